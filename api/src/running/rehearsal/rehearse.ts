import type { Database } from '@onesource/db/client';
import { cases } from '@onesource/db/schema/cases';
import { resources, revisions } from '@onesource/db/schema/catalog';
import { departments } from '@onesource/db/schema/organisation';
import { accessRequests } from '@onesource/db/schema/request';
import type { ResponsiblePost } from '@onesource/db/vocabulary';
import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm';
import { filesItself } from '../../areas/filing/rules/responsible.ts';
import { filingRows } from '../../areas/filing/store.ts';
import { dayOf, type IsoDate, shift, type WorkingCalendar } from '../../law/calendar/working-days.ts';
import { policyOn } from '../../law/editions.ts';
import type { PolicyProfile } from '../../law/profile.ts';
import {
  type ChangedSetting,
  changedSettings,
  daysOf,
  type EntryMoves,
  entryMoves,
  postsMissing,
} from './rules/moves.ts';

type World = { db: Database; policy: PolicyProfile; calendar: WorkingCalendar };

/** What would move from a day on. `seen`: how many open cases and published entries were looked at. */
export type Rehearsal = {
  since: IsoDate;
  settings: ChangedSetting[];
  requests: { number: string; filedOn: IsoDate; dueOn: IsoDate | null; anew: IsoDate | null }[];
  entries: ({ name: string; department: string } & EntryMoves)[];
  departments: { name: string; posts: ResponsiblePost[] }[];
  seen: { requests: number; entries: number };
};

/** The days from which an edition that is still to come holds. */
export const daysToCome = (policy: PolicyProfile, today: IsoDate): IsoDate[] =>
  ((policy.original ?? policy).editions ?? []).map(({ since }) => since).filter((since) => since > today);

const batch = 500;

/** Looks at everything that is open under the edition that holds from `since` on. Writes nothing. */
export async function rehearse({ db, policy, calendar }: World, since: IsoDate): Promise<Rehearsal> {
  const change = { before: policyOn(policy, shift(since, -1)), after: policyOn(policy, since) };
  const open = await db
    .select({
      number: cases.number,
      shareType: accessRequests.shareType,
      filedAt: accessRequests.filedAt,
      dueOn: accessRequests.dueOn,
    })
    .from(accessRequests)
    .innerJoin(cases, eq(cases.id, accessRequests.id))
    .where(inArray(accessRequests.status, ['submitted', 'supplement_wanted']))
    .orderBy(asc(accessRequests.filedAt), asc(accessRequests.id));
  const requests = open.flatMap(({ number, shareType, filedAt, dueOn }) => {
    const filedOn = dayOf(filedAt);
    const days = daysOf({ shareType, filedOn }, change, calendar);
    return days === null ? [] : [{ number: number ?? '', filedOn, dueOn, anew: days.is }];
  });
  const named = (await filingRows(db).where(isNull(departments.disabledAt))).filter(({ department }) =>
    filesItself(department.kind),
  );
  const entries: Rehearsal['entries'] = [];
  let seen = 0;
  for await (const { content, department } of published(db)) {
    seen += 1;
    const moves = entryMoves(content, change, since);
    if (moves) entries.push({ name: content.name, department, ...moves });
  }
  return {
    since,
    settings: changedSettings(change),
    requests,
    entries,
    departments: named
      .map(({ department, filing }) => ({
        name: department.name,
        posts: postsMissing(filing?.persons ?? [], change),
      }))
      .filter(({ posts }) => posts.length > 0),
    seen: { requests: open.length, entries: seen },
  };
}

async function* published(db: Database) {
  for (let last = '', read = batch; read === batch; ) {
    const rows = await db
      .select({ id: revisions.id, content: revisions.content, department: departments.name })
      .from(revisions)
      .innerJoin(resources, eq(resources.id, revisions.resourceId))
      .innerJoin(departments, eq(departments.id, resources.departmentId))
      .where(and(eq(revisions.status, 'published'), last === '' ? undefined : gt(revisions.id, last)))
      .orderBy(asc(revisions.id))
      .limit(batch);
    read = rows.length;
    last = rows.at(-1)?.id ?? last;
    yield* rows;
  }
}
