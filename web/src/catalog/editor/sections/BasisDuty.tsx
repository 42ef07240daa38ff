import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { useSession } from '../../../session/session.ts';
import { Citation } from '../../../words/Citation.tsx';
import { catalogQueries } from '../../queries.ts';

/** What must rest on a basis here, which kinds of basis carry it, and whether this resource needs one now. */
export function BasisDuty({ needed }: { needed: boolean }) {
  const { t } = useTranslation(['catalog', 'vocabulary']);
  const { localized } = useLocale();
  const { shareTypeLabels } = useSession().profile;
  const { data: rules } = useQuery(catalogQueries.rules());
  if (!rules) return null;
  const duty = rules.basisDuty;
  if (!duty) return t('basis.notDemanded');
  const comma = t('comma');
  const kinds = duty.accepted
    .map(({ kind, levels }) => {
      const name = t(`vocabulary:legalBasisKind.${kind}`);
      const of = levels?.map((level) => t(`vocabulary:policyLevel.${level}`)).join(t('slash'));
      return of ? t('basis.ofLevels', { name, levels: of }) : name;
    })
    .join(comma);
  const types = duty.for.map((type) => localized(shareTypeLabels[type])).join(comma);
  return (
    <>
      <Citation citation={rules.notSharedBasis} />
      {t('basis.accepted', { kinds })}
      {needed && <strong> {t(duty.reason ? 'basis.neededWithReason' : 'basis.needed', { types })}</strong>}
    </>
  );
}
