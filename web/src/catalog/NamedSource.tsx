import type { OverlapsView } from '@onesource/api/areas/catalog/sources/view';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { useLocale } from '../i18n/use-locale.ts';
import { formatDate } from '../lib/dates.ts';
import { paths } from '../paths.ts';
import { DataText } from '../ui/DataText.tsx';
import { dataIn, Sentence } from '../ui/Sentence.tsx';

type Named = NonNullable<OverlapsView['items'][number]['named']>;

/** 数源部门 (N-19): whom the authority has named as the source of an item, since when and why. */
export function NamedSource({ named: { own, department, resource, note, at } }: { named: Named }) {
  const { t } = useTranslation('sources');
  const { locale } = useLocale();
  return (
    <div>
      {own ? (
        <p>{t('named.own')}</p>
      ) : (
        <>
          <p>
            {t('named.other')}
            <DataText>
              {department.name}
              {resource && (
                <>
                  {' · '}
                  <Link to={generatePath(paths.resource, { id: resource.id })}>{resource.name}</Link>
                </>
              )}
            </DataText>
          </p>
          <p>{t('named.hint')}</p>
        </>
      )}
      <p>
        <Sentence>{t('named.why', { date: formatDate(at, locale), note: dataIn(note) })}</Sentence>
      </p>
    </div>
  );
}
