import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testWorld, type World } from '../../running/testing/testing.ts';
import { body, item, law, registrationOffice } from './testing.ts';

let world: World;
let office: Awaited<ReturnType<typeof registrationOffice>>;

beforeAll(async () => {
  world = await testWorld();
  office = await registrationOffice(world);
});
afterAll(() => world.close());

const withheld = { items: [item('反恐记录', { shareType: 'not_shared' })], legalBasis: [law] };

describe('before the click', () => {
  test('a reviewer is told that consent publishes', async () => {
    const { id } = await office.submitted();
    const { body: seen } = await office.look(office.reviewer, id);
    expect(seen).toMatchObject({ consentLeadsTo: 'published', ownRegistration: false });
  });

  test('PD-27: a reviewer is told that consent to what is not shared leads to the authority, which publishes', async () => {
    const { id, version } = await office.submitted(withheld);
    expect((await office.look(office.reviewer, id)).body).toMatchObject({ consentLeadsTo: 'examining' });
    await office.step(office.reviewer, id, 'approve', version);
    expect((await office.look(office.operator, id)).body).toMatchObject({ consentLeadsTo: 'published' });
  });

  test('who wrote in it is told that somebody else decides', async () => {
    await world.freeNames(office.bureau);
    const { body: draft } = await world.post(office.both, '/api/resources', body());
    await office.step(office.both, draft.id, 'submit', 1);
    expect((await office.look(office.both, draft.id)).body).toMatchObject({
      consentLeadsTo: null,
      ownRegistration: true,
    });
  });

  test('a registrar has no consent to give', async () => {
    const { id } = await office.submitted();
    expect((await office.look(office.registrar, id)).body).toMatchObject({
      consentLeadsTo: null,
      ownRegistration: false,
    });
  });

  test('the rules that the form applies come with their articles', async () => {
    const { body: rules } = await world.get(office.registrar, '/api/registrations/rules');
    expect(rules).toMatchObject({
      shareType: { article: 'PD-6' },
      baseLibrary: { article: 'PD-7' },
      examination: { article: 'PD-27' },
      ownRegistration: { article: null },
    });
  });
});

test('an item of a draft may still be without a name, and is named as missing', async () => {
  const { id, version } = await office.drafted();
  const unnamed = { ...item(''), id: null };
  const saved = await office.edit(office.registrar, id, version, { ...body(), items: [unnamed] });
  expect(saved).toMatchObject({ status: 200, body: { problems: [{ field: 'items.0.name', code: 'required' }] } });
});
