import type { DataItem } from '@onesource/db/content';
import { may } from '../../../access/abilities.ts';
import type { Reading } from '../../../cases/commands.ts';
import { answerOf, refuse } from '../../../cases/decision.ts';
import * as audit from '../../../foundation/audit.ts';
import type { Ctx } from '../../../foundation/context.ts';
import { ApiError, conflict, type ErrorDetail, forbidden, invalid } from '../../../foundation/errors.ts';
import { dayOf } from '../../../law/calendar/working-days.ts';
import { comparable } from '../../datasets/rules/values.ts';
import { queryGrant } from '../../delivery/commands.ts';
import { interruptionsOf } from '../../delivery/outages/store.ts';
import { contestedItems } from '../../delivery/store.ts';
import { maskFor, shownAs } from '../rules/masks.ts';
import type { LookUpInput } from './inputs.ts';
import { grantsOn, type HeldGrant } from './queries.ts';
import { recordOf, type Value } from './rules/record.ts';
import { type Sight, sightOf } from './rules/sight.ts';
import { type Now, poolById, poolNow, rowsOf, type Taking, takingPart } from './store.ts';

const messages = {
  nothing_open: 'None of the sources opens anything to you; ask for their data first.',
  stands_beside: 'The sources stand side by side: there is no identifier to look up by.',
} as const;

/** What a source answered: how many rows have the identifier, or why it was not asked; and what the row says. */
type Said = {
  sight: Sight;
  found: 'none' | 'one' | 'several' | null;
  refused: string | null;
  /** The grant that it was looked up under, and its record of use. */
  grant: { id: string; record: string } | null;
  says: (itemId: string) => Value | null;
};
const nothing: Said = { sight: 'closed', found: null, refused: null, grant: null, says: () => null };

/**
 * 查询: what the sources of a pool say of one identifier, each datum with its source. A pool opens nothing: of each source
 * somebody is answered as its provider, under a grant of their department, which is then used, counted and recorded like any
 * other use, or under masks as one who looks after faults. Of a source that opens nothing to them nothing is read, not even
 * whether it has the identifier. That it was looked up, and for which matter, is written down.
 *
 * @throws ApiError `forbidden`, `not_found`, `stands_beside` where sources stand side by side, `invalid_input` for grants that are none of
 * the sources', `nothing_open`
 */
export async function lookUp(ctx: Ctx, id: string, { identifier: said, matter, grants: chosen }: LookUpInput) {
  if (!may(ctx.actor, 'see_pools')) throw forbidden();
  const row = await poolById(ctx.db, id);
  if (row.pool.closedAt) throw conflict();
  if (row.pool.identifier === null) throw answerOf(refuse('stands_beside', 'identifier'), messages);
  const now = await poolNow(ctx.db, row);
  const taking = takingPart(now);
  const held = await grantsOn(
    ctx,
    taking.map(({ source }) => source.resourceId),
  );
  const using = chosen.map((one) => held.find((grant) => grant.id === one) ?? null);
  const strays = using.flatMap((grant, at): ErrorDetail[] => {
    const again = using.findIndex((other) => other?.resourceId === grant?.resourceId) < at;
    return grant && !again ? [] : [{ field: `grants.${at}`, code: grant ? 'source_twice' : 'grant_unfit' }];
  });
  if (strays.length > 0) throw invalid(strays);
  const grantOf = ({ source }: Taking) => using.find((grant) => grant?.resourceId === source.resourceId) ?? null;
  const sights = taking.map((one) => sightOf(ctx.actor, one.source.departmentId, grantOf(one) !== null));
  if (sights.every((sight) => sight === 'closed')) throw answerOf(refuse('nothing_open', 'grants'), messages);

  const identifier = comparable(said);
  const read = taking.filter((_, nth) => sights[nth] === 'own' || sights[nth] === 'watch');
  // Before it is answered: what cannot be written down is not shown. The identifier itself is not
  await audit.recordRead(
    ctx,
    'pool.look_up',
    { type: 'pool', id },
    { matter, sources: taking.length - closedIn(sights) },
  );
  for (const { source } of read)
    await audit.recordRead(ctx, 'pool.look_up', { type: 'resource', id: source.resourceId }, { pool: id, matter });

  const answers = new Map<number, Said>();
  for (const [nth, one] of taking.entries()) {
    const sight = sights[nth] ?? 'closed';
    const grant = grantOf(one);
    if (sight === 'grant' && grant) answers.set(one.at, await underGrant(ctx, now, one, grant, { identifier, matter }));
    else if (sight === 'own' || sight === 'watch') answers.set(one.at, await asItIs(ctx, now, one, sight, identifier));
  }
  const answered = row.pool.sources.map((_, at) => answers.get(at) ?? nothing);
  const planned = row.pool.sources.map(({ resourceId }) => resourceId);
  const outages = await interruptionsOf(ctx.db, planned, dayOf(ctx.clock()));
  return {
    identifier,
    matter,
    sources: row.pool.sources.map((planned, at) => {
      const source = now.sources[at] ?? null;
      const { says: _, ...how } = answered[at] ?? nothing;
      return {
        id: planned.resourceId,
        name: source?.name ?? planned.name,
        department: source?.department ?? { id: null, name: planned.department },
        standing: now.parts[at]?.standing ?? 'retired',
        outage: outages.get(planned.resourceId) ?? null,
        ...how,
      };
    }),
    fields: recordOf(now.fields, answered),
  };
}
export type LookedUp = Awaited<ReturnType<typeof lookUp>>;

