import { deliveryStatuses, figureKinds, requestSorts, requestStatuses } from '@onesource/db/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CaseList } from '../../cases/CaseList.tsx';
import { NoCases } from '../../cases/NoCases.tsx';
import { useOpenLists } from '../../cases/use-open-lists.ts';
import { numberParam, textParam, wordParam, wordsParam } from '../../lib/url-params.ts';
import { useUrlState } from '../../lib/use-url-state.ts';
import { paths } from '../../paths.ts';
import { useCan } from '../../session/session.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { pageSize, requestLists, requestQueries } from '../queries.ts';
import { CountedTag } from './CountedTag.tsx';
import { DeliveryFilter } from './DeliveryFilter.tsx';
import { RequestLines } from './RequestLines.tsx';

const params = {
  role: wordParam(requestLists),
  status: wordsParam(requestStatuses),
  delivery: wordsParam(deliveryStatuses),
  figure: wordParam(figureKinds),
  department: textParam,
  from: textParam,
  until: textParam,
  sort: wordParam(requestSorts),
  page: numberParam(1),
};

const anyFigure = { figure: null, department: '', from: '', until: '' };

/** 我的申请, 申请办理: what one has asked for, has to answer, coordinates or watches over. */
export function RequestsPage() {
  const { t } = useTranslation(['requests', 'vocabulary']);
  const [state, change] = useUrlState(params);
  const { lists, list } = useOpenLists(requestLists, state.role);
  const query = useQuery(requestQueries.list({ ...state, role: list }));
  const { figure, department, from, until } = state;
  const counted = [figure, department, from, until].some(Boolean);
  return (
    <>
      <PageHeader
        title={list === 'mine' ? t('requests:list.mine') : t('requests:list.title')}
        actions={useCan('file_requests') && <ButtonLink to={paths.search}>{t('requests:list.find')}</ButtonLink>}
      />
      <CaseList
        tabs={{ lists, list, label: t('requests:list.lists') }}
        statuses={requestStatuses}
        statusName={(status) => t(`vocabulary:requestStatus.${status}`)}
        state={state}
        change={change}
        query={query}
        filter={
          <>
            <DeliveryFilter value={state.delivery} onChange={(delivery) => change({ delivery, page: 1 })} />
            {counted && (
              <CountedTag
                {...{ figure, from, until }}
                department={(department && query.data?.items[0]?.provider.name) || ''}
                onClose={() => change(anyFigure)}
              />
            )}
          </>
        }
        filtered={state.delivery.length > 0 || counted}
        onClear={(also) => change({ status: [], delivery: [], ...anyFigure, ...also })}
        pageSize={pageSize}
        say={(word) => t(`requests:list.${word}`)}
        none={
          <NoCases mine={list === 'mine'} say={(word) => t(`requests:list.${word}`)}>
            <ButtonLink to={paths.search} type="primary">
              {t('requests:list.find')}
            </ButtonLink>
          </NoCases>
        }
      >
        {(requests) => (
          <RequestLines
            requests={requests}
            busy={query.isPlaceholderData}
            sort={state.sort}
            onSort={(sort) => change({ sort })}
          />
        )}
      </CaseList>
    </>
  );
}
