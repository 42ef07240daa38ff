import { resources } from '@onesource/db/schema/catalog';
import { directoryEntries } from '@onesource/db/schema/directory';
import { and, asc, eq, gt, lte } from 'drizzle-orm';
import { batch, byItself, ticking } from '../../../cases/ticking.ts';
import * as audit from '../../../foundation/audit.ts';
import { dayOf } from '../../../law/calendar/working-days.ts';
import { follow } from '../follow.ts';
import { loadResource, registrationsOf } from '../queries.ts';
import { onDay } from '../rules/steps/retirement.ts';
import { writeEvents } from '../store.ts';

/** 注销: takes out of the directory what was announced to leave it by today. */
export const retireDue = ticking(
  'retirements',
  'resource',
  ({ db, clock }, last) =>
    db
      .select({ id: resources.id })
      .from(resources)
      .innerJoin(directoryEntries, eq(directoryEntries.resourceId, resources.id))
      .where(and(lte(resources.retiresOn, dayOf(clock())), last === null ? undefined : gt(resources.id, last)))
      .orderBy(asc(resources.id))
      .limit(batch),
  async (tx, deps, { id }) => {
    const by = { ...deps, ...byItself };
    const loaded = await loadResource(tx, id);
    const before = registrationsOf(loaded);
    const published = before.find(({ status }) => status === 'published');
    const events = published ? onDay(published, deps.policy, dayOf(deps.clock())) : [];
    if (!published || events.length === 0) return false;
    const { resource } = loaded;
    const after = await writeEvents(tx, by, { resource, before, at: published.number }, events);
    await follow(tx, by, { before: loaded, after, events });
    await audit.record(tx, by, { action: 'resource.retired', subject: { type: 'resource', id } });
    return true;
  },
);
