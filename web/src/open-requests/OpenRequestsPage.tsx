import type { openRequestSummary } from '@onesource/api/areas/opening/asking/view';
import { openRequestStatuses } from '@onesource/db/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { generatePath } from 'react-router-dom';
import { CaseLines, numbered, standing } from '../cases/CaseLines.tsx';
import { CaseList } from '../cases/CaseList.tsx';
import { numberParam, wordsParam } from '../lib/url-params.ts';
import { useUrlState } from '../lib/use-url-state.ts';
import { paths } from '../paths.ts';
import { PageHeader } from '../shell/page/PageHeader.tsx';
import { DateText } from '../ui/DateText.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { OpenRequestTags } from './OpenRequestTags.tsx';
import { openRequestQueries, pageSize } from './queries.ts';

const params = { status: wordsParam(openRequestStatuses), page: numberParam(1) };

/** 开放申请: what the public asks for, for those who decide on it or watch over it. */
export function OpenRequestsPage() {
  const { t } = useTranslation('openRequests');
  const [state, change] = useUrlState(params);
  const query = useQuery(openRequestQueries.list(state.status, state.page));
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <CaseList
        statuses={openRequestStatuses}
        statusName={(status) => t(`status.${status}`)}
        state={state}
        change={change}
        query={query}
        pageSize={pageSize}
        say={(word) => t(`list.${word}`)}
        none={<EmptyState title={t('list.nothing')} hint={t('list.nothingHint')} />}
      >
        {(requests) => <OpenRequestLines requests={requests} busy={query.isPlaceholderData} />}
      </CaseList>
    </>
  );
}

type Line = ReturnType<typeof openRequestSummary>;

function OpenRequestLines({ requests, busy }: { requests: readonly Line[]; busy: boolean }) {
  const { t } = useTranslation('openRequests');
  const caseOf = (line: Line) => ({
    number: line.number,
    to: generatePath(paths.openRequest, { id: line.id }),
    name: line.resource.name,
    extent: t('list.items', { count: line.items.length }),
    from: t(`kind.${line.kind}`),
    whom: line.department.name,
    at: line.askedAt,
    tags: <OpenRequestTags request={line} />,
  });
  return (
    <CaseLines
      view="open-requests"
      lines={requests}
      say={(word) => t(`list.${word}`)}
      busy={busy}
      caseOf={caseOf}
      columns={[
        ...numbered(caseOf, (word) => t(`list.${word}`)),
        standing(caseOf, t('list.state')),
        { title: t('list.askedAt'), key: 'askedAt', render: (_, line) => <DateText value={line.askedAt} /> },
        { title: t('list.due'), key: 'due', render: (_, line) => <DateText value={line.dueAt} /> },
      ]}
    />
  );
}
