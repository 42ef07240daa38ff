import { DownloadOutlined, FilterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Drawer, Grid } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUrlState } from '../../lib/use-url-state.ts';
import { PageHeader } from '../../shell/page/PageHeader.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { BasketBar } from '../../words/BasketBar.tsx';
import { exportLink, type Filters, filterCount, searchParams } from '../filters.ts';
import { directoryQueries } from '../queries.ts';
import { ResultList } from '../ResultList.tsx';
import { SearchBox } from '../SearchBox.tsx';
import { Chips } from './Chips.tsx';
import { Facets } from './Facets.tsx';
import { NearNote } from './NearNote.tsx';
import { NoResults } from './NoResults.tsx';
import styles from './ResultsPage.module.css';
import { SortSelect } from './SortSelect.tsx';

/** Search results; the address is the search. */
export function ResultsPage() {
  const { t } = useTranslation('directory');
  const [filters, change] = useUrlState<Filters>(searchParams);
  const query = useQuery(directoryQueries.search(filters));
  const wide = Grid.useBreakpoint().lg ?? true;
  const [drawer, setDrawer] = useState(false);
  // All at once: those that wait for their counts would push the others down
  const facets = query.data && <Facets filters={filters} facets={query.data.facets} onChange={change} />;
  const chosen = filterCount(filters);
  return (
    <>
      <PageHeader title={t('results.title')} />
      <div className={styles.columns}>
        {wide && (
          <aside className={`${styles.aside} not-printed`} aria-label={t('filter.title')}>
            {facets}
          </aside>
        )}
        <div className={styles.results}>
          <div className="not-printed">
            <SearchBox q={filters.q} onSearch={(q) => change({ q, sort: 'relevance' })} />
          </div>
          <div className={styles.bar}>
            <p className={styles.total} role="status">
              {query.data ? t('results.total', { count: query.data.total }) : t('results.loading')}
            </p>
            {!wide && (
              <Button icon={<FilterOutlined aria-hidden />} aria-expanded={drawer} onClick={() => setDrawer(true)}>
                {chosen ? t('filter.openCount', { count: chosen }) : t('filter.open')}
              </Button>
            )}
            {/* Always there: what comes later would push the results down */}
            <Button
              href={exportLink(filters)}
              disabled={!query.data?.total}
              download
              icon={<DownloadOutlined aria-hidden />}
            >
              {t('results.export')}
            </Button>
            <SortSelect filters={filters} onChange={change} />
          </div>
          <Chips filters={filters} onChange={change} />
          <Loaded query={query}>
            {({ items, total, near }) =>
              items.length === 0 ? (
                <NoResults filters={filters} total={total} onChange={change} />
              ) : (
                <>
                  {near > 0 && <NearNote count={near} />}
                  <ResultList
                    results={items}
                    total={total}
                    page={filters.page}
                    pageSize={filters.pageSize}
                    busy={query.isPlaceholderData}
                    onPage={(page, pageSize) => change({ page: pageSize === filters.pageSize ? page : 1, pageSize })}
                  />
                </>
              )
            }
          </Loaded>
          <BasketBar />
        </div>
      </div>
      <Drawer
        open={drawer && !wide}
        onClose={() => setDrawer(false)}
        placement="bottom"
        size="85%"
        title={t('filter.title')}
        footer={
          <Button type="primary" block size="large" onClick={() => setDrawer(false)}>
            {t('filter.done', { count: query.data?.total ?? 0 })}
          </Button>
        }
      >
        {facets}
      </Drawer>
    </>
  );
}
