import type { PoolFigures } from '@onesource/db/schema/quality/pools';
import { seesEverythingOf, withinScope } from '../../../access/visibility.ts';
import type { Actor } from '../../../foundation/context.ts';
import type { PolicyProfile } from '../../../law/profile.ts';
import type { Citation } from '../../../law/setting.ts';
import { libraryOf } from '../../../law/settings/sharing.ts';
import { mayProvide } from '../../datasets/rules/providing.ts';
import type { Interruption } from '../../delivery/outages/store.ts';
import type { Found } from '../comparing/store.ts';
import type { HeldGrant } from './queries.ts';
import { keepsPools, readsFigures, readsRows, sightOf } from './rules/sight.ts';
import type { Now, PoolWithRun, shownOf } from './store.ts';

/** A base library by its item of class 1, as the directory calls it. */
export const libraryView = (code: string) => {
  const name = libraryOf(code);
  return { code, zh: name?.zh ?? code, en: name?.en ?? code };
};

type Shown = ReturnType<typeof shownOf>;

/** A pool in a list; `read`: whether the reader reads what it comes to. */
export const poolLine = ({ pool, keeper }: PoolWithRun, { figures, at, pending, failed }: Shown, read: boolean) => ({
  id: pool.id,
  version: pool.version,
  name: pool.name,
  kind: pool.kind,
  library: pool.library === null ? null : libraryView(pool.library),
  identifier: pool.identifier,
  keeper: { id: keeper.id, name: keeper.name },
  sources: pool.sources.length,
  fields: pool.fields.length,
  figures: read && figures ? { total: figures.total, several: figures.several, differing: figures.differing } : null,
  /** When it was put together as it is shown; null where it was not yet. */
  at: at?.toISOString() ?? null,
  pending,
  failed,
});
export type PoolLine = ReturnType<typeof poolLine>;

type Detail = {
  row: PoolWithRun;
  now: Now;
  actor: Actor;
  policy: PolicyProfile;
  shown: Shown;
  outages: ReadonlyMap<string, Interruption>;
  grants: readonly HeldGrant[];
  compared: readonly { id: string; oneId: string; otherId: string }[];
  confirmedAt: (resourceId: string) => Date | null;
  rules: { base: Citation | null; source: Citation | null };
};

/** Whether somebody is told what a source's items are called (PD-31). */
const seesItems = (actor: Actor, source: Found): boolean =>
  seesEverythingOf(actor, source.departmentPath) || withinScope(source.content, actor);

/** A pool with its sources and its fields; what it comes to for those who watch, and of each source's own for its provider. */
export function poolDetailView({
  row,
  now,
  actor,
  policy,
  shown,
  outages,
  grants,
  compared,
  rules,
  ...detail
}: Detail) {
  const { pool } = row;
  const { figures } = shown;
  const all = readsFigures(actor);
  const figuresOf = (id: string) => figures?.sources.find(({ resourceId }) => resourceId === id) ?? null;
  const pairOf = (one: string, other: string) =>
    compared.find(({ oneId, otherId }) => [oneId, otherId].includes(one) && [oneId, otherId].includes(other))?.id ??
    null;
  const sources = pool.sources.map((planned, at) => {
    const { resourceId } = planned;
    const source = now.sources[at] ?? null;
    const standing = now.parts[at]?.standing ?? 'retired';
    const held = grants.filter((grant) => grant.resourceId === resourceId);
    const counted = figuresOf(resourceId);
    const provides = source !== null && mayProvide(actor, source.departmentId);
    return {
      id: resourceId,
      by: planned.by,
      name: source?.name ?? planned.name,
      department: source?.department ?? { id: null, name: planned.department },
      identifier: source && planned.by && seesItems(actor, source) ? nameIn(source, planned.by) : null,
      standing,
      /** 数据中断 (DG-20): until when, and what to do meanwhile; what was loaded before is still answered. */
      outage: outages.get(resourceId) ?? null,
      confirmedAt: detail.confirmedAt(resourceId)?.toISOString() ?? null,
      /** As what the reader is shown what it says; under a grant where they name one. */
      sight: source && standing === 'joined' ? sightOf(actor, source.departmentId, false) : 'closed',
      grants: held.map(({ resourceId: _, items, ...grant }) => grant),
      identifiers: counted && (all || provides) ? counted.identifiers : null,
      repeated: counted && (all || provides) ? counted.repeated : null,
      alone: counted && all ? counted.alone : null,
    };
  });
  const open = pool.closedAt === null;
  return {
    ...poolLine(row, shown, all),
    note: pool.note,
    changed: { at: pool.changedAt.toISOString(), by: pool.changedByName },
    closed: pool.closedAt ? { at: pool.closedAt.toISOString(), note: pool.closedNote } : null,
    milliseconds: all && shown.at ? (row.run?.milliseconds ?? null) : null,
    sources,
    fields: now.fields.map(({ name, as, from }, nth) => {
      const counted = figures?.fields[nth];
      return {
        name,
        as,
        filled: all && counted ? counted.filled : null,
        differing: all && counted ? counted.differing : null,
        from: (pool.fields[nth]?.from ?? []).map(({ resourceId, itemId }) => {
          const at = from.findIndex((one) => pool.sources[one.source]?.resourceId === resourceId);
          const saying = from[at] ?? null;
          const source = saying ? now.sources[saying.source] : null;
          const known = saying !== null && source != null && seesItems(actor, source);
          const first = pool.sources[from[0]?.source ?? -1]?.resourceId;
          return {
            resourceId,
            itemId,
            name: known ? saying.item.name : null,
            /** Whether it says anything now: its source takes part, and the item is shared. */
            there: saying !== null,
            /** 一数一源: whether its department declares itself the source of it. */
            declared: known && saying.item.source?.kind === 'authoritative',
            ...countsOf(all ? (counted?.from[at] ?? null) : null),
            comparison: first !== undefined && first !== resourceId ? pairOf(first, resourceId) : null,
          };
        }),
      };
    }),
    rules,
    actions: [
      ...(open && keepsPools(actor, policy) ? ['revise', 'close'] : []),
      ...(open && readsRows(actor) && figures ? ['open-rows'] : []),
      ...(open &&
      pool.identifier !== null &&
      sources.some(({ sight, grants: held }) => sight !== 'closed' || held.some(({ against }) => !against))
        ? ['look-up']
        : []),
    ],
  };
}
export type PoolDetail = ReturnType<typeof poolDetailView>;

const nameIn = (source: Found, itemId: string) => source.content.items.find(({ id }) => id === itemId)?.name ?? null;

const countsOf = (counted: PoolFigures['fields'][number]['from'][number] | null) => ({
  given: counted?.given ?? null,
  looked: counted?.looked ?? null,
  differing: counted?.differing ?? null,
});
