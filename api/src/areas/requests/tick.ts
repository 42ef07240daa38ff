import { tasks } from '@onesource/db/schema/inbox';
import { liesAbove, accessRequests as request } from '@onesource/db/schema/request';
import { type TaskKind, undelivered } from '@onesource/db/vocabulary';
import { and, asc, eq, gt, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import { happen } from '../../cases/commands.ts';
import { lockCase } from '../../cases/store.ts';
import { batch, byItself, ticking } from '../../cases/ticking.ts';
import { dayOf, shift } from '../../law/calendar/working-days.ts';
import { policyFor } from '../../law/editions.ts';
import type { Wanted } from '../inbox/tasks.ts';
import { officesOf } from '../organisation/offices.ts';
import { requestCases } from './kept.ts';
import { talking, talksCounted } from './rules/coordination/talks-term.ts';
import { countAnswer, countTerm, onTick } from './rules/on-tick.ts';
import { tasksFor } from './rules/tasks.ts';
import { loadRequest, stateOf } from './store.ts';

/**
 * Does to requests what time alone does: passes silence on (PD-33, KF-28, SQ-35), tells of
 * what was not delivered in time (N-22), or not put right (N-27), asks for the yearly statement of use, ends grants after their last day.
 */
export const tick = ticking(
  'requests',
  'request',
  ({ db, clock }, last) => {
    const today = dayOf(clock());
    const due = or(
      and(lt(request.dueOn, today), isNull(request.escalatedAt)),
      and(
        inArray(request.status, ['submitted', 'supplement_wanted', 'negotiating']),
        lt(request.rectifyBy, today),
        isNull(request.reportedAt),
      ),
      and(
        inArray(request.status, [...talking]),
        sql`${request.talks}->>'by' < ${today} and ${request.talks}->'late' is null`,
      ),
      and(
        inArray(request.status, ['granted', 'suspended']),
        or(
          lt(request.until, today),
          and(
            eq(request.status, 'granted'),
            inArray(sql`${request.delivered}->>'status'`, [...undelivered]),
            sql`${request.delivered}->>'dueOn' < ${today} and ${request.delivered}->>'overdueAt' is null`,
          ),
          sql`exists (select from jsonb_array_elements(${request.life}->'suspensions') as one
            where (one->>'misuse')::boolean and one->>'reviewOn' < ${today} and one->'unremedied' is null)`,
          sql`${request.life}->>'useOn' <= ${today} and not (${request.life}->>'useAsked')::boolean`,
        ),
      ),
    );
    return db
      .select({ id: request.id })
      .from(request)
      .where(and(due, last === null ? undefined : gt(request.id, last)))
      .orderBy(asc(request.id))
      .limit(batch);
  },
  async (tx, deps, { id }) => {
    const ctx = { ...deps, ...byItself };
    const row = await loadRequest(tx, id);
    const event = onTick(stateOf(row), { policy: policyFor(deps, row.request.filedAt), now: deps.clock() });
    if (!event) return false;
    await happen(requestCases, tx, ctx, row, [event], { action: event.type });
    return true;
  },
);

/** Rule 13: terms that were open for want of a calendar get their day, and the inboxes with them. */
export const countTerms = ticking(
  'terms of requests',
  'request',
  ({ db, calendar, clock }, last) =>
    db
      .select({ id: request.id })
      .from(request)
      .where(
        and(
          or(
            isNotNull(request.openTerm),
            // What was provided before its term could be counted, also where the grant has ended since
            and(
              sql`${request.delivered} ? 'openTerm'`,
              or(inArray(request.status, ['granted', 'suspended']), sql`${request.delivered} ? 'providedOn'`),
            ),
            // What waits for next year's calendar has nothing to be counted before that is there
            calendar.knows(shift(dayOf(clock()), 60))
              ? and(inArray(request.status, [...talking]), sql`${request.talks}->>'by' is null`)
              : undefined,
            and(eq(request.status, 'suspended'), sql`${request.life} @> '{"suspensions":[{"reviewOn":null}]}'`),
          ),
          last === null ? undefined : gt(request.id, last),
        ),
      )
      .orderBy(asc(request.id))
      .limit(batch),
  async (tx, deps, { id }) => {
    const row = await loadRequest(tx, id);
    const [state, policy] = [stateOf(row), policyFor(deps, row.request.filedAt)];
    const { calendar } = deps;
    const under = { policy, calendar, now: deps.clock() };
    const event = countTerm(state, calendar) ?? countAnswer(state, under) ?? talksCounted(state, under);
    if (!event) return false;
    await happen(requestCases, tx, { ...deps, ...byItself }, row, [event], { action: event.type });
    return true;
  },
);

/**
 * Rule 21a: what was referred, or reported of a running grant, lies with whoever sits above by now, or with the authority where
 * nobody does any more.
 */
export const reseatAbove = ticking(
  'requests that lie above',
  'request',
  ({ db }, last) =>
    db
      .select({ id: request.id })
      .from(request)
      .where(and(liesAbove, last === null ? undefined : gt(request.id, last)))
      .orderBy(asc(request.id))
      .limit(batch),
  async (tx, deps, { id }) => {
    await lockCase(tx, id);
    const row = await loadRequest(tx, id);
    const state = stateOf(row);
    const [authorityId = null] = await officesOf(tx, 'authority');
    const kinds: readonly TaskKind[] = ['decide_referral', 'coordinate_request'];
    const wanted = tasksFor(state, state.applicantId, { authorityId, supervisorId: null });
    const lies = and(eq(tasks.subjectId, id), inArray(tasks.kind, [...kinds]), isNull(tasks.doneAt));
    const open = await tx.select({ kind: tasks.kind, departmentId: tasks.departmentId }).from(tasks).where(lies);
    const there = ({ kind, departmentId }: Pick<Wanted, 'kind' | 'departmentId'>) =>
      open.some((task) => task.kind === kind && task.departmentId === departmentId);
    if (wanted.filter(({ kind }) => kinds.includes(kind)).every(there)) return false;
    await requestCases.follow(
      tx,
      { ...deps, ...byItself, policy: policyFor(deps, row.request.filedAt) },
      row,
      state,
      [],
    );
    return true;
  },
);
