import type { FiledPerson } from '@onesource/db/schema/filing';
import { responsiblePosts } from '@onesource/db/vocabulary';
import { clockView, endOfDay } from '../../cases/clock.ts';
import { overseerOf } from '../../cases/rules/urging.ts';
import type { EventRow } from '../../cases/store.ts';
import { textOf, timelineOf } from '../../cases/timeline.ts';
import type { Ctx } from '../../foundation/context.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import { policyFor } from '../../law/editions.ts';
import { citationOf, settingValue } from '../../law/setting.ts';
import { unitOf } from '../organisation/view.ts';
import { departures, filingActions, missingPosts, standingOf, toldInTime } from './rules/responsible.ts';
import type { FilingRow } from './store.ts';
import { stateOf } from './store.ts';

type Viewing = Pick<Ctx, 'actor' | 'policy' | 'calendar' | 'clock'>;

/** When a department was asked to file, by whom and by when. */
type Reminded = { at: string; by: string; until: string };

/** One line of the list: who is named, what is missing, what is due, when it was asked last. */
export function filingSummary(ctx: Viewing, row: FilingRow, reminded: Reminded | null) {
  const { department, filing } = row;
  const state = stateOf(row, ctx);
  const standing = standingOf(state, { ...ctx, now: ctx.clock() });
  return {
    id: department.id,
    version: filing?.version ?? 0,
    department: { id: department.id, name: department.name, nameEn: department.nameEn ?? '' },
    named: state.persons.map(({ post, name }) => ({ post, name })),
    filedAt: state.filedAt?.toISOString() ?? null,
    changedOn: state.changedOn,
    ...clockView(ctx, state.dueOn),
    overdue: standing.includes('overdue'),
    missing: missingPosts(state, ctx.policy),
    standing,
    reminded,
    /** 催办备案: whether the reader may ask it to file. */
    remindable: standing.includes('missing') && overseerOf(ctx.actor) !== null,
    actions: filingActions(unitOf(department), ctx.actor) as string[],
  };
}
export type FilingSummary = ReturnType<typeof filingSummary>;

/** A filing in full. `present`: accounts that are enabled and in the department still. */
export function filingDetail(
  ctx: Viewing,
  row: FilingRow,
  {
    events,
    present,
    reminded,
  }: { events: readonly EventRow[]; present: ReadonlySet<string>; reminded: Reminded | null },
) {
  const { persons } = stateOf(row, ctx);
  const personView = ({ userId, name, title, phone }: FiledPerson) => ({
    userId,
    name,
    title,
    phone,
    present: userId === null || present.has(userId),
  });
  return {
    ...filingSummary(ctx, row, reminded),
    // The posts that the text names, and whoever was filed for another
    persons: responsiblePosts.flatMap((post) => {
      const person = persons.find((filed) => filed.post === post);
      const required = ctx.policy.filedPosts.value.includes(post);
      return required || person ? [{ post, required, person: person ? personView(person) : null }] : [];
    }),
    rules: {
      posts: citationOf(ctx.policy.filedPosts),
      /** Working days for telling of a change; null where the text states none. */
      term: settingValue(ctx.policy.responsibleChange),
      change: citationOf(ctx.policy.responsibleChange),
    },
    /** The newest first. */
    history: timelineOf(events.slice(-200).reverse(), eventData).map((told) => ({ ...told, data: judged(ctx, told) })),
  };
}
export type FilingDetail = ReturnType<typeof filingDetail>;

type Told = { type: string; at: string; data: ReturnType<typeof eventData> };

/** What was filed before anybody could say whether that was in time is judged as the calendar has it by now. */
function judged(ctx: Viewing, { type, at, data }: Told): Told['data'] {
  const { changedOn, inTime } = data;
  if (type !== 'filed' || changedOn === null || inTime !== null) return data;
  const filedAt = new Date(at);
  const told = toldInTime({ changedOn, filedOn: dayOf(filedAt) }, { ...ctx, policy: policyFor(ctx, filedAt) });
  return told ? { ...data, dueAt: endOfDay(told.dueOn), inTime: told.inTime } : data;
}

/** What an event says beyond its kind, told apart from whatever else may be kept with it one day. */
function eventData(data: Record<string, unknown>) {
  const postOf = (value: unknown) => responsiblePosts.find((post) => post === value);
  const { persons, posts } = data;
  return {
    changedOn: textOf(data.changedOn),
    dueAt: endOfDay(textOf(data.dueOn)),
    inTime: typeof data.inTime === 'boolean' ? data.inTime : null,
    name: textOf(data.name),
    by: textOf(data.by),
    until: textOf(data.until),
    note: textOf(data.note),
    how: departures.find((how) => how === data.how) ?? null,
    posts: Array.isArray(posts) ? posts.flatMap((post) => postOf(post) ?? []) : [],
    named: Array.isArray(persons)
      ? persons.flatMap((person) => {
          const [post, name] = [postOf(person?.post), textOf(person?.name)];
          return post && name !== null ? [{ post, name }] : [];
        })
      : [],
  };
}
