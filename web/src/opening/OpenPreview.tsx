import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { ScrollRegion } from '../ui/ScrollRegion.tsx';
import styles from './OpenTable.module.css';
import { openingQueries } from './queries.ts';

/** The first rows, before anything is taken. */
export function OpenPreview({ id }: { id: string }) {
  const { t } = useTranslation('opening');
  const { dataLang } = useLocale();
  const query = useQuery(openingQueries.preview(id));
  return (
    <Loaded query={query} skeleton={<Skeleton active />}>
      {({ headings, rows }) => (
        <ScrollRegion label={t('preview')}>
          <table className={styles.table} lang={dataLang}>
            <caption hidden>{t('preview')}</caption>
            <thead>
              <tr>
                {headings.map((heading) => (
                  <th key={heading} scope="col">
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {[...rows.entries()].map(([place, row]) => (
                <tr key={place}>
                  {headings.map((heading, at) => (
                    <td key={heading}>{row[at] ?? ''}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </Loaded>
  );
}
