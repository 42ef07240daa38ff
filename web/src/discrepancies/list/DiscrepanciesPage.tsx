import { discrepancyStatuses } from '@onesource/db/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CaseList } from '../../cases/CaseList.tsx';
import { NoCases } from '../../cases/NoCases.tsx';
import { useOpenLists } from '../../cases/use-open-lists.ts';
import { numberParam, wordParam, wordsParam } from '../../lib/url-params.ts';
import { useUrlState } from '../../lib/use-url-state.ts';
import { paths } from '../../paths.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { discrepancyLists, discrepancyQueries, pageSize } from '../queries.ts';
import { DiscrepancyLines } from './DiscrepancyLines.tsx';

const params = { role: wordParam(discrepancyLists), status: wordsParam(discrepancyStatuses), page: numberParam(1) };

/** 内容核实: doubts one has reported, has to check, coordinates or watches over. */
export function DiscrepanciesPage() {
  const { t } = useTranslation(['discrepancies', 'vocabulary']);
  const [state, change] = useUrlState(params);
  const { lists, list } = useOpenLists(discrepancyLists, state.role);
  const query = useQuery(discrepancyQueries.list({ ...state, role: list }));
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
        pageSize={pageSize}
        say={(word) => t(`discrepancies:list.${word}`)}
        none={
          <NoCases mine={list === 'mine'} say={(word) => t(`discrepancies:list.${word}`)}>
            <ButtonLink to={paths.search}>{t('discrepancies:list.find')}</ButtonLink>
          </NoCases>
        }
      >
        {(doubts) => <DiscrepancyLines doubts={doubts} busy={query.isPlaceholderData} />}
      </CaseList>
    </>
  );
}
