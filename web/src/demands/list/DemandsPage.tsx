import { listOf } from '@onesource/api/law/lists';
import { citationOf } from '@onesource/api/law/setting';
import { demandSorts, demandStatuses } from '@onesource/db/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CaseList } from '../../cases/CaseList.tsx';
import { FindFilters, FindWords } from '../../cases/finding/FindFilters.tsx';
import { findingNothing, findingParams, isFinding } from '../../cases/finding/finding.ts';
import { NoCases } from '../../cases/NoCases.tsx';
import { useOpenLists } from '../../cases/use-open-lists.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { filesDemands } from '../../lib/files-demands.ts';
import { numberParam, wordParam, wordsParam } from '../../lib/url-params.ts';
import { useUrlState } from '../../lib/use-url-state.ts';
import { paths } from '../../paths.ts';
import { useSession } from '../../session/session.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Citation } from '../../words/Citation.tsx';
import { demandLists, demandQueries, demandRules, exportUrl, pageSize } from '../queries.ts';
import { DemandLines } from './DemandLines.tsx';

const params = {
  role: wordParam(demandLists),
  status: wordsParam(demandStatuses),
  ...findingParams,
  sort: wordParam(demandSorts),
  page: numberParam(1),
};

/** 共享需求: those of one's own department, to be answered, to be routed, or all: where a text has it, 需求清单 (SH-26). */
export function DemandsPage() {
  const { t } = useTranslation('demands');
  const [state, change] = useUrlState(params);
  const { lists, list } = useOpenLists(demandLists, state.role);
  const { language, localized } = useLocale();
  const session = useSession();
  const { data: rules } = useQuery(demandRules());
  const compiled = rules && listOf(rules, 'demands');
  const { page, ...filters } = { ...state, role: list };
  const query = useQuery(demandQueries.list(filters, page));
  const file = <ButtonLink to={paths.newDemand}>{t('file')}</ButtonLink>;
  return (
    <>
      <PageHeader
        title={compiled ? localized(compiled.name) : t('title')}
        lead={t('lead')}
        actions={filesDemands(session) ? file : undefined}
      />
      <Citation citation={compiled ? compiled.citation : rules ? citationOf(rules.demands) : null} />
      <CaseList
        tabs={{ lists, list, label: t('list.lists') }}
        statuses={demandStatuses}
        statusName={(status) => t(`status.${status}`)}
        state={state}
        change={change}
        query={query}
        words={<FindWords value={state} onChange={change} />}
        filter={<FindFilters value={state} onChange={change} exported={exportUrl(filters, language)} />}
        filtered={isFinding(state)}
        onClear={(also) => change({ status: [], ...findingNothing, ...also })}
        pageSize={pageSize}
        say={(word) => t(`list.${word}`)}
        none={
          <NoCases mine={list === 'mine'} say={(word) => t(`list.${word}`)}>
            {filesDemands(session) ? file : null}
          </NoCases>
        }
      >
        {(demands) => (
          <DemandLines
            demands={demands}
            busy={query.isPlaceholderData}
            sort={state.sort}
            onSort={(sort) => change({ sort })}
          />
        )}
      </CaseList>
    </>
  );
}
