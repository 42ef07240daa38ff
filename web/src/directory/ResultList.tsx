import { Pagination } from 'antd';
import { useTranslation } from 'react-i18next';
import { pageSizes } from './filters.ts';
import { type Result, ResultItem } from './ResultItem.tsx';
import styles from './ResultList.module.css';
import { useLabels } from './use-labels.ts';

type Props = {
  results: readonly Result[];
  total: number;
  page: number;
  pageSize: number;
  /** The list shown is not yet the one asked for. */
  busy: boolean;
  onPage: (page: number, pageSize: number) => void;
};

/** Resources, page by page: the results of a search and the contents of a branch of the tree. */
export function ResultList({ results, total, page, pageSize, busy, onPage }: Props) {
  const { t } = useTranslation(['directory', 'common']);
  const labels = useLabels();
  return (
    <div aria-busy={busy} className={busy ? styles.busy : undefined}>
      <ol className={styles.list} aria-label={t('results.list')} start={(page - 1) * pageSize + 1}>
        {results.map((result) => (
          <li key={result.id}>
            <ResultItem result={result} labels={labels} />
          </li>
        ))}
      </ol>
      <Pagination
        className={`${styles.pages} not-printed`}
        align="end"
        current={page}
        pageSize={pageSize}
        total={total}
        pageSizeOptions={pageSizes}
        showSizeChanger={{ 'aria-label': t('results.pageSize') }}
        hideOnSinglePage={total <= (pageSizes[0] ?? pageSize)}
        onChange={onPage}
        responsive
      />
    </div>
  );
}
