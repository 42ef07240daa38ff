import type { Transaction } from '@onesource/db/client';
import type { Refusal } from '../../cases/decision.ts';
import { interruptionOf } from './outages/store.ts';
import { type Asked, matchingOf } from './rules/conditions.ts';
import { answerRows } from './rules/masks.ts';
import { againstRows } from './rules/rows.ts';
import { contestedItems, type Place, type Read, readRows, thereIs, type Use } from './store.ts';
import type { Opened } from './using.ts';

/** What is read for what is asked, or why it is not. */
function readingOf(
  { granted, masked, byConditions, limits, day }: Opened,
  asked: Asked,
  verify: boolean,
): Read | Refusal {
  const matching = matchingOf(asked, granted, { verify, byConditions, masked });
  if ('ok' in matching) return matching;
  return againstRows(matching, limits, asked.by === 'where' ? 'where' : 'keys') ?? { matching, limits, day };
}

const recordOf = (used: Use) => ({
  id: used.id,
  at: used.at.toISOString(),
  matter: used.matter,
  purpose: used.purpose,
});

/** 查询: rows as they are answered, `most` of them, those behind a place where one is given. */
export async function look(
  tx: Transaction,
  opened: Opened,
  used: Use,
  asked: Asked,
  { most, from }: { most: number; from: Place | null },
) {
  const read = readingOf(opened, asked, false);
  if ('ok' in read) return read;
  const { slots, masked, row, quota } = opened;
  const contested = await contestedItems(tx, used.resourceId, used.items);
  const outage = await interruptionOf(tx, used.resourceId, opened.day);
  const load = from?.load ?? row.dataset?.currentLoad ?? 0;
  const { rows, more, last } = await readRows(tx, used, slots, read, { most, from });
  return {
    rows: answerRows(slots, rows, masked),
    masked: slots.filter(({ id }) => masked.includes(id)).map(({ id }) => id),
    contested,
    /** DG-20: where the data are interrupted, what was announced. */
    outage,
    more,
    /** Where the page ended; null where it is empty. */
    last: last === null ? null : { load, key: last },
    quota,
    record: recordOf(used),
  };
}

/** 核验: whether there is a row that says so. */
export async function verify(tx: Transaction, opened: Opened, used: Use, asked: Asked) {
  const read = readingOf(opened, asked, true);
  if ('ok' in read) return read;
  const contested = await contestedItems(tx, used.resourceId, used.items);
  const outage = await interruptionOf(tx, used.resourceId, opened.day);
  return { verified: await thereIs(tx, used, read), contested, outage, quota: opened.quota, record: recordOf(used) };
}
