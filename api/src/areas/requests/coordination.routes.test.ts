import { afterAll, describe, expect, test } from 'vitest';
import { pdf, upload } from '../attachments/testing.ts';
import { requestDistrict } from './case-testing.ts';

const { world, office, close } = await requestDistrict();
afterAll(close);

const types = ({ timeline }: { timeline: { type: string }[] }) => timeline.map(({ type }) => type);
const names = (items: { name: string }[]) => items.map(({ name }) => name);

describe('PD-33: after a refusal', () => {
  const negotiating = async () => {
    const { id } = await office.file(['社保账号', '参保险种']);
    await office.step(office.reviewer, id, 'refuse', { code: 'other', note: '否' });
    const { status } = await office.step(office.official, id, 'appeal', { note: '确需使用' });
    expect(status).toBe(200);
    return id as string;
  };

  test('the authority brings both together, and the provider says yes', async () => {
    const id = await negotiating();
    expect(await office.tasks(office.operator, id)).toEqual(['negotiate_request']);
    expect(await office.tasks(office.reviewer, id)).toEqual(['negotiate_request']);
    expect((await world.get(office.operator, '/api/requests?role=authority')).body.items).toContainEqual(
      expect.objectContaining({
        id,
        actions: ['messages', 'take-minutes', 'conclude', 'move-talks', 'urge', 'supervise'],
      }),
    );
    const agreed = { outcome: 'agreed', itemIds: office.ids(['参保险种']), note: '经协商' };
    expect((await office.step(office.operator, id, 'coordinate', { ...agreed, outcome: 'grant' })).status).toBe(403);
    expect(await office.step(office.operator, id, 'conclude', agreed)).toMatchObject({
      status: 422,
      body: { code: 'only_provider_agrees' },
    });
    const { body } = await office.step(office.reviewer, id, 'conclude', agreed);
    expect(body).toMatchObject({ status: 'granted' });
    expect(names(body.grant.items)).toEqual(['参保险种']);
    expect(types(body)).toEqual(['filed', 'refused', 'appealed', 'granted']);
    expect(await office.tasks(office.operator, id)).toEqual([]);
  });

  test('without agreement the refusal stands, and there is no second appeal', async () => {
    const id = await negotiating();
    const { body } = await office.step(office.operator, id, 'conclude', { outcome: 'failed', note: '未能一致' });
    expect(body).toMatchObject({ status: 'refused', coordinated: true });
    expect((await office.look(id)).actions).toEqual([]);
    expect((await office.step(office.official, id, 'appeal', { note: '再试' })).status).toBe(403);
  });
});

