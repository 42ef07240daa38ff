import type { DemandView } from '@onesource/api/areas/demands/view';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { generatePath } from 'react-router-dom';
import { Hints, NowPanel } from '../../cases/NowPanel.tsx';
import { Said } from '../../cases/Timeline.tsx';
import { useLocale } from '../../i18n/use-locale.ts';
import { paths } from '../../paths.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { DataText } from '../../ui/DataText.tsx';
import { dataIn } from '../../ui/Sentence.tsx';
import { Citation } from '../../words/Citation.tsx';

/** Where the demand stands, whose turn it is or what came of it, and under which article. */
export function DemandNow({ demand, ref }: { demand: DemandView; ref: Ref<HTMLDivElement> }) {
  const { t } = useTranslation(['demands', 'vocabulary']);
  const { localized } = useLocale();
  const { status, reopened, holder, resource, outcome, rules } = demand;
  const names = { authority: localized(rules.authority), holder: dataIn(holder?.name ?? '') };
  const title =
    status === 'filed' && reopened ? 'reopened' : status === 'met' && resource === null ? 'metGone' : status;
  const hints = [
    ...(outcome?.code ? [t('demands:now.code', { code: t(`vocabulary:refusalCode.${outcome.code}`) })] : []),
    ...(outcome?.legalBasis ? [t('demands:now.basis', { basis: dataIn(outcome.legalBasis) })] : []),
  ];
  return (
    <NowPanel title={t(`demands:now.${title}`, names)} ref={ref}>
      <Hints hints={hints} />
      {outcome?.note && <Said>{outcome.note}</Said>}
      {resource && (
        <p>
          <DataText>{resource.name}</DataText>{' '}
          <ButtonLink to={generatePath(paths.resource, { id: resource.id })}>{t('demands:now.apply')}</ButtonLink>
        </p>
      )}
      <Citation citation={rules.demands} />
      {demand.closedAt === null && <Citation citation={rules.term} />}
    </NowPanel>
  );
}
