import { openAskCounts } from '@onesource/db/schema/opening/requests';
import { type Openness, opennesses, type ShareType, sensitivities, shareTypes } from '@onesource/db/vocabulary';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { profile as shanghai } from '../../../law/cities/shanghai/profile.ts';
import { type Department, ownDatabase, type Person, testWorld, type World } from '../../../running/testing/testing.ts';
import { openTable } from '../../../spreadsheet/table.ts';
import { withFile } from '../../../spreadsheet/with-file.ts';
import { item } from '../../catalog/testing.ts';
import { sendData } from '../../datasets/testing.ts';
import { keepOpenCatalogue } from '../keep.ts';
import { letterBox } from './testing.ts';

/**
 * Whatever is registered, asked for and agreed to: a file holds the values of the items that are open and were agreed to, and
 * no other, in any form. Every value is a mark of its own, to be looked for.
 */

const box = letterBox();
let own: Awaited<ReturnType<typeof ownDatabase>>;
let world: World;
let bureau: Department;
let registrar: Person;
let reviewer: Person;

beforeAll(async () => {
  own = await ownDatabase();
  world = await testWorld({ databaseUrl: own.url, policy: shanghai, trustProxy: true, outbox: box.outbox });
  bureau = await world.department();
  registrar = await world.person(bureau, 'registrar');
  reviewer = await world.person(bureau, 'reviewer');
});
afterEach(() => expect(world.errors).toEqual([]));
afterAll(async () => {
  await world.close();
  await own.drop();
});

type Part = {
  shareType: ShareType;
  openness: Openness;
  sensitivity: (typeof sensitivities)[number];
  cited: boolean;
  agreed: boolean;
};

const any: fc.Arbitrary<Part> = fc.record({
  shareType: fc.constantFrom(...shareTypes),
  openness: fc.constantFrom(...opennesses),
  sensitivity: fc.constantFrom(...sensitivities),
  cited: fc.boolean(),
  agreed: fc.boolean(),
});
/** One that is open somehow: of any at all few are. */
const outward = any.map((part): Part => {
  const openness = part.openness === 'not_open' ? 'conditionally_open' : part.openness;
  return { ...part, openness, shareType: 'conditional', sensitivity: 'low', cited: false };
});

/** By the rules as a citizen would put them, without the code that they are written in. */
const isOut = (whole: Openness, { shareType, openness, sensitivity, cited }: Part): boolean =>
  shareType !== 'not_shared' && sensitivity !== 'high' && !cited && whole !== 'not_open' && openness !== 'not_open';

let asked = 0;
/** Each from elsewhere: how much one address may ask for is tried elsewhere. */
async function outside(path: string, { said, token }: { said?: object; token?: string | undefined } = {}) {
  asked += 1;
  return world.app.request(path, {
    ...(said && { method: 'POST', body: JSON.stringify(said) }),
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`,
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
  });
}

let marks = 0;
const mark = (kind: string) => {
  marks += 1;
  return `${kind}${String(marks).padStart(6, '0')}`;
};

/** An entry with these items and one row, each value with whether its item is open, and was agreed to. */
async function entryOf(whole: Openness, parts: readonly Part[]) {
  const items = parts.map(({ shareType, openness, sensitivity, cited }) =>
    item(mark('项'), {
      ...{ shareType, openness, sensitivity, required: false, length: 50 },
      source: cited ? { kind: 'cited', resourceId: crypto.randomUUID(), itemId: 'x' } : null,
    }),
  );
  const { id, itemId } = await world.publish(bureau, { name: mark('目录'), summary: '', openness: whole, items });
  const row = parts.map(() => mark('值'));
  const sent = await sendData(world, registrar, id, `${items.map(({ name }) => name).join(',')}\n${row.join(',')}`);
  expect(sent, JSON.stringify(sent.body)).toMatchObject({ status: 201 });
  await keepOpenCatalogue(world.deps);
  return {
    id,
    cells: parts.map((part, at) => ({
      id: itemId(items[at]?.name ?? ''),
      name: items[at]?.name ?? '',
      value: row[at] ?? '',
      out: isOut(whole, part),
      agreed: part.agreed,
    })),
  };
}

/** What stands in the cells of a workbook, however it is packed. */
const cellsOf = (book: ArrayBuffer): Promise<string> =>
  withFile(new Uint8Array(book), async (file) => {
    const table = await openTable(file);
    const texts: string[] = [];
    for (const sheet of table.sheets)
      for await (const { cells } of sheet.rows()) for (const cell of cells.values()) texts.push(cell.text);
    table.close();
    return texts.join('\n');
  });

test('SH-30, SH-31: a file holds what is open and was agreed to, and nothing else', { timeout: 300_000 }, async () => {
  let taken = 0;
  const whole = fc.constantFrom<Openness>('open', 'conditionally_open');
  const parts = fc.array(fc.oneof(any, outward, outward), { minLength: 2, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(whole, parts, async (openness, said) => {
      const { id, cells } = await entryOf(openness, said);
      // How much all may ask for is tried elsewhere
      await world.db.delete(openAskCounts);
      const asking = (itemIds: string[]) =>
        outside(`/api/open/${id}/asks`, {
          said: { kind: 'person', name: '某人', email: `${mark('p')}@mail.example`, purpose: '研究', itemIds },
        });
      for (const cell of cells) if (!cell.out) expect((await asking([cell.id])).status, cell.name).not.toBe(201);
      box.jobs.length = 0;
      const open = cells.filter((cell) => cell.out).map((cell) => cell.id);
      // Nothing of it is open, or everybody may have it at once
      if ((await asking(open)).status !== 201) return;
      const [confirms] = await box.sent(world);
      expect((await outside('/api/open/asked/confirm', { said: { token: confirms?.token } })).status).toBe(200);
      const [received] = await box.sent(world);
      const decide = (itemIds: string[]) =>
        world.post(reviewer, `/api/open-requests/${received?.id}/approve`, {
          ...{ version: 1, until: '2026-12-31', note: '一', itemIds },
        });
      for (const cell of cells) if (!cell.out) expect((await decide([...open, cell.id])).status, cell.name).toBe(422);
      const agreed = cells.filter((cell) => cell.out && cell.agreed);
      if (agreed.length === 0) return;
      expect((await decide(agreed.map((cell) => cell.id))).status).toBe(200);
      const [answer] = await box.sent(world);
      for (const kind of ['csv', 'json', 'xlsx']) {
        const file = await outside(`/open/asked/data.${kind}`, { token: answer?.token });
        expect(file.status).toBe(200);
        const text = kind === 'xlsx' ? await cellsOf(await file.arrayBuffer()) : await file.text();
        for (const { out, agreed: to, name, value } of cells)
          for (const said of [name, value]) expect(text.includes(said), `${kind} ${said}`).toBe(out && to);
        taken += 1;
      }
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 12) },
  );
  // It is no property of nothing
  expect(taken).toBeGreaterThan(3);
});
