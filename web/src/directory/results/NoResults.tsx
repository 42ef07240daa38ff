import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { createSearchParams, Link } from 'react-router-dom';
import { filesDemands } from '../../lib/files-demands.ts';
import { paths } from '../../paths.ts';
import { useSession } from '../../session/session.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { BeyondEnd } from '../../ui/list/BeyondEnd.tsx';
import { type Filters, filterCount, noFilters } from '../filters.ts';
import { useLabels } from '../use-labels.ts';
import styles from './ResultsPage.module.css';

type Props = { filters: Filters; total: number; onChange: (change: Partial<Filters>) => void };

/** Nothing found: what to try. */
export function NoResults({ filters, total, onChange }: Props) {
  const { t } = useTranslation('directory');
  const labels = useLabels();
  const asks = filesDemands(useSession());
  if (total > 0) return <BeyondEnd pageSize={filters.pageSize} total={total} onPage={(page) => onChange({ page })} />;
  const narrowed = filterCount(filters) > 0;
  return (
    <EmptyState title={t('results.empty')} hint={t('results.emptyHint')}>
      <ul className={styles.tips}>
        {narrowed && <li>{t('results.tryFewer')}</li>}
        {filters.q && <li>{t('results.tryWords')}</li>}
        <li>
          <Link to={paths.tree}>{t('results.tryTree')}</Link>
        </li>
        {filters.q && asks && (
          <li>
            <Link to={`${paths.newDemand}?${createSearchParams({ title: filters.q })}`}>{t('results.demand')}</Link>
          </li>
        )}
        <li>{t('results.tryNotListed', { type: labels.shareType('not_shared') })}</li>
      </ul>
      <br />
      {narrowed && <Button onClick={() => onChange(noFilters)}>{t('results.clear')}</Button>}
    </EmptyState>
  );
}
