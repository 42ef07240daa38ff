import type { Transaction } from '@onesource/db/client';
import type { TaskKind } from '@onesource/db/vocabulary';
import type { GrantOn } from '../../foundation/area.ts';
import type { Ctx } from '../../foundation/context.ts';
import { dayOf, type IsoDate } from '../../law/calendar/working-days.ts';
import { settingValue } from '../../law/setting.ts';
import { giveNotice, overtakeNotices, syncTasks, type Wanted } from '../inbox/tasks.ts';
import { settleOpinions } from '../opinions/commands.ts';
import { decidingKinds } from '../opinions/rules/asking.ts';
import { officesOf } from '../organisation/offices.ts';
import { goOnTogether } from './batches/together.ts';
import { occasionsFollow } from './occasions/commands.ts';
import { examinations, receivedOf, retirementReceived } from './publication/examination.ts';
import { grantsOn, tellHolders } from './publication/grants.ts';
import type { Loaded, RevisionRow } from './queries.ts';
import { reexaminationDue } from './rules/content/reexamination.ts';
import { touchedBy } from './rules/content/tightening.ts';
import { updateNotices } from './rules/occasions/tasks.ts';
import { examinedBy } from './rules/steps/publication-term.ts';
import { endingWith } from './rules/steps/retirement.ts';
import { type Event, isWorking, type Registration } from './rules/steps/state.ts';
import { urgedNotices } from './rules/steps/urging.ts';
import type { By } from './store.ts';

/** Whoever acts, and the calendar by which terms are counted. */
export type Following = By &
  Pick<Ctx, 'calendar' | 'areas'> & {
    /** What is brought in on the authority's behalf, which need not be told of it. */
    onItsBehalf?: true;
    /** The batch with which it is handed in or decided; left out, it goes a way of its own. */
    batch?: string;
  };

/** Work with which a registration lies to be decided: as long as it does, opinions on it are of use. */
const deciding: readonly TaskKind[] = decidingKinds.resource;

/** What is told and stands until it is read. */
const told: readonly TaskKind[] = ['source_named', 'catalog_updated', 'retirement_declined', 'retirement_agreed'];

/** As much of a resource's revisions as tells what work they ask for. */
type Followed = {
  revisions: readonly Pick<
    Registration,
    'number' | 'status' | 'departmentId' | 'content' | 'submittedAt' | 'retirementProposed' | 'retiresOn'
  >[];
  at: number;
};
type Before = {
  resource: Pick<Loaded['resource'], 'id' | 'retirementProposed' | 'retiresOn'>;
  published: Pick<RevisionRow, 'number' | 'content'> | null;
};

/** Hands on the work that the events make: in the department, at the authority, and at those who hold grants. */
export async function follow(
  tx: Transaction,
  by: Following,
  { before, after, events }: { before: Before; after: Followed; events: readonly Event[] },
): Promise<void> {
  const current = after.revisions.find(({ number }) => number === after.at);
  if (!current) return;
  const { id } = before.resource;
  const working = after.revisions.find(({ status }) => isWorking(status));
  const title = current.content.name;
  const together = await goOnTogether(tx, by, id, events);
  const alone = working && !together ? await wantedFor(tx, by, id, working) : [];
  const ending = await retirementWanted(tx, by, id, current);
  const wanted = [...alone, ...ending, ...reexamination(after, dayOf(by.clock()))];
  // N-19, PD-28: that a source was named, the entry updated, or its end declined is told whatever becomes of it meanwhile
  const stands = (kind: TaskKind) => told.includes(kind);
  await syncTasks(tx, by, { type: 'resource', id, title }, wanted, stands);
  await settleOpinions(
    tx,
    by,
    { type: 'resource', id },
    alone.filter(({ kind }) => deciding.includes(kind)),
  );
  const { updated } = await occasionsFollow(
    tx,
    by,
    { id, submittedAt: current.submittedAt, examining: working?.status === 'examining', retiresOn: current.retiresOn },
    events,
  );
  // Told of the occasion already
  if (!updated && !by.onItsBehalf) await tellOfUpdate(tx, by, { before, current, title }, events);

  for (const notice of urgedNotices(events, working ? await wantedFor(tx, by, id, working) : []))
    await giveNotice(tx, by, { type: 'resource', id, title }, notice);
  const declined = events.find((event) => event.type === 'retirement_declined');
  if (declined)
    await giveNotice(
      tx,
      by,
      { type: 'resource', id, title },
      { kind: 'retirement_declined', departmentId: current.departmentId, role: declined.to },
    );
  const endedOn = before.resource.retiresOn;
  if (endedOn !== null && events.some(({ type }) => type === 'retirement_recalled'))
    await tellItStays(tx, by, { id, title, dueOn: endedOn });
  const announced = events.find((event) => event.type === 'retirement_announced');
  if (announced) await tellOfEnd(tx, by, { id, title, dueOn: announced.effectiveOn });
  // Whoever asked hears that it was agreed to, and for which day
  if (announced && before.resource.retirementProposed)
    for (const role of announced.examined ? (['reviewer', 'registrar'] as const) : (['registrar'] as const))
      await giveNotice(
        tx,
        by,
        { type: 'resource', id, title },
        { kind: 'retirement_agreed', departmentId: current.departmentId, role, dueOn: announced.effectiveOn },
      );
  // What was published before is what the grants rest on
  if (before.published && current.status === 'published' && current.number !== before.published.number)
    await tellHolders(tx, by, touchedBy(before.published.content, current.content, await grantsOn(by.areas, tx, id)), {
      title,
      dueOn: null,
    });
}