describe('PD-33: what is not shared', () => {
  test('is asked for in words, negotiated, and granted by the items that the provider names', async () => {
    const filed = await office.file([], { wanted: '案件线索' });
    expect(filed).toMatchObject({
      status: 'negotiating',
      shareType: 'not_shared',
      items: [],
      wanted: '案件线索',
      grantable: [],
      // House: talks end within twenty working days
      dueAt: '2026-11-30T23:59:59+08:00',
      actions: ['messages', 'take-minutes', 'conclude', 'withdraw'],
    });
    const { id } = filed;
    expect(await office.tasks(office.reviewer, id)).toEqual(['negotiate_request']);
    expect(names((await office.look(id, office.reviewer)).grantable)).toContain('线索');
    const say = (who: typeof office.official, note: string) =>
      world.post(who, `/api/requests/${id}/messages`, { note });
    expect((await say(office.official, '能否只给编号')).status).toBe(200);
    expect(await office.tasks(office.reviewer, id)).toEqual(['negotiate_request', 'request_news']);
    expect(await office.tasks(office.official, id)).toEqual([]);
    expect((await say(office.reviewer, '可以')).status).toBe(200);
    expect(await office.tasks(office.official, id)).toEqual(['request_news']);
    expect((await say(office.stranger, '旁听')).status).toBe(404);
    expect((await say(office.official, ' ')).body.code).toBe('reason_required');
    const agreed = { outcome: 'agreed', itemIds: office.ids(['线索']), note: '仅供本事项' };
    expect(await office.step(office.official, id, 'conclude', agreed)).toMatchObject({
      status: 422,
      body: { code: 'only_provider_agrees' },
    });
    const { body } = await office.step(office.reviewer, id, 'conclude', agreed);
    expect(body).toMatchObject({ status: 'granted' });
    expect(types(body)).toEqual(['filed', 'message_sent', 'message_sent', 'granted']);
    expect(names((await office.look(id)).grant.items)).toEqual(['线索']);
  });

  test('goes to the authority when the sides cannot agree', async () => {
    const { id } = await office.file([], { wanted: '案件线索' });
    expect((await office.step(office.official, id, 'conclude', { outcome: 'failed' })).body.code).toBe(
      'reason_required',
    );
    const { body } = await office.step(office.official, id, 'conclude', { outcome: 'failed', note: '无法一致' });
    expect(body.status).toBe('coordinating');
    for (const side of [office.reviewer, office.official]) expect(await office.tasks(side, id)).toEqual(['state_view']);
    expect(await office.tasks(office.operator, id)).toEqual(['coordinate_request']);
    const settled = { outcome: 'grant', itemIds: office.ids(['线索']), note: '经协调' };
    expect((await office.step(office.operator, id, 'coordinate', settled)).body.status).toBe('granted');
  });

  test('two who write at the same moment both have their say', async () => {
    const { id } = await office.file([], { wanted: '案件线索' });
    const say = (who: typeof office.official, note: string) =>
      world.post(who, `/api/requests/${id}/messages`, { note });
    const answers = await Promise.all([
      say(office.official, '一'),
      say(office.reviewer, '二'),
      say(office.colleague, '三'),
      say(office.secondReviewer, '四'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const { timeline, version } = await office.look(id);
    expect(
      timeline
        .slice(1)
        .map(({ data }: { data: { note: string } }) => data.note)
        .sort(),
    ).toEqual(['一', '二', '三', '四'].sort());
    expect(timeline.map(({ seq }: { seq: number }) => seq)).toEqual([1, 2, 3, 4, 5]);
    expect(version).toBe(1);
  });

  test('a message written meanwhile does not turn away whoever decides', async () => {
    const { id } = await office.file([], { wanted: '案件线索' });
    // The page was opened before, and shows version 1
    expect((await world.post(office.official, `/api/requests/${id}/messages`, { note: '补一句' })).status).toBe(200);
    const agreed = { version: 1, outcome: 'agreed', itemIds: office.ids(['线索']) };
    const { status, body } = await world.post(office.reviewer, `/api/requests/${id}/conclude`, agreed);
    expect(status).toBe(200);
    expect(body.timeline.map(({ seq, type }: { seq: number; type: string }) => [seq, type])).toEqual([
      [1, 'filed'],
      [2, 'message_sent'],
      [3, 'granted'],
    ]);
    expect(body.version).toBe(2);
  });

  test('a message and a decision at the same moment lose nothing of each other', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await office.file([], { wanted: '案件线索' });
      const [said, concluded] = await Promise.all([
        world.post(office.official, `/api/requests/${id}/messages`, { note: '补一句' }),
        world.post(office.reviewer, `/api/requests/${id}/conclude`, {
          version: 1,
          outcome: 'agreed',
          itemIds: office.ids(['线索']),
        }),
      ]);
      expect(concluded.status).toBe(200);
      // Too late where the negotiation was over already
      expect([200, 403]).toContain(said.status);
      const after = await office.look(id);
      expect(after).toMatchObject({ status: 'granted', version: 2 });
      expect(types(after).toSorted()).toEqual(
        said.status === 200 ? ['filed', 'granted', 'message_sent'] : ['filed', 'granted'],
      );
    }
  });
});

describe('another day for talks (house)', () => {
  test('stands on the page and in the inbox with its reason, and is told to the other side', async () => {
    const { id } = await office.file([], { wanted: '案件线索' });
    const said = { until: '2026-12-10', note: '双方另约时间' };
    expect((await office.step(office.official, id, 'move-talks', said)).status).toBe(403);
    const { status, body } = await office.step(office.reviewer, id, 'move-talks', said);
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body).toMatchObject({ status: 'negotiating', dueAt: '2026-12-10T23:59:59+08:00' });
    expect(body.timeline.at(-1)).toMatchObject({ type: 'talks_moved', data: { by: 'provider', ...said } });
    const { items } = (await world.get(office.reviewer, '/api/inbox?kind=negotiate_request&pageSize=100')).body;
    expect(items.find(({ subject }: { subject: { id: string } }) => subject.id === id)).toMatchObject({
      dueAt: '2026-12-10T23:59:59+08:00',
    });
    expect(await office.tasks(office.official, id)).toEqual(['request_news']);
  });

  test('takes a day to come and a reason', async () => {
    const { id } = await office.file([], { wanted: '案件线索' });
    const move = async (said: object) => (await office.step(office.reviewer, id, 'move-talks', said)).body;
    expect(await move({ until: '2026-11-02', note: '一' })).toMatchObject({
      code: 'period_past',
      details: [{ field: 'until' }],
    });
    expect(await move({ until: '2026-12-10', note: ' ' })).toMatchObject({ code: 'reason_required' });
    expect(await move({ note: '一' })).toMatchObject({ code: 'invalid_input', details: [{ field: 'until' }] });
  });
});

