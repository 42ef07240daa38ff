import { FilterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import { useUrlState } from '../lib/use-url-state.ts';
import { usePageTitle } from '../shell/page/use-page-title.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Pages } from '../ui/Pages.tsx';
import { OpenFacet } from './OpenFacet.tsx';
import { OpenItem } from './OpenItem.tsx';
import { OpenLayout } from './OpenLayout.tsx';
import styles from './OpenPage.module.css';
import { type OpenFilters, openingQueries, openParams, pageSize } from './queries.ts';

/** 开放目录: search without signing in; the address is the search. */
export function OpenPage() {
  const { t } = useTranslation('opening');
  const { localized } = useLocale();
  const [filters, change] = useUrlState<OpenFilters>(openParams);
  const [typed, type] = useState(filters.q);
  const [narrowing, narrow] = useState(false);
  useEffect(() => type(filters.q), [filters.q]);
  const query = useQuery(openingQueries.search(filters));
  usePageTitle(t('catalogue'));
  const narrowed = filters.q !== '' || Object.values(filters).some((value) => Array.isArray(value) && value.length > 0);
  return (
    <OpenLayout place={query.data?.place}>
      <h1 className={styles.title}>{t('catalogue')}</h1>
      <p className={styles.lead}>{t('lead')}</p>
      <Input.Search
        className={styles.search}
        size="large"
        aria-label={t('search')}
        placeholder={t('searchFor')}
        enterButton={t('search')}
        allowClear
        maxLength={100}
        value={typed}
        onChange={(event) => type(event.target.value)}
        onSearch={(q) => change({ q: q.trim() })}
      />
      <Loaded query={query}>
        {({ total, withData, items, facets }) => (
          <div className={styles.columns}>
            <Button
              className={styles.toggle}
              icon={<FilterOutlined aria-hidden />}
              aria-expanded={narrowing}
              onClick={() => narrow(!narrowing)}
            >
              {t('narrow')}
            </Button>
            <aside className={narrowing ? styles.facets : `${styles.facets} ${styles.folded}`} aria-label={t('narrow')}>
              <Checkbox
                checked={filters.data === '1'}
                onChange={(event) => change({ data: event.target.checked ? '1' : null })}
              >
                {t('withData', { count: withData })}
              </Checkbox>
              <OpenFacet
                title={t('openness')}
                options={facets.openness}
                chosen={filters.openness}
                onChange={(openness) => change({ openness })}
              />
              <OpenFacet
                title={t('section')}
                options={facets.section}
                chosen={filters.section}
                onChange={(section) => change({ section })}
              />
              <OpenFacet
                title={t('department')}
                options={facets.department}
                chosen={filters.department}
                onChange={(department) => change({ department })}
              />
            </aside>
            <div className={styles.results}>
              <p role="status" className={styles.total}>
                {t('total', { count: total })}
              </p>
              {total === 0 ? (
                <EmptyState
                  title={t(narrowed ? 'nothingFound' : 'nothingOpen')}
                  hint={t(narrowed ? 'findOtherwise' : 'comesLater')}
                />
              ) : (
                <ul className={query.isPlaceholderData ? `${styles.list} ${styles.busy}` : styles.list}>
                  {items.map((entry) => (
                    <li key={entry.id}>
                      <OpenItem entry={entry} label={labelOf(facets.openness, entry.openness, localized)} />
                    </li>
                  ))}
                </ul>
              )}
              <Pages page={filters.page} pageSize={pageSize} total={total} onPage={(page) => change({ page })} />
            </div>
          </div>
        )}
      </Loaded>
    </OpenLayout>
  );
}

type Labelled = { value: string; label: { zh: string; en: string } };
const labelOf = (options: readonly Labelled[], value: string, localized: (text: Labelled['label']) => string) => {
  const known = options.find((option) => option.value === value);
  return known ? localized(known.label) : value;
};