/** The end that a registrar asks for is the reviewer's to decide; SH-17, N-17: that of the department is examined. */
async function retirementWanted(
  tx: Transaction,
  { policy, calendar }: Following,
  id: string,
  { retirementProposed, departmentId }: Pick<Registration, 'retirementProposed' | 'departmentId'>,
): Promise<Wanted[]> {
  if (retirementProposed === null) return [];
  if (retirementProposed.stage === 'review') return [{ kind: 'review_retirement', departmentId, role: 'reviewer' }];
  const dueOn = examinedBy(await retirementReceived(tx, id), policy, calendar);
  return examinations(tx, policy, 'examine_retirement', dueOn);
}

type End = { id: string; title: string; dueOn: IsoDate };

/** Whoever is told of the ends of grants beside their holders: N-27: the authority; DG-7: the body above each. */
async function hearsOfEnds(tx: Transaction, { policy }: Following): Promise<(grant: GrantOn) => Wanted[]> {
  const [authorityId = null] = policy.revocation.value.filed ? await officesOf(tx, 'authority') : [];
  const goesUp = settingValue(policy.inability)?.to === 'superior';
  return ({ levelId }) => [
    ...(authorityId ? [{ kind: 'end_filed', departmentId: authorityId, role: 'operator' } as const] : []),
    ...(goesUp && levelId ? [{ kind: 'inability_reported', departmentId: levelId, role: 'superior' } as const] : []),
  ];
}

/** Whoever holds grants that end with it is told of the day, and whoever hears of ends. */
async function tellOfEnd(tx: Transaction, by: Following, { id, title, dueOn }: End): Promise<void> {
  const grants = endingWith(await grantsOn(by.areas, tx, id), dueOn);
  await tellHolders(tx, by, grants, { title, dueOn });
  const hears = await hearsOfEnds(tx, by);
  for (const grant of grants)
    for (const notice of hears(grant)) await giveNotice(tx, by, { type: 'request', id: grant.id, title }, notice);
}

/** What was said of the end that was announced is overtaken, and all who were told of it hear that the entry stays. */
async function tellItStays(tx: Transaction, by: Following, { id, title, dueOn }: End): Promise<void> {
  const grants = endingWith(await grantsOn(by.areas, tx, id), dueOn);
  const hears = await hearsOfEnds(tx, by);
  for (const grant of grants) {
    const subject = { type: 'request', id: grant.id, title } as const;
    const holder: Wanted = { kind: 'grant_affected', departmentId: grant.consumer.id, role: 'official' };
    const told = [holder, ...hears(grant)];
    await overtakeNotices(
      tx,
      by,
      subject,
      told.map(({ kind }) => kind),
    );
    for (const one of told) await giveNotice(tx, by, subject, { ...one, kind: 'retirement_recalled' });
  }
}

/** PD-28: one notice of an entry until it is read, however often it is updated. */
async function tellOfUpdate(
  tx: Transaction,
  by: Following,
  { before, current, title }: { before: Before; current: Followed['revisions'][number]; title: string },
  events: readonly Event[],
): Promise<void> {
  const [authorityId = null] = await officesOf(tx, 'authority');
  const about = { departmentId: current.departmentId, published: before.published !== null };
  for (const notice of updateNotices(events, about, authorityId, by.policy))
    await giveNotice(tx, by, { type: 'resource', id: before.resource.id, title }, notice);
}

/** House: what is published has its bases looked at again, whatever becomes of the next revision meanwhile. */
function reexamination({ revisions }: Pick<Followed, 'revisions'>, today: IsoDate): Wanted[] {
  const published = revisions.find(({ status }) => status === 'published');
  const dueOn = published ? reexaminationDue(published.content.legalBasis, today) : null;
  if (!published || dueOn === null) return [];
  return [{ kind: 'reexamine_basis', departmentId: published.departmentId, role: 'registrar', dueOn }];
}

/** The work that a registration's status asks for. */
async function wantedFor(
  tx: Transaction,
  { policy, calendar }: Following,
  id: string,
  { status, departmentId }: Pick<Registration, 'status' | 'departmentId'>,
): Promise<Wanted[]> {
  if (status === 'submitted') return [{ kind: 'review_revision', departmentId, role: 'reviewer' }];
  if (status === 'returned') return [{ kind: 'correct_revision', departmentId, role: 'registrar' }];
  if (status !== 'examining') return [];
  return examinations(tx, policy, 'examine_revision', examinedBy(await receivedOf(tx, id), policy, calendar));
}