const closedIn = (sights: readonly Sight[]) => sights.filter((sight) => sight === 'closed').length;

/** What a pool takes of a source. */
const itemsOf = ({ fields }: Pick<Now, 'fields'>, { at }: Taking): string[] => [
  ...new Set(fields.flatMap(({ from }) => from.flatMap(({ source, itemId }) => (source === at ? [itemId] : [])))),
];

/** A use of the grant, of no more items than the pool takes. What it refuses is told, and does not hold up the other sources. */
async function underGrant(
  ctx: Ctx,
  now: Now,
  taking: Taking,
  grant: HeldGrant,
  { identifier, matter }: { identifier: string; matter: string },
): Promise<Said> {
  const items = itemsOf(now, taking).filter((one) => grant.items.includes(one));
  if (items.length === 0) return { ...nothing, sight: 'grant', refused: 'item_not_granted' };
  try {
    const keys = { [taking.part.by ?? '']: identifier };
    const answer = await queryGrant(ctx, grant.id, { keys, verify: false, matter, items });
    const { rows, contested, record } = answer;
    const masked: readonly string[] = answer.masked;
    const [only, ...more] = rows;
    return {
      sight: 'grant',
      found: more.length > 0 ? 'several' : only ? 'one' : 'none',
      refused: null,
      grant: { id: grant.id, record: record.id },
      says: (itemId) => {
        const shown = more.length > 0 ? null : (only?.[itemId] ?? null);
        return shown === null
          ? null
          : { shown, said: shown, masked: masked.includes(itemId), contested: contested.includes(itemId) };
      },
    };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { ...nothing, sight: 'grant', refused: error.code };
  }
}

/** As its provider, or as one who looks after faults: what is sensitive stays under a mask for either. */
async function asItIs(
  { db }: Pick<Reading, 'db'>,
  now: Now,
  taking: Taking,
  sight: 'own' | 'watch',
  identifier: string,
): Promise<Said> {
  const { source } = taking;
  const [rows, contested] = [
    await rowsOf(db, taking, identifier),
    await contestedItems(db, source.resourceId, itemsOf(now, taking)),
  ];
  const [only, ...more] = rows;
  const placed = (itemId: string): { item: DataItem; slot: number } | null => {
    const item = source.content.items.find(({ id }) => id === itemId);
    const slot = source.shape.find(({ id }) => id === itemId)?.slot;
    return item && slot !== undefined ? { item, slot } : null;
  };
  return {
    ...{ sight, refused: null, grant: null },
    found: more.length > 0 ? 'several' : only ? 'one' : 'none',
    says: (itemId) => {
      const place = placed(itemId);
      const said = more.length > 0 || !place ? null : (only?.body[place.slot] ?? null);
      if (said === null || !place) return null;
      const mask = maskFor(place.item, sight === 'own');
      return {
        ...{ said, shown: shownAs(mask, said) ?? '', masked: mask !== null },
        contested: contested.includes(itemId),
      };
    },
  };
}
