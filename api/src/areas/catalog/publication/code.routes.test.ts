import { afterAll, expect, test } from 'vitest';
import { ownDatabase, testWorld } from '../../../running/testing/testing.ts';
import { registrationOffice } from '../testing.ts';
import { codePrefix } from './code.ts';

/** Numbers are counted over the whole directory: a database of its own. */
const own = await ownDatabase();
const world = await testWorld({ databaseUrl: own.url });
const office = await registrationOffice(world);
afterAll(async () => {
  await world.close();
  await own.drop();
});

test('PD-31, rule 4: a code begins with class, item and sub-item of the guide', () => {
  expect(codePrefix('base', '01002')).toBe('101002');
  expect(codePrefix('theme', '05001')).toBe('205001');
  expect(codePrefix('department', '3000101')).toBe('33000101');
});

test('PD-31, rule 4: it is given at first publication, in the order of its classification, and kept by every revision', async () => {
  const draft = await office.drafted();
  expect(draft.code).toBeNull();
  expect((await office.submitted()).code).toBeNull();
  const view = await office.published();
  expect(view.code).toBe('205001/1');
  expect((await office.published()).code).toBe('205001/2');
  expect((await office.published({ classification: '05002' })).code).toBe('205002/1');

  const { body: next } = await office.step(office.registrar, view.id, 'revise', view.version);
  const changed = { ...next.revision.content, classification: '05002' };
  await office.edit(office.registrar, view.id, view.version + 1, changed);
  await office.step(office.registrar, view.id, 'submit', view.version + 2);
  const { body: again } = await office.step(office.reviewer, view.id, 'approve', view.version + 3);
  expect(again).toMatchObject({ code: '205001/1', publishedRevision: 2 });
});

test('rule 4: the code of a resource that is retired is not given again', async () => {
  const { id, code, version } = await office.published();
  expect(code).toBe('205001/3');
  const gone = await office.step(office.reviewer, id, 'retire', version, { note: '停用', effectiveOn: '2026-11-02' });
  expect(gone.body).toMatchObject({ code, revision: { status: 'retired' } });
  expect((await office.published()).code).toBe('205001/4');
});

test('nothing of all this was an error of ours', () => expect(world.errors).toEqual([]));
