import type { Body, LineReason, Slot } from '@onesource/db/schema/data';
import { checkDigits, checkValue, comparable } from './values.ts';

/** What stands in a line under an item, and where; `error` where a cell shows nothing that could be taken. */
export type Said = { text: string; cell: string | null; error?: string };

/** A line in order: its body by slot, the values it is looked up by, and what tells it apart from the others. */
export type Row = { body: Body; lookUps: (string | null)[]; identity: string };
export type CheckedLine = { ok: true; row: Row } | { ok: false; reasons: LineReason[] };

/** Characters of a value that a reason repeats. */
const repeated = 100;

/**
 * Checks a line by the items (类型, 必填, 长度, 校验位) and gives the row it comes to, or every reason against it. What tells
 * rows apart are their identifiers together; where there are none, all that they say.
 */
export function checkLine(slots: readonly Slot[], said: ReadonlyMap<number, Said>): CheckedLine {
  const reasons: LineReason[] = [];
  const width = slots.reduce((most, { slot }) => Math.max(most, slot + 1), 0);
  const body: Body = Array.from({ length: width }, () => null);
  const wrong = (slot: Slot, code: string) => {
    const { text = '', cell = null } = said.get(slot.slot) ?? {};
    reasons.push({ item: slot.id, cell, code, value: [...text].slice(0, repeated).join('').replaceAll('\0', '') });
  };
  for (const slot of slots) {
    const { text = '', error } = said.get(slot.slot) ?? {};
    if (error !== undefined) {
      wrong(slot, error);
      continue;
    }
    const checked = checkValue(slot, text);
    if ('code' in checked) wrong(slot, checked.code);
    else body[slot.slot] = checked.value;
  }
  const saidUnder = (name: string) => {
    const slot = slots.find((each) => each.name === name);
    return slot ? (body[slot.slot] ?? null) : null;
  };
  for (const slot of slots) {
    const value = body[slot.slot] ?? null;
    const code = value === null ? null : checkDigits(slot.name, value, saidUnder);
    if (code !== null) wrong(slot, code);
  }
  const identifiers = slots.filter(({ identifier }) => identifier);
  const identity = identifiers.map(({ slot }) => comparable(body[slot] ?? ''));
  if (identifiers.length > 0 && reasons.length === 0 && identity.every((value) => value === ''))
    for (const slot of identifiers) wrong(slot, 'identifier_missing');
  if (reasons.length > 0) return { ok: false, reasons };
  const lookUps = [1, 2, 3, 4].map((column) => {
    const slot = slots.find(({ lookUp }) => lookUp === column);
    const value = slot && body[slot.slot];
    return value == null ? null : comparable(value);
  });
  const told = identifiers.length > 0 ? identity : body;
  return { ok: true, row: { body, lookUps, identity: JSON.stringify(told) } };
}
