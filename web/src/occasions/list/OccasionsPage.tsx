import { PlusOutlined } from '@ant-design/icons';
import { occasionStatuses } from '@onesource/db/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CaseList } from '../../cases/CaseList.tsx';
import { NoCases } from '../../cases/NoCases.tsx';
import { numberParam, wordParam, wordsParam } from '../../lib/url-params.ts';
import { useUrlState } from '../../lib/use-url-state.ts';
import { paths } from '../../paths.ts';
import { useCan } from '../../session/session.ts';
import { PageHeader } from '../../shell/page/PageHeader.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { occasionLists, occasionQueries, pageSize } from '../queries.ts';
import { OccasionLines } from './OccasionLines.tsx';

const params = { role: wordParam(occasionLists), status: wordsParam(occasionStatuses), page: numberParam(1) };

/** 更新事项 of the own department; for the authority those of all, first of all what is late. */
export function OccasionsPage() {
  const { t } = useTranslation(['occasions', 'vocabulary']);
  const registers = useCan('register_resources');
  const reviews = useCan('review_resources');
  const keeps = registers || reviews;
  const [state, change] = useUrlState(params);
  const lists = occasionLists.filter((list) => keeps || list !== 'waiting');
  const list = lists.find((known) => known === state.role) ?? lists[0] ?? 'all';
  const query = useQuery(occasionQueries.list({ ...state, role: list }));
  const record = keeps && (
    <ButtonLink type="primary" icon={<PlusOutlined aria-hidden />} to={paths.newOccasion}>
      {t('occasions:list.record')}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={t('occasions:title')} lead={t('occasions:lead')} actions={record} />
      <CaseList
        tabs={{ lists, list, label: t('occasions:list.lists') }}
        statuses={list === 'waiting' ? [] : occasionStatuses}
        statusName={(status) => t(`vocabulary:occasionStatus.${status}`)}
        state={state}
        change={change}
        query={query}
        pageSize={pageSize}
        say={(word) => t(`occasions:list.${word}`)}
        none={
          <NoCases mine={list === 'waiting'} say={(word) => t(`occasions:list.${word}`)}>
            {record}
          </NoCases>
        }
      >
        {(occasions) => <OccasionLines occasions={occasions} busy={query.isPlaceholderData} />}
      </CaseList>
    </>
  );
}
