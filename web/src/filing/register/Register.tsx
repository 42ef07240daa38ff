import { longest } from '@onesource/api/foundation/texts/longest';
import { useQuery } from '@tanstack/react-query';
import { Drawer, Grid, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportButton } from '../../cases/finding/ExportButton.tsx';
import { useLocale } from '../../i18n/use-locale.ts';
import { numberParam, textParam, wordParam } from '../../lib/url-params.ts';
import { useUrlState } from '../../lib/use-url-state.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { WordFilter } from '../../ui/list/WordFilter.tsx';
import { Pages } from '../../ui/Pages.tsx';
import styles from '../Filing.module.css';
import { Filing } from '../Filing.tsx';
import { exportUrl, type FilingSummary, filingQueries, filingStates } from '../queries.ts';
import { RegisterCards } from './RegisterCards.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import { Remind } from './Remind.tsx';

const params = { state: wordParam(filingStates), q: textParam, page: numberParam(1), department: textParam };
const pageSize = 20;

/** Of those that were ticked the ones that are shown, and can still be asked to file. */
const shownOf = (ids: readonly string[], items: readonly FilingSummary[]): string[] =>
  ids.filter((id) => items.some((one) => one.id === id && one.remindable));

/** Every department's filing: who is named, what is missing, what is overdue; one opened beside the list. */
export function Register() {
  const { t } = useTranslation(['filing', 'common']);
  const [filters, change] = useUrlState(params);
  const { state, q, page, department } = filters;
  const query = useQuery(filingQueries.list({ state, q, page, pageSize }));
  const { language } = useLocale();
  const [chosen, choose] = useState<string[]>([]);
  // Whoever sees all of them is whom they are filed with, or watches over it
  const may = query.data?.items.some(({ remindable }) => remindable) ?? false;
  const narrow = Grid.useBreakpoint().md === false;
  const List = narrow ? RegisterCards : RegisterTable;
  const counts = query.data?.states ?? [];
  const choices = [
    { value: 'all', label: t('filing:filter.all') },
    ...filingStates.map((value) => ({
      value,
      label: t('filing:filter.count', {
        state: t(`filing:filter.${value}`),
        count: counts.find((each) => each.state === value)?.count ?? 0,
      }),
    })),
  ];
  const narrowTo = (value: string) => change({ state: filingStates.find((each) => each === value) ?? null });
  return (
    <>
      <search className={styles.filters} aria-label={t('filing:filter.title')}>
        <WordFilter
          max={longest.filter}
          className={styles.words}
          label={t('filing:filter.find')}
          value={q}
          onSearch={(words) => change({ q: words })}
        />
        {narrow ? (
          <Select
            className={styles.words}
            aria-label={t('filing:filter.state')}
            value={state ?? 'all'}
            options={choices}
            onChange={narrowTo}
          />
        ) : (
          <Segmented
            aria-label={t('filing:filter.state')}
            value={state ?? 'all'}
            options={choices}
            onChange={narrowTo}
          />
        )}
        {may && <Remind chosen={shownOf(chosen, query.data?.items ?? [])} onDone={() => choose([])} />}
        <ExportButton href={exportUrl({ state, q }, language)} />
      </search>
      <Loaded query={query}>
        {({ items, total }) =>
          total === 0 ? (
            <EmptyState title={t('filing:none')} hint={t('filing:noneHint')} />
          ) : (
            <>
              <List
                filings={items}
                busy={query.isPlaceholderData}
                chosen={may ? shownOf(chosen, items) : null}
                onChoose={choose}
                onOpen={(id) => change({ department: id, page }, { replace: true })}
              />
              <Pages page={page} pageSize={pageSize} total={total} onPage={(next) => change({ page: next })} />
            </>
          )
        }
      </Loaded>
      <Drawer
        open={department !== ''}
        onClose={() => change({ department: '', page }, { replace: true })}
        size={620}
        title={t('filing:title')}
        destroyOnHidden
      >
        {department !== '' && <Filing id={department} />}
      </Drawer>
    </>
  );
}
