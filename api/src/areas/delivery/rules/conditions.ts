import type { Slot } from '@onesource/db/schema/data';
import { type Refusal, refuse } from '../../../cases/decision.ts';
import { type Checked, checkValue, comparable } from '../../datasets/rules/values.ts';
import { mayAskBy } from './ways.ts';

/** What is looked for: values by item, values of any identifier, or conditions. */
export type Asked =
  | { by: 'keys'; values: Readonly<Record<string, string>> }
  | { by: 'any'; values: readonly string[] }
  | { by: 'where'; values: Readonly<Record<string, string>> };

/** One thing that a row must say; of several values any. */
export type Match = { slot: Slot; values: string[] };
/** What rows must say: all of it, or any of it. */
export type Matching = { join: 'all' | 'any'; matches: Match[] };

/**
 * Reads what is looked for against the items that the grant opens: whoever could look by others would be told what they
 * say. By identifier always, by conditions where the provider has opened that (`mayAskBy`); 核验 names at least one
 * identifier. `masked`: the items, by id, that are answered under a mask.
 */
export function matchingOf(
  asked: Asked,
  granted: readonly Slot[],
  { verify, byConditions, masked = [] }: { verify: boolean; byConditions: boolean; masked?: readonly string[] },
): Matching | Refusal {
  const field = asked.by === 'where' ? 'where' : 'keys';
  if (asked.by === 'any') {
    const identifiers = granted.filter(({ identifier }) => identifier);
    if (identifiers.length === 0) return refuse('no_identifier_granted', field);
    const values = asked.values.map(comparable);
    return { join: 'any', matches: identifiers.map((slot) => ({ slot, values })) };
  }
  const matches: Match[] = [];
  for (const [id, value] of Object.entries(asked.values)) {
    const slot = granted.find((one) => one.id === id);
    if (!slot) return refuse('item_not_granted', field);
    if (!mayAskBy(verify ? 'verify' : asked.by, slot, masked.includes(id)))
      return refuse(asked.by === 'keys' ? 'not_an_identifier' : 'condition_on_sensitive', field);
    const compared = comparedAs(slot, value);
    if ('code' in compared) return refuse(compared.code, `${field}.${id}`);
    matches.push({ slot, values: [compared.value ?? ''] });
  }
  if (asked.by === 'where' && !byConditions) return refuse('conditions_not_granted', field);
  if (asked.by === 'keys' && !matches.some(({ slot }) => slot.identifier)) return refuse('identifier_needed', field);
  if (asked.by === 'where' && verify) return refuse('identifier_needed', 'keys');
  return { join: 'all', matches };
}

/** A value as rows keep it, however it was typed; no row says what is no value of the item. */
const comparedAs = (slot: Slot, value: string): Checked =>
  slot.identifier ? { value: comparable(value) } : checkValue({ ...slot, required: false, length: null }, value);