describe('会议记录 (house)', () => {
  const said = { on: '2026-11-02', place: '视频会议', people: '双方经办人', note: '双方同意只提供编号' };

  test('stands with its papers before whoever takes part, and is told to the other side', async () => {
    const { id } = await office.file([], { wanted: '案件线索' });
    const { body: paper } = await upload(world, office.reviewer, { name: '签到表.pdf', bytes: pdf('签到') });
    const { status, body } = await office.step(office.reviewer, id, 'take-minutes', {
      ...said,
      attachmentIds: [paper.id],
    });
    expect(status, JSON.stringify(body)).toBe(200);
    const [minutes] = (await office.look(id)).minutes;
    expect(minutes).toMatchObject({ ...said, by: { name: office.reviewer.name } });
    expect(minutes.files).toEqual([{ id: paper.id, name: '签到表.pdf' }]);
    expect((await office.look(id)).timeline.at(-1)).toMatchObject({
      type: 'minutes_taken',
      data: { place: said.place, people: said.people, note: said.note },
    });
    expect(await office.tasks(office.official, id)).toEqual(['minutes_taken']);
    expect(await office.tasks(office.reviewer, id)).toEqual(['negotiate_request']);
    expect(await office.tasks(office.operator, id)).toEqual([]);
  });

  test('are taken by the authority likewise; their papers stand with them, and not among the letters', async () => {
    const { body: letter } = await upload(world, office.official, { name: '公函.pdf', bytes: pdf('公函') });
    const { id } = await office.file([], { wanted: '案件线索', attachmentIds: [letter.id] });
    await office.step(office.official, id, 'conclude', { outcome: 'failed', note: '无法一致' });
    const { body: paper } = await upload(world, office.operator, { name: '协调会签到表.pdf', bytes: pdf('签到') });
    const { status, body } = await office.step(office.operator, id, 'take-minutes', {
      ...said,
      attachmentIds: [paper.id],
    });
    expect(status, JSON.stringify(body)).toBe(200);
    const { minutes, files } = await office.look(id);
    expect(minutes[0].files).toEqual([{ id: paper.id, name: '协调会签到表.pdf' }]);
    expect(names(files)).toEqual(['公函.pdf']);
  });

  test('of a day to come, without people, or with somebody else’s file is none', async () => {
    const { id } = await office.file([], { wanted: '案件线索' });
    const take = (over: object) => office.step(office.reviewer, id, 'take-minutes', { ...said, ...over });
    expect((await take({ on: '2026-11-03' })).body).toMatchObject({ code: 'in_future', details: [{ field: 'on' }] });
    expect((await take({ people: ' ' })).body).toMatchObject({ code: 'invalid_input', details: [{ field: 'people' }] });
    const { body: theirs } = await upload(world, office.official, { name: '他人.pdf', bytes: pdf('他人') });
    expect((await take({ attachmentIds: [theirs.id] })).body.code).toBe('attachment_unknown');
    expect((await office.look(id)).minutes).toEqual([]);
  });
});

