import { afterAll, expect, test } from 'vitest';
import type { Person } from '../../running/testing/testing.ts';
import { pdf, upload } from '../attachments/testing.ts';
import { item } from '../catalog/testing.ts';
import { requestDistrict } from './case-testing.ts';

const { world, office, close } = await requestDistrict();
afterAll(close);

const sent = async (name: string, who: Person = office.official): Promise<string> =>
  (await upload(world, who, { name, bytes: pdf(name) })).body.id;
const fetched = async (id: string, who: Person) =>
  (await world.app.request(`/api/attachments/${id}`, { headers: { cookie: who.cookie } })).status;
const namesOf = (view: { files: { name: string }[] }) => view.files.map(({ name }) => name);

test('files go with a request and with what is added to it, and are read by whoever may read the request', async () => {
  const letter = await sent('公函.pdf');
  const filed = await office.file(['社保账号'], { attachmentIds: [letter], confirmed: true });
  expect(filed.files).toMatchObject([{ id: letter, name: '公函.pdf', by: office.official.name }]);
  await office.step(office.reviewer, filed.id, 'ask-supplement', { note: '请补充依据' });
  const basis = await sent('依据.pdf');
  const { body } = await office.step(office.official, filed.id, 'supplement', {
    note: '依据见附件',
    attachmentIds: [basis, basis],
  });
  expect(namesOf(body)).toEqual(['公函.pdf', '依据.pdf']);
  expect(namesOf(await office.look(filed.id, office.reviewer))).toEqual(['公函.pdf', '依据.pdf']);
  for (const who of [office.official, office.colleague, office.reviewer, office.operator, office.supervisor])
    expect(await fetched(letter, who)).toBe(200);
  for (const who of [office.stranger, office.clerk]) expect(await fetched(letter, who)).toBe(404);
});

test('of a basket each request has the files as its own', async () => {
  const other = await world.publish(office.provider, { items: [item('姓名', { shareType: 'conditional' })] });
  const letter = await sent('公函.pdf');
  const { resourceId: _, itemIds: __, ...form } = office.asking([], { attachmentIds: [letter], confirmed: true });
  const { status, body } = await world.post(office.official, '/api/requests', {
    ...form,
    parts: [
      { resourceId: office.resource.id, itemIds: office.ids(['参保险种']) },
      { resourceId: other.id, itemIds: [other.itemId('姓名')] },
    ],
  });
  expect(status, JSON.stringify(body)).toBe(201);
  const files = body.requests.flatMap((view: { files: object[] }) => view.files);
  expect(files).toMatchObject([{ id: letter, name: '公函.pdf' }, { name: '公函.pdf' }]);
  expect(files[1].id).not.toBe(letter);
});

test('others’ files, those that went with something already, and more than five are refused, and nothing is filed', async () => {
  const used = await sent('公函.pdf');
  await office.file(['社保账号'], { attachmentIds: [used], confirmed: true });
  const before = (await world.get(office.official, '/api/requests?role=mine')).body.total;
  const refused = async (attachmentIds: string[]) =>
    (
      await world.post(
        office.official,
        '/api/requests',
        office.asking(['社保账号'], { attachmentIds, confirmed: true }),
      )
    ).body;
  for (const id of [used, await sent('别人的.pdf', office.colleague), '00000000-0000-4000-8000-000000000000'])
    expect(await refused([id])).toMatchObject({
      code: 'attachment_unknown',
      details: [{ field: 'attachmentIds', code: 'attachment_unknown' }],
    });
  expect(await refused(Array.from({ length: 6 }, () => used))).toMatchObject({
    code: 'invalid_input',
    details: [{ field: 'attachmentIds', code: 'too_big' }],
  });
  expect((await world.get(office.official, '/api/requests?role=mine')).body.total).toBe(before);
});
