import { deliveryStatuses, figureKinds, requestSorts, requestStatuses, shareTypes } from '@onesource/db/vocabulary';
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
import { useCan } from '../../session/session.ts';
import { PageHeader } from '../../shell/page/PageHeader.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { exportUrl, pageSize, requestLists, requestQueries } from '../queries.ts';
import { CountedTag } from './CountedTag.tsx';
import { DeliveryFilter } from './DeliveryFilter.tsx';
import { RequestLines } from './RequestLines.tsx';
import { ShareTypeFilter } from './ShareTypeFilter.tsx';

const params = {
  role: wordParam(requestLists),
  status: wordsParam(requestStatuses),
  shareType: wordsParam(shareTypes),
  delivery: wordsParam(deliveryStatuses),
  figure: wordParam(figureKinds),
  ...findingParams,
  sort: wordParam(requestSorts),
  page: numberParam(1),
};

const everything = { status: [], shareType: [], delivery: [], figure: null, ...findingNothing };

/** 我的申请, 申请办理: what one has asked for, has to answer, coordinates or watches over. */
export function RequestsPage() {
  const { t } = useTranslation(['requests', 'vocabulary']);
  const [state, change] = useUrlState(params);
  const { lists, list } = useOpenLists(requestLists, state.role);
  const { language } = useLocale();
  const { page, ...filters } = { ...state, role: list };
  const query = useQuery(requestQueries.list(filters, page));
  const { figure, department, from, until } = state;
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
        words={<FindWords value={state} onChange={change} />}
        filter={
          <>
            <ShareTypeFilter value={state.shareType} onChange={(shareType) => change({ shareType })} />
            <DeliveryFilter value={state.delivery} onChange={(delivery) => change({ delivery })} />
            <FindFilters
              value={state}
              onChange={change}
              exported={exportUrl(filters, language)}
              counted={figure !== null}
            />
            {figure && (
              <CountedTag
                {...{ figure, from, until }}
                department={(department && query.data?.items[0]?.provider.name) || ''}
                onClose={() => change({ figure: null, department: '', from: '', until: '' })}
              />
            )}
          </>
        }
        filtered={state.delivery.length + state.shareType.length > 0 || figure !== null || isFinding(state)}
        onClear={(also) => change({ ...everything, ...also })}
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
