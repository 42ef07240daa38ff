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
import type { By } from '../../areas/catalog/store.ts';
import { appendEvents, openCases } from '../../cases/store.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import { codeGiver, loaded } from '../seed/resources.ts';
import type { Known } from './known.ts';
import type { Planned } from './rules/decide.ts';

/** Writes a batch: new resources all at once, changes one by one since each has a past of its own. */
export async function writePlanned(tx: Transaction, planned: readonly Planned[], by: Following): Promise<void> {
  await writeNew(
    tx,
    planned.filter(({ known }) => known === null),
    by,
  );
  for (const { known, ...each } of planned) if (known) await writeChange(tx, { ...each, known }, by);
}

async function writeNew(tx: Transaction, planned: readonly Planned[], by: Following): Promise<void> {
  if (planned.length === 0) return;
  const now = by.clock();
  const prefixes = planned.flatMap(({ content, publish }) => (publish ? [prefixOf(content)] : []));
  const nextCode = prefixes.length > 0 ? await codeGiver(tx, prefixes) : () => '';
  const rows = planned.map(({ resourceId, department, content, publish, signOff }) => {
    const revisionId = by.newId();
    const code = publish ? nextCode(prefixOf(content)) : null;
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
        ...stateAt(now, publish),
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
  const due = planned.filter(({ content, publish }) => publish && reexaminationDue(content.legalBasis, dayOf(now)));
  for (const each of due) await followImport(tx, by, { ...each, published: null, number: 1 });
}

/** What is published asks for the work that it asks for in the console, and ends what was over with it. */
const followImport = (
  tx: Transaction,
  by: Following,
  {
    resourceId: id,
    department,
    content,
    published,
    number,
  }: Omit<Planned, 'known' | 'publish' | 'signOff'> & {
    published: Known['published'];
    number: number;
  },
) =>
  follow(tx, by, {
    before: { resource: { id }, published },
    after: {
      revisions: [{ number, status: 'published', departmentId: department.id, content, submittedAt: by.clock() }],
      at: number,
    },
    events: [{ type: 'published', note: '', at: by.clock() }],
  });

/** Into the draft there is, or a revision of its own; published, it takes the place of the one before. */
async function writeChange(tx: Transaction, planned: Planned & { known: Known }, by: Following) {
  const now = by.clock();
  const { known, content, publish, signOff } = planned;
  const { resource, working, published, last } = known;
  if (publish && published)
    await tx.update(revisions).set({ status: 'superseded' }).where(eq(revisions.id, published.id));
  const state = { content, signOff, ...stateAt(now, publish) };
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
  const type = publish || !working ? 'loaded' : 'edited';
  const event = { type, revision: number };
  await appendEvents(tx, by, resource.id, [event]);
  if (!publish) return;
  await enterDirectory(tx, { ...resource, version }, id, { content, publishedAt: now }, by.policy);
  await followImport(tx, by, { ...planned, published, number });
}

/** House, after PD-27: whoever brings contents in has written them, and does not review them. */
const authors = ({ actor }: By): string[] => (actor.id === null ? [] : [actor.id]);

const stateAt = (now: Date, publish: boolean) =>
  publish ? { status: 'published' as const, submittedAt: now, publishedAt: now } : { status: 'draft' as const };

function prefixOf({ class: resourceClass, classification, name }: Planned['content']): string {
  if (!resourceClass || !classification) throw new Error(`A published revision lacks metadata: ${name}`);
  return codePrefix(resourceClass, classification);
}
