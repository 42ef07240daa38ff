import type { PoolField, PoolSource } from '@onesource/db/schema/quality/pools';
import type { ComparedAs, PoolKind, SharedIdentifier } from '@onesource/db/vocabulary';
import { withinScope } from '../../../../access/visibility.ts';
import { type Refusal, refuse } from '../../../../cases/decision.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import { settingValue } from '../../../../law/setting.ts';
import { itemKey } from '../../../catalog/rules/sources/item-key.ts';
import {
  comparedAsOf,
  identifiersOf,
  ofSubject,
  type Placed,
  type Source,
  saidIn,
} from '../../comparing/rules/pairs.ts';

/** House: sources of a pool, and its fields. */
export const mostSources = 8;
export const mostFields = 30;

/** By what a pool's rows are put together; null where its sources stand side by side (并列归集), each row one of its own. */
export type By = SharedIdentifier | null;

/** What a pool is put together of. */
export type PoolPlan = {
  identifier: By;
  sources: readonly Pick<PoolSource, 'resourceId' | 'by'>[];
  fields: readonly { name: string; from: readonly { resourceId: string; itemId: string }[] }[];
};

/** House: base libraries where no text names any: 人口, 法人, 空间地理, 电子证照. */
const usualLibraries: readonly string[] = ['01', '02', '03', '05'];

/** SH-23, KF-12, PD-7, SQ-10: the base libraries that there are, as items of class 1. */
export const librariesOf = ({ baseLibraries }: Pick<PolicyProfile, 'baseLibraries'>): readonly string[] =>
  settingValue(baseLibraries)?.libraries ?? usualLibraries;

/** Why a pool is none of its kind; null where nothing stands against it. */
export function againstKind(
  { kind, library }: { kind: PoolKind; library: string | null },
  policy: Pick<PolicyProfile, 'baseLibraries'>,
): Refusal | null {
  if (kind === 'theme') return library === null ? null : refuse('library_of_theme', 'library');
  return library !== null && librariesOf(policy).includes(library)
    ? null
    : refuse('library_unknown', 'library', policy.baseLibraries);
}

/** PD-31, SQ-6: a pool holds what is shared with the department whose it is. */
type Keeper = { departmentPath: readonly string[] };

/**
 * What a source says of whom an identifier is of, or all that it says where it stands beside others; null where it has no identifier
 * of that kind, or is not for whoever keeps the pool.
 */
export function saidBy(
  source: Source | undefined,
  by: string | null,
  identifier: By,
  keeper: Keeper,
): { lookUp: number; items: Placed[] } | null {
  if (!source || !withinScope(source.content, keeper)) return null;
  if (identifier === null) return by === null ? { lookUp: 0, items: saidIn(source) } : null;
  const found = identifiersOf(source).find(({ id, kind }) => id === by && kind === identifier);
  return found ? { lookUp: found.lookUp, items: ofSubject(source, found) } : null;
}

/**
 * SH-23, KF-8: why nothing can be put together so; null where nothing stands against it. Each source has the identifier, or goes by
 * none where they stand side by side; each field says whose item it is and is called by a name of its own, and what stands in one field is of one type.
 */
export function againstPlan(plan: PoolPlan, sources: readonly Source[], keeper: Keeper): Refusal | null {
  const named = plan.sources.map(({ resourceId }) => resourceId);
  if (named.length < 2) return refuse('too_few_sources', 'sources');
  const keys = plan.fields.map(({ name }) => itemKey(name));
  for (const [at, { resourceId, by }] of plan.sources.entries()) {
    if (named.indexOf(resourceId) < at) return refuse('source_twice', `sources.${at}.resourceId`);
    const source = sources.find((one) => one.resourceId === resourceId);
    if (saidBy(source, by, plan.identifier, keeper) === null) return refuse('source_unfit', `sources.${at}.by`);
    if (!plan.fields.some(({ from }) => from.some((one) => one.resourceId === resourceId)))
      return refuse('source_unused', `sources.${at}.resourceId`);
  }
  for (const [at, { name, from }] of plan.fields.entries()) {
    if (keys.indexOf(itemKey(name)) < at) return refuse('field_twice', `fields.${at}.name`);
    const items: Placed[] = [];
    for (const [nth, { resourceId, itemId }] of from.entries()) {
      const by = plan.sources.find((one) => one.resourceId === resourceId)?.by ?? null;
      const source = sources.find((one) => one.resourceId === resourceId);
      const item = saidBy(source, by, plan.identifier, keeper)?.items.find(({ id }) => id === itemId);
      if (!item) return refuse('field_unfit', `fields.${at}.from.${nth}.itemId`);
      if (from.findIndex((one) => one.resourceId === resourceId) < nth)
        return refuse('field_source_twice', `fields.${at}.from.${nth}.resourceId`);
      items.push(item);
    }
    if (comparedAsOf(...items) === null) return refuse('field_types_differ', `fields.${at}.from`);
  }
  return null;
}

/**
 * How a source takes part now: `joined`; or why it does not: its entry is there no more (`retired`), its data are not in the
 * platform (`no_data`), it is not shared with the department whose the pool is (`out_of_scope`), or the identifier is not in
 * its data any more, or not shared (`not_identified`).
 */
export type Standing = 'joined' | 'retired' | 'no_data' | 'out_of_scope' | 'not_identified';

export type Planned = { identifier: By; sources: readonly PoolSource[]; fields: readonly PoolField[] };

/** A source as it takes part, in the order of the plan. */
export type Part = {
  resourceId: string;
  by: string | null;
  standing: Standing;
  /** The column of its look-ups; 0 where it takes no part, or stands beside others. */
  lookUp: number;
};
/** An item that says a field, by the place of its source. */
export type Saying = { source: number; itemId: string; item: Placed };
export type Field = { name: string; as: ComparedAs; from: Saying[] };
export type Joint = { parts: Part[]; fields: Field[] };

/**
 * What of a plan can be put together now. A source that takes no part stays where it stands and says why; an item that is gone,
 * or not shared any more, says nothing.
 *
 * @param listed ids of those that are in the directory
 */
export function jointOf(plan: Planned, sources: readonly Source[], listed: ReadonlySet<string>, keeper: Keeper): Joint {
  const found = plan.sources.map(({ resourceId, by }) => {
    const source = sources.find((one) => one.resourceId === resourceId);
    return { source, said: saidBy(source, by, plan.identifier, keeper) };
  });
  const standing = (at: number): Standing => {
    const { source, said } = found[at] ?? {};
    if (said) return 'joined';
    if (source) return withinScope(source.content, keeper) ? 'not_identified' : 'out_of_scope';
    return listed.has(plan.sources[at]?.resourceId ?? '') ? 'no_data' : 'retired';
  };
  return {
    parts: plan.sources.map(({ resourceId, by }, at) => ({
      ...{ resourceId, by, standing: standing(at) },
      lookUp: found[at]?.said?.lookUp ?? 0,
    })),
    fields: plan.fields.map(({ name, from }) => {
      const saying = from.flatMap(({ resourceId, itemId }): Saying[] => {
        const at = plan.sources.findIndex((one) => one.resourceId === resourceId);
        const item = found[at]?.said?.items.find(({ id }) => id === itemId);
        return item ? [{ source: at, itemId, item }] : [];
      });
      // A type that has changed since is compared as what is written
      return { name, as: comparedAsOf(...saying.map(({ item }) => item)) ?? 'text', from: saying };
    }),
  };
}