describe('house: in a coordination both sides are heard', () => {
  const coordinating = async () => {
    const { id } = await office.file([], { wanted: '案件线索' });
    await office.step(office.official, id, 'conclude', { outcome: 'failed', note: '无法一致' });
    return id as string;
  };
  const state = (who: typeof office.official, id: string, said: object) => office.step(who, id, 'state-view', said);

  test('each has it as a task until a day of ours, and whoever coordinates sees who has spoken', async () => {
    const id = await coordinating();
    const { items } = (await world.get(office.reviewer, '/api/inbox?kind=state_view&pageSize=100')).body;
    expect(items.find(({ subject }: { subject: { id: string } }) => subject.id === id)).toMatchObject({
      dueAt: '2026-11-09T23:59:59+08:00',
    });
    expect((await state(office.official, id, { note: '办案必需' })).status).toBe(200);
    expect(await office.tasks(office.official, id)).toEqual([]);
    expect(await office.tasks(office.operator, id)).toEqual(['coordinate_request', 'request_news']);
    expect((await office.look(id, office.operator)).statements).toMatchObject({
      dueAt: '2026-11-09T23:59:59+08:00',
      sides: [
        {
          side: 'consumer',
          department: { id: office.consumer.id },
          statedAt: expect.any(String),
          said: [{ note: '办案必需', files: [] }],
        },
        { side: 'provider', department: { id: office.provider.id }, statedAt: null, said: [] },
      ],
    });
    expect((await state(office.reviewer, id, { note: '' })).body.code).toBe('reason_required');
    expect((await state(office.reviewer, id, { note: '', nothingToAdd: true })).status).toBe(200);
    expect(await office.tasks(office.reviewer, id)).toEqual([]);
    expect((await office.look(id, office.operator)).statements.sides[1].said).toEqual([{ note: '', files: [] }]);
  });

  test('documents of either side stand with what it said, and those of the conclusion with that', async () => {
    const sent = async (who: typeof office.official, name: string): Promise<string> =>
      (await upload(world, who, { name, bytes: pdf(name) })).body.id;
    const id = await coordinating();
    const basis = await sent(office.official, '职责依据.pdf');
    expect((await state(office.official, id, { note: '办案必需', attachmentIds: [basis] })).status).toBe(200);
    const theirs = await sent(office.official, '他人.pdf');
    expect((await state(office.reviewer, id, { note: '一', attachmentIds: [theirs] })).body.code).toBe(
      'attachment_unknown',
    );
    expect(
      (await state(office.reviewer, id, { note: '', nothingToAdd: true, attachmentIds: [theirs] })).body.code,
    ).toBe('reason_required');
    const seen = await office.look(id, office.operator);
    expect(seen.statements.sides[0].said).toEqual([{ note: '办案必需', files: [{ id: basis, name: '职责依据.pdf' }] }]);
    const letter = await sent(office.operator, '协调意见.pdf');
    const settled = { outcome: 'refuse', code: 'other', note: '依据不足', attachmentIds: [letter] };
    expect((await office.step(office.operator, id, 'coordinate', settled)).status).toBe(200);
    const after = await office.look(id);
    const typeOf = (seq: number) => after.timeline.find((event: { seq: number }) => event.seq === seq).type;
    expect(after.papers.map(({ seq, files }: { seq: number; files: object[] }) => [typeOf(seq), files])).toEqual([
      ['view_stated', [{ id: basis, name: '职责依据.pdf' }]],
      ['refused', [{ id: letter, name: '协调意见.pdf' }]],
    ]);
    expect(names(after.files)).toEqual([]);
    for (const who of [office.reviewer, office.operator])
      expect((await world.app.request(`/api/attachments/${basis}`, { headers: { cookie: who.cookie } })).status).toBe(
        200,
      );
  });

  test('what goes with an appeal stands with it', async () => {
    const { id } = await office.file(['社保账号'], { confirmed: true });
    await office.step(office.reviewer, id, 'refuse', { code: 'other', note: '否' });
    const { body: basis } = await upload(world, office.official, { name: '职责依据.pdf', bytes: pdf('职责') });
    const { body } = await office.step(office.official, id, 'appeal', { note: '确需使用', attachmentIds: [basis.id] });
    expect(body.papers).toEqual([{ seq: body.timeline.at(-1).seq, files: [{ id: basis.id, name: '职责依据.pdf' }] }]);
  });

  test('it is for the two sides alone', async () => {
    const id = await coordinating();
    expect((await state(office.operator, id, { note: '一' })).status).toBe(403);
    expect((await state(office.stranger, id, { note: '一' })).status).toBe(404);
  });

  test('the tasks end with the coordination, whether anybody spoke or not', async () => {
    const id = await coordinating();
    const settled = { outcome: 'refuse', code: 'other', note: '依据不足' };
    expect((await office.step(office.operator, id, 'coordinate', settled)).status).toBe(200);
    for (const side of [office.reviewer, office.official])
      expect(await office.tasks(side, id)).not.toContain('state_view');
    expect((await office.look(id)).statements).toBeNull();
  });
});

test('nothing of all this was an error of ours', () => expect(world.errors).toEqual([]));
