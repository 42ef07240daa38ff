import { directoryEntries, resources } from '@onesource/db/schema/catalog';
import { and, asc, eq, gt, lte } from 'drizzle-orm';
import { itself } from '../../cases/store.ts';
import * as audit from '../../foundation/audit.ts';
import type { Deps } from '../../foundation/context.ts';
import { ApiError } from '../../foundation/errors.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import { follow } from './follow.ts';
import { loadResource, registrationsOf } from './queries.ts';
import { onDay } from './retirement.ts';
import { writeEvents } from './store.ts';

/** Resources looked at in one go. */
const batch = 100;

/**
 * 注销: takes out of the directory what was announced to leave it by today. One transaction per resource, so that a
 * failing one holds up no other; repeating it, or running two at once, changes nothing more. Gives the number of
 * resources retired. Failures go to `deps.onError`.
 */
export async function retireDue(deps: Deps): Promise<number> {
  let retired = 0;
  for (let ids = await dueAfter(deps, null); ids.length > 0; ids = await dueAfter(deps, ids.at(-1) ?? null))
    for (const id of ids) if (await pass(deps, id)) retired += 1;
  return retired;
}

/** The next resources whose day has come, by id: a pass sees each at most once, also when it can do nothing with it. */
async function dueAfter({ db, clock }: Deps, last: string | null): Promise<string[]> {
  const rows = await db
    .select({ id: resources.id })
    .from(resources)
    .innerJoin(directoryEntries, eq(directoryEntries.resourceId, resources.id))
    .where(and(lte(resources.retiresOn, dayOf(clock())), last === null ? undefined : gt(resources.id, last)))
    .orderBy(asc(resources.id))
    .limit(batch);
  return rows.map(({ id }) => id);
}

async function pass(deps: Deps, id: string): Promise<boolean> {
  const by = { ...deps, actor: itself, ip: '' };
  try {
    return await deps.db.transaction(async (tx) => {
      const loaded = await loadResource(tx, id);
      const before = registrationsOf(loaded);
      const published = before.find(({ status }) => status === 'published');
      const event = published ? onDay(published, dayOf(deps.clock())) : null;
      if (!published || !event) return false;
      const { resource } = loaded;
      const after = await writeEvents(tx, by, { resource, before, at: published.number }, [event]);
      await follow(tx, by, { before: loaded, after, events: [event] });
      await audit.record(tx, by, { action: 'resource.retired', subject: { type: 'resource', id } });
      return true;
    });
  } catch (error) {
    // Somebody moved the day this very moment, or another process was faster
    if (!(error instanceof ApiError && error.code === 'conflict')) deps.onError(error, `tick ${id}`);
    return false;
  }
}
