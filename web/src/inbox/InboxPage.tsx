import { claimStates, taskKinds, taskSorts, urgencies } from '@onesource/db/vocabulary';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Grid } from 'antd';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { generatePath, useLocation, useNavigate, useParams } from 'react-router-dom';
import { numberParam, textParam, wordOrParam, wordParam, wordsParam } from '../lib/url-params.ts';
import { useUrlState } from '../lib/use-url-state.ts';
import { paths } from '../paths.ts';
import { useCan } from '../session/session.ts';
import type { Task } from '../shell/feature.ts';
import { PageHeader } from '../shell/page/PageHeader.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageSkeleton } from '../ui/PageSkeleton.tsx';
import styles from './InboxPage.module.css';
import { ClaimedInDepartment } from './list/ClaimedInDepartment.tsx';
import { DueBand } from './list/DueBand.tsx';
import { Filters } from './list/Filters.tsx';
import { nextTask, notTaken } from './list/next.ts';
import { ReadTogether } from './list/ReadTogether.tsx';
import { TaskList } from './list/TaskList.tsx';
import { MailChoices } from './mailing/MailChoices.tsx';
import { inboxQueries, inboxStates } from './queries.ts';
import { StandingIn } from './substitution/StandingIn.tsx';
import { Substitution } from './substitution/Substitution.tsx';
import { Subject } from './task/Subject.tsx';

const none = { late: 0, soon: 0, near: 0 };
const params = {
  state: wordOrParam(inboxStates, 'open'),
  kind: wordsParam(taskKinds),
  q: textParam,
  department: textParam,
  claim: wordParam(claimStates),
  due: wordParam(urgencies),
  sort: wordParam(taskSorts),
  page: numberParam(1),
};

/** 待办: the list, and on wide screens beside it what is to be decided; on narrow ones the one or the other. */
export function InboxPage() {
  const { t } = useTranslation('inbox');
  const { id = null } = useParams();
  const administers = useCan('manage_people');
  const { search } = useLocation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [filters, change] = useUrlState(params);
  const list = inboxQueries.list(filters);
  const query = useQuery(list);
  const split = Grid.useBreakpoint().xl === true;
  const ids = query.data?.items.map((item) => item.id) ?? [];
  // Beside the list the first is open already
  const open = notTaken(query.data?.items ?? []);
  const opened = id ?? (split ? (open[0] ?? ids[0] ?? null) : null);
  const task = useOpenedTask(opened, query.data?.items);

  const go = (to: string | null, replace = false) =>
    navigate({ pathname: to === null ? paths.inbox : generatePath(paths.task, { id: to }), search }, { replace });
  const moveOn = () => {
    const now = client.getQueryData(list.queryKey)?.items ?? [];
    // Where something is still to be done about it, it stays open
    if (opened === null || filters.state !== 'open' || now.some((item) => item.id === opened)) return;
    void go(nextTask(ids, notTaken(now), opened), true);
  };

  const position = opened === null ? -1 : ids.indexOf(opened);
  const subject = opened !== null && query.data && (
    <Subject
      key={opened}
      task={task}
      chosen={id !== null}
      backTo={{ pathname: paths.inbox, search }}
      split={split}
      previous={ids[position - 1] ?? null}
      next={ids[position + 1] ?? null}
      onGo={go}
      onDone={moveOn}
    />
  );
  if (!split && subject) return subject;
  // What is due is said above the list, and would push down whatever of it is there already
  if (query.isPending)
    return (
      <>
        <PageHeader title={t('title')} />
        <PageSkeleton />
      </>
    );
  const beside = split && subject;
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={filters.state === 'open' && query.data && query.data.total > 0 ? leadOf(t, query.data) : undefined}
        actions={
          <>
            <MailChoices />
            <Substitution />
          </>
        }
      />
      <StandingIn />
      {filters.state === 'open' && query.data && <DueBand due={query.data.due} />}
      <div className={beside ? styles.split : undefined}>
        <div className={styles.side}>
          <Filters
            filters={filters}
            kinds={query.data?.kinds ?? []}
            due={query.data?.dueOfThese ?? none}
            onChange={(changes) => {
              if (id !== null) void go(null);
              change(changes);
            }}
          />
          <ReadTogether tasks={query.data?.items ?? []} onDone={moveOn} />
          <Loaded query={query}>
            {(data) => (
              <TaskList
                data={data}
                filters={filters}
                openedId={opened}
                search={search}
                busy={query.isPlaceholderData}
                onChange={change}
              />
            )}
          </Loaded>
          {administers && <ClaimedInDepartment />}
        </div>
        {beside}
      </div>
    </>
  );
}

/** How much is to be done, and how much only to be read. */
function leadOf(t: TFunction<'inbox'>, { total, unread }: { total: number; unread: number }): string {
  const work = total - unread;
  return [work > 0 && t('lead', { count: work }), unread > 0 && t('leadUnread', { count: unread })]
    .filter((part) => part !== false)
    .join(t('due.and'));
}

/** The opened task, also for as long as it is on the screen after it has left the list; null when it was never there. */
function useOpenedTask(id: string | null, tasks: readonly Task[] | undefined): Task | null {
  const [last, setLast] = useState<Task | null>(null);
  const found = tasks?.find((task) => task.id === id);
  if (found && found !== last) setLast(found);
  return found ?? (last?.id === id ? last : null);
}
