import { afterAll, beforeAll, expect, test } from 'vitest';
import { profile as pudong } from '../../law/cities/pudong/profile.ts';
import { house, stated } from '../../law/setting.ts';
import { at, ownDatabase, testWorld, type World } from '../../running/testing/testing.ts';
import { registrationOffice } from './testing.ts';

/** The authority examines everything from the middle of November on, and PD-27 asks for requirements of use. */
const policy = {
  ...pudong,
  editions: [
    {
      since: '2026-11-16',
      changes: {
        publication: stated('PD-27', { by: 'examiner' }, '经审定后发布。', 'Published once examined.'),
        separateReviewer: house(true, '编审须分离。', 'Registrar and reviewer differ.'),
        requiredMetadata: stated('PD-27', ['useRequirements'], '须写明使用要求。', 'Requirements of use are stated.'),
      },
    },
  ],
};
let world: World;
let office: Awaited<ReturnType<typeof registrationOffice>>;
let drop: () => Promise<void>;
beforeAll(async () => {
  const own = await ownDatabase();
  drop = own.drop;
  world = await testWorld({ databaseUrl: own.url, policy });
  office = await registrationOffice(world);
});
afterAll(async () => {
  expect(world.errors).toEqual([]);
  await world.close();
  await drop();
});

const useRequirements = '限履职使用';

test('PD-27: what was submitted before a change in the middle of the year is judged as it was then, and its page says so', async () => {
  world.setNow(at('2026-11-13'));
  const { id, version } = await office.submitted();
  world.setNow(at('2026-11-16'));
  expect((await office.look(office.reviewer, id)).body).toMatchObject({
    consentLeadsTo: 'published',
    problems: [],
    rules: { examined: 'not_shared', publication: { edition: { since: null, until: '2026-11-16' } } },
  });
  expect((await office.step(office.reviewer, id, 'approve', version, { note: '' })).body.revision.status).toBe(
    'published',
  );
});

test('PD-27: what is submitted from that day on is judged by the new edition', async () => {
  world.setNow(at('2026-11-16'));
  const { id, version } = await office.submitted({ useRequirements });
  expect((await office.look(office.reviewer, id)).body).toMatchObject({
    consentLeadsTo: 'examining',
    rules: { examined: 'everything', publication: { article: 'PD-27', edition: { since: '2026-11-16' } } },
  });
  expect((await office.step(office.reviewer, id, 'approve', version, { note: '' })).body.revision.status).toBe(
    'examining',
  );
});

test('PD-27: a draft of before is submitted under the edition of the day on which it is', async () => {
  world.setNow(at('2026-11-13'));
  const { id, version } = await office.drafted();
  world.setNow(at('2026-11-16'));
  expect(await office.step(office.registrar, id, 'submit', version)).toMatchObject({
    status: 422,
    body: { details: [{ field: 'useRequirements', code: 'required', article: 'PD-27' }] },
  });
});
