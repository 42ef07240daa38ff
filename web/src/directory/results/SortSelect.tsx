import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Filters, sorts } from '../filters.ts';
import styles from './ResultsPage.module.css';

/** Without words nothing is more relevant than anything else: then the newest come first. */
export function SortSelect({ filters, onChange }: { filters: Filters; onChange: (change: Partial<Filters>) => void }) {
  const { t } = useTranslation('directory');
  const offered = sorts.filter((sort) => sort !== 'relevance' || filters.q !== '');
  return (
    <span className={`${styles.sort} not-printed`}>
      <span aria-hidden="true">{t('results.sort')}</span>
      <Select<Filters['sort']>
        aria-label={t('results.sort')}
        className={styles.sortSelect}
        value={filters.q === '' && filters.sort === 'relevance' ? 'published' : filters.sort}
        options={offered.map((sort) => ({ value: sort, label: t(`results.sortBy.${sort}`) }))}
        onChange={(sort) => onChange({ sort })}
      />
    </span>
  );
}
