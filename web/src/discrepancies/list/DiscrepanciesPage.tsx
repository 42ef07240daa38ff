import { discrepancySorts, discrepancyStatuses } from '@onesource/db/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CaseList } from '../../cases/CaseList.tsx';
import { FindFilters, FindWords } from '../../cases/finding/FindFilters.tsx';
import { findingNothing, findingParams, isFinding } from '../../cases/finding/finding.ts';
import { NoCases } from '../../cases/NoCases.tsx';
import { useOpenLists } from '../../cases/use-open-lists.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { numberParam, wordParam, wordsParam } from '../../lib/url-params.ts';
import { useUrlState } from '../../lib/use-url-state.ts';
import { paths } from '../../paths.ts';
import { PageHeader } from '../../shell/page/PageHeader.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { discrepancyLists, discrepancyQueries, exportUrl, pageSize } from '../queries.ts';
import { DiscrepancyLines } from './DiscrepancyLines.tsx';

const params = {
  role: wordParam(discrepancyLists),
  status: wordsParam(discrepancyStatuses),
  ...findingParams,
  sort: wordParam(discrepancySorts),
  page: numberParam(1),
};

/** 内容核实: doubts one has reported, has to check, coordinates or watches over. */
export function DiscrepanciesPage() {
  const { t } = useTranslation(['discrepancies', 'vocabulary']);
  const [state, change] = useUrlState(params);
  const { lists, list } = useOpenLists(discrepancyLists, state.role);
  const { language } = useLocale();
  const { page, ...filters } = { ...state, role: list };
  const query = useQuery(discrepancyQueries.list(filters, page));
  return (
    <>
      <PageHeader title={t('discrepancies:title')} />
      <CaseList
        tabs={{ lists, list, label: t('discrepancies:list.lists') }}
        statuses={discrepancyStatuses}
        statusName={(status) => t(`vocabulary:discrepancyStatus.${status}`)}
        state={state}
        change={change}
        query={query}
        words={<FindWords value={state} onChange={change} />}
        filter={<FindFilters value={state} onChange={change} exported={exportUrl(filters, language)} />}
        filtered={isFinding(state)}
        onClear={(also) => change({ status: [], ...findingNothing, ...also })}
        pageSize={pageSize}
        say={(word) => t(`discrepancies:list.${word}`)}
        none={
          <NoCases mine={list === 'mine'} say={(word) => t(`discrepancies:list.${word}`)}>
            <ButtonLink to={paths.search}>{t('discrepancies:list.find')}</ButtonLink>
          </NoCases>
        }
      >
        {(doubts) => (
          <DiscrepancyLines
            doubts={doubts}
            busy={query.isPlaceholderData}
            sort={state.sort}
            onSort={(sort) => change({ sort })}
          />
        )}
      </CaseList>
    </>
  );
}
