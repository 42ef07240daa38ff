import type { Transaction } from '@onesource/db/client';
import { caseEvents } from '@onesource/db/schema/cases';
import { resources, revisions } from '@onesource/db/schema/catalog';
import { directoryEntries } from '@onesource/db/schema/directory';
import { eq } from 'drizzle-orm';
import { type Following, follow } from '../../areas/catalog/follow.ts';
import { codePrefix } from '../../areas/catalog/publication/code.ts';
import { enterDirectory, entryOf } from '../../areas/catalog/publication/publication.ts';
import { opennessOf } from '../../areas/catalog/rules/content/openness.ts';
import { reexaminationDue } from '../../areas/catalog/rules/content/reexamination.ts';
import { shareTypeOf } from '../../areas/catalog/rules/content/share-type.ts';
import type { Event } from '../../areas/catalog/rules/steps/state.ts';
import type { By } from '../../areas/catalog/store.ts';
import { appendEvents, openCases } from '../../cases/store.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import { codeGiver, loaded } from '../seed/resources.ts';
import type { Known } from './known.ts';
import type { Planned, Stage } from './rules/decide.ts';

/** Writes a batch: new resources all at once, changes one by one since each has a past of its own. */
export async function writePlanned(tx: Transaction, planned: readonly Planned[], by: Following): Promise<void> {
  await writeNew(
    tx,
    planned.filter(({ known }) => known === null),
    by,
  );
  const known = planned.flatMap(({ known: one, ...each }) => (one ? [{ ...each, known: one }] : []));
  for (const each of known) await writeChange(tx, each, by);
  const published = known.filter(({ stage }) => stage === 'published').map(({ known: { resource } }) => resource.id);
  if (published.length > 0) for (const { entered } of by.areas) await entered?.(tx, by, published);
}

async function writeNew(tx: Transaction, planned: readonly Planned[], by: Following): Promise<void> {
  if (planned.length === 0) return;
  const now = by.clock();
  const prefixes = planned.flatMap(({ content, stage }) => (stage === 'published' ? [prefixOf(content)] : []));
  const nextCode = prefixes.length > 0 ? await codeGiver(tx, prefixes) : () => '';
  const rows = planned.map(({ resourceId, department, content, stage, signOff }) => {
    const revisionId = by.newId();
    const code = stage === 'published' ? nextCode(prefixOf(content)) : null;
    const shareType = shareTypeOf(content);
    const searched = { ...content, openness: opennessOf(content, by.policy.opennessScheme) };
    const identity = { resourceId, revisionId, departmentId: department.id };
    const entry =
      code !== null && shareType
        ? [entryOf({ ...identity, code, content: searched, shareType, demo: false, publishedAt: now })]
        : [];
    return {
      resource: { id: resourceId, departmentId: department.id, code, createdAt: now },
      revision: {
        id: revisionId,
        resourceId,
        number: 1,
        content,
        authorIds: authors(by),
        signOff,
        createdAt: now,
        ...stateAt(now, stage),
      },
      opened: { id: resourceId, kind: 'registration' as const, departmentId: department.id, openedAt: now },
      event: {
        ...loaded({ caseId: resourceId, actorName: by.actor.name, at: now }),
        actorId: by.actor.id,
        actorDepartmentId: by.actor.departmentId,
        ip: by.ip,
      },
      entry,
    };
  });
  await openCases(
    tx,
    rows.map(({ opened }) => opened),
  );
  await tx.insert(resources).values(rows.map(({ resource }) => resource));
  await tx.insert(revisions).values(rows.map(({ revision }) => revision));
  await tx.insert(caseEvents).values(rows.map(({ event }) => event));
  const entries = rows.flatMap(({ entry }) => entry);
  if (entries.length > 0) await tx.insert(directoryEntries).values(entries);
  // Few of many thousand are due at once: the others ask for no work
  const asking = planned.filter(
    ({ content, stage }) =>
      stage === 'examining' || (stage === 'published' && reexaminationDue(content.legalBasis, dayOf(now))),
  );
  for (const each of asking) {
    if (each.stage === 'examining') await appendEvents(tx, by, each.resourceId, [passedOn(1)]);
    await followImport(tx, by, { ...each, published: null, number: 1, retirementProposed: null });
  }
}

/** As it is told of in the timeline. */
const passedOn = (revision: number) => ({ type: 'passed_on', revision, note: '' });

/**
 * What is published asks for the work that it asks for in the console, and ends what was over with it; what is to be
 * examined is put before whoever does.
 */
const followImport = (
  tx: Transaction,
  by: Following,
  {
    resourceId: id,
    department,
    content,
    published,
    number,
    stage,
    retirementProposed,
  }: Omit<Planned, 'known' | 'signOff'> & {
    published: Known['published'];
    number: number;
  } & Pick<Known['resource'], 'retirementProposed'>,
) => {
  const departmentId = department.id;
  const own = {
    number,
    status: stage,
    departmentId,
    content,
    submittedAt: by.clock(),
    retirementProposed,
    retiresOn: null,
  };
  const earlier =
    published && stage === 'examining' ? [{ ...published, departmentId, retirementProposed, retiresOn: null }] : [];
  const event: Event =
    stage === 'examining' ? { type: 'passed_on', note: '' } : { type: 'published', note: '', at: by.clock() };
  return follow(tx, by.actor.id === null ? { ...by, onItsBehalf: true } : by, {
    before: { resource: { id, retirementProposed, retiresOn: null }, published },
    after: { revisions: [...earlier, own], at: number },
    events: [event],
  });
};

/** Into the draft there is, or a revision of its own; published, it takes the place of the one before. */
async function writeChange(tx: Transaction, planned: Planned & { known: Known }, by: Following) {
  const now = by.clock();
  const { known, content, stage, signOff } = planned;
  const { resource, working, published, last } = known;
  if (stage === 'published' && published)
    await tx.update(revisions).set({ status: 'superseded' }).where(eq(revisions.id, published.id));
  const state = { content, signOff, ...stateAt(now, stage) };
  const id = working?.id ?? by.newId();
  const number = working?.number ?? last + 1;
  if (working)
    await tx
      .update(revisions)
      .set({ ...state, authorIds: [...new Set([...working.authorIds, ...authors(by)])] })
      .where(eq(revisions.id, id));
  else
    await tx
      .insert(revisions)
      .values({ id, resourceId: resource.id, number, authorIds: authors(by), createdAt: now, ...state });
  const version = resource.version + 1;
  await tx.update(resources).set({ version }).where(eq(resources.id, resource.id));
  const type = stage !== 'draft' || !working ? 'loaded' : 'edited';
  const event = { type, revision: number };
  await appendEvents(tx, by, resource.id, stage === 'examining' ? [event, passedOn(number)] : [event]);
  if (stage === 'draft') return;
  if (stage === 'published')
    await enterDirectory(tx, { ...resource, version }, id, { content, publishedAt: now }, by.policy);
  await followImport(tx, by, { ...planned, published, number, retirementProposed: resource.retirementProposed });
}

/** House, after PD-27: whoever brings contents in has written them, and does not review them. */
const authors = ({ actor }: By): string[] => (actor.id === null ? [] : [actor.id]);

const stateAt = (now: Date, stage: Stage) => ({
  status: stage,
  ...(stage !== 'draft' && { submittedAt: now }),
  ...(stage === 'published' && { publishedAt: now }),
});

function prefixOf({ class: resourceClass, classification, name }: Planned['content']): string {
  if (!resourceClass || !classification) throw new Error(`A published revision lacks metadata: ${name}`);
  return codePrefix(resourceClass, classification);
}
