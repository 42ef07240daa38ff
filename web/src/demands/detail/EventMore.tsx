import type { DemandView } from '@onesource/api/areas/demands/view';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { Said } from '../../cases/Timeline.tsx';
import { paths } from '../../paths.ts';
import { DataText } from '../../ui/DataText.tsx';
import { dataIn, Sentence } from '../../ui/Sentence.tsx';

type Data = NonNullable<DemandView['timeline']>[number]['data'];

/** What an event says beyond its name; an answer in full, also one that was not the last. */
export function EventMore({ data: { code, legalBasis, entry, note } }: { data: Data }) {
  const { t } = useTranslation(['demands', 'vocabulary']);
  return (
    <>
      {code && <div>{t('demands:now.code', { code: t(`vocabulary:refusalCode.${code}`) })}</div>}
      {legalBasis && (
        <div>
          <Sentence>{t('demands:now.basis', { basis: dataIn(legalBasis) })}</Sentence>
        </div>
      )}
      {entry && (
        <div>
          <Link to={generatePath(paths.resource, { id: entry.id })}>
            <DataText>{entry.name}</DataText>
          </Link>
        </div>
      )}
      {note && <Said>{note}</Said>}
    </>
  );
}
