import { afterAll, expect, test } from 'vitest';
import { profile as national } from '../../law/cities/national/profile.ts';
import { pdf, upload } from '../attachments/testing.ts';
import { requestDistrict } from './case-testing.ts';

const { world, office, close } = await requestDistrict(national);
afterAll(close);

const heads = { name: '办公室主任', at: '2026-11-02', attachmentId: null };
const read = async (who: { cookie: string }, id: string) =>
  (await world.app.request(`/api/attachments/${id}`, { headers: { cookie: who.cookie } })).status;

test('N-20: a request is filed and answered with the consent of either head, and says so', async () => {
  expect(
    await world.post(office.official, '/api/requests', office.asking(['社保账号'], { signOff: null })),
  ).toMatchObject({
    status: 422,
    body: { code: 'sign_off_required', details: [{ field: 'signOff', article: 'N-20' }] },
  });
  const { id } = await office.file(['社保账号']);
  expect((await office.look(id, office.reviewer)).rules.signOff).toEqual({
    filing: expect.objectContaining({ article: 'N-20' }),
    answering: expect.objectContaining({ article: 'N-20' }),
  });
  expect((await office.look(id)).rules.signOff.answering).toBeNull();
  expect(await office.step(office.reviewer, id, 'approve')).toMatchObject({
    status: 422,
    body: { code: 'sign_off_required' },
  });
  expect((await office.step(office.reviewer, id, 'approve', { signOff: { ...heads, name: '处长' } })).status).toBe(200);
  expect((await office.look(id)).signedOff).toEqual([
    { by: 'consumer', name: '办公室主任', at: '2026-11-02', page: null },
    { by: 'provider', name: '处长', at: '2026-11-02', page: null },
  ]);
});

test('N-20: a plan says that the consent lacks, or that it is of a day to come', async () => {
  const lacking = async (signOff: object | null) => {
    const { body } = await world.post(office.official, '/api/requests/plan', office.asking(['病史'], { signOff }));
    return body.problems;
  };
  expect(await lacking(null)).toEqual([{ code: 'sign_off_required', field: 'signOff', article: 'N-20' }]);
  // Said is something: what is wrong with it is named, not that it lacks
  expect(await lacking({ ...heads, at: '2026-11-03' })).toEqual([
    { code: 'in_future', field: 'signOff.at', article: 'N-20' },
  ]);
  expect(await lacking(heads)).toEqual([]);
});

test('N-20: what goes on with a grant is asked for with consent as well', async () => {
  const { id } = await office.file(['参保险种']);
  await office.step(office.reviewer, id, 'approve', { signOff: heads });
  const longer = { until: '2028-11-01', note: '工作继续' };
  expect(await office.step(office.official, id, 'renew', longer)).toMatchObject({
    status: 422,
    body: { code: 'sign_off_required', details: [{ article: 'N-20' }] },
  });
  const { status, body } = await office.step(office.official, id, 'renew', { ...longer, signOff: heads });
  expect([status, body.signedOff]).toEqual([200, [{ by: 'consumer', name: heads.name, at: heads.at, page: null }]]);
  // What it follows was asked for with its own
  expect((await office.look(id)).signedOff).toHaveLength(2);
});

test('the signed page is read by whoever has a part in the request, and by nobody else', async () => {
  const { body: page } = await upload(world, office.official, { name: '同意.pdf', bytes: pdf('同意') });
  const signOff = { ...heads, attachmentId: page.id };
  expect(await read(office.reviewer, page.id)).toBe(404);
  const { id, signedOff } = await office.file(['社保账号', '参保险种'], { signOff });
  expect(signedOff).toEqual([
    { by: 'consumer', name: heads.name, at: heads.at, page: { id: page.id, name: '同意.pdf' } },
  ]);
  for (const [who, status] of [
    [office.official, 200],
    [office.colleague, 200],
    [office.reviewer, 200],
    [office.operator, 200],
    [office.clerk, 404],
    [office.stranger, 404],
  ] as const)
    expect(await read(who, page.id), who.account).toBe(status);
  // 征求意见: who is asked is shown the letters, and no signed page
  const asking = { type: 'request', subjectId: id, personId: office.clerk.id, question: '是否必要' };
  expect((await world.post(office.reviewer, '/api/opinions', asking)).status).toBe(201);
  expect(await read(office.clerk, page.id)).toBe(404);
  // It goes with this request and no other, and nobody uses another’s
  const again = await world.post(office.official, '/api/requests', office.asking(['参保险种'], { signOff }));
  expect(again).toMatchObject({ body: { code: 'attachment_unknown', details: [{ field: 'signOff.attachmentId' }] } });
  const { body: others } = await upload(world, office.colleague, { name: '他人.pdf', bytes: pdf('他人') });
  expect(
    await office.step(office.reviewer, id, 'approve', { signOff: { ...heads, attachmentId: others.id } }),
  ).toMatchObject({ body: { code: 'attachment_unknown' } });
});

test('nonsense is refused with a word on it', async () => {
  for (const signOff of [
    { name: '', at: '2026-11-02' },
    { name: '主任', at: '2026-02-30' },
    { name: '主任', at: '2026-11-02', attachmentId: 'x' },
    { name: '名'.repeat(51), at: '2026-11-02' },
    '主任',
  ])
    expect(
      await world.post(office.official, '/api/requests', office.asking(['社保账号'], { signOff })),
      JSON.stringify(signOff),
    ).toMatchObject({ status: 400, body: { code: 'invalid_input' } });
});

test('nothing of all this was an error of ours', () => expect(world.errors).toEqual([]));
