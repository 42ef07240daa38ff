import { afterAll, describe, expect, test } from 'vitest';
import { profile as dongguan } from '../../law/cities/dongguan/profile.ts';
import { profile as kaifeng } from '../../law/cities/kaifeng/profile.ts';
import { item } from '../catalog/testing.ts';
import { requestDistrict } from './case-testing.ts';

const to = '区政府门户网站，供群众查询';

describe('leave of the authority', async () => {
  const { world, office, close } = await requestDistrict();
  afterAll(close);
  const grantedId = async () => (await office.file(['机构名称'])).id as string;

  test('PD-4: is asked for by the consumer and given by the authority, beside the grant and in the timeline', async () => {
    const id = await grantedId();
    expect(await office.look(id)).toMatchObject({ onwardKinds: ['pass_on', 'publish'], onward: [] });
    const asked = await office.step(office.official, id, 'ask-consent', { kind: 'publish', to });
    expect(asked).toMatchObject({ status: 200, body: { onward: [{ kind: 'publish', to, status: 'asked' }] } });
    expect(asked.body.actions).not.toContain('ask-consent');
    expect([await office.tasks(office.operator, id), await office.tasks(office.reviewer, id)]).toEqual([
      ['answer_consent'],
      ['deliver_data'],
    ]);
    expect((await office.step(office.reviewer, id, 'answer-consent', { outcome: 'consented' })).status).toBe(403);
    const { body } = await office.step(office.operator, id, 'answer-consent', { outcome: 'consented', note: '同意' });
    expect(body).toMatchObject({ onward: [{ status: 'consented', note: '同意', ended: false }] });
    expect(await office.tasks(office.operator, id)).toEqual([]);
    expect(await office.tasks(office.official, id)).toEqual(['request_decided']);
    const { timeline, version } = await office.look(id);
    expect(timeline.slice(-2)).toMatchObject([
      { type: 'consent_asked', data: { kind: 'publish', to } },
      { type: 'consent_answered', data: { kind: 'publish', outcome: 'consented', note: '同意' } },
    ]);
    expect(version).toBe(timeline.length);
  });

  test('PD-4: a refusal without reasons is refused, naming the article', async () => {
    const id = await grantedId();
    await office.step(office.official, id, 'ask-consent', { kind: 'pass_on', to: '某街道' });
    expect(await office.step(office.operator, id, 'answer-consent', { outcome: 'refused' })).toMatchObject({
      status: 422,
      body: { code: 'reason_required', details: [{ field: 'note', article: 'PD-4, PD-37' }] },
    });
    const { body } = await office.step(office.operator, id, 'answer-consent', {
      outcome: 'refused',
      note: '非履职所需',
    });
    expect(body.onward).toMatchObject([{ status: 'refused', note: '非履职所需' }]);
  });

  test('rule 15: a revoked grant ends what was consented to', async () => {
    const { id } = await office.file(['参保险种']);
    await office.step(office.reviewer, id, 'approve');
    await office.step(office.official, id, 'ask-consent', { kind: 'publish', to });
    await office.step(office.operator, id, 'answer-consent', { outcome: 'consented' });
    const { body } = await office.step(office.reviewer, id, 'revoke', {
      note: '超范围使用',
      withheld: { code: 'other', note: '与事项无关' },
    });
    expect(body).toMatchObject({ status: 'revoked', onward: [{ status: 'consented', ended: true }] });
    expect((await office.step(office.official, id, 'ask-consent', { kind: 'publish', to })).status).toBe(403);
  });

  test('PD-37: what one commits to is told with the grant and before one asks', async () => {
    const obligations = { passOn: 'authority', publish: 'authority', citesSource: false, onlyPublic: false };
    const resource = (await world.get(office.official, `/api/resources/${office.resource.id}`)).body;
    expect(resource.obligations).toMatchObject({ ...obligations, citation: { article: 'PD-4, PD-37' } });
    expect((await office.look(await grantedId())).grant.obligations).toMatchObject({
      ...obligations,
      publishable: null,
    });
  });

  test('two who answer at once: one is told that somebody was faster', async () => {
    const id = await grantedId();
    await office.step(office.official, id, 'ask-consent', { kind: 'publish', to });
    const { version } = await office.look(id);
    const both = await Promise.all(
      ['consented', 'refused'].map((outcome) =>
        world.post(office.operator, `/api/requests/${id}/answer-consent`, { version, outcome, note: '不宜' }),
      ),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });
});

describe('consent of the provider', async () => {
  const { world, office, close } = await requestDistrict(dongguan);
  afterAll(close);
  const resource = await world.publish(office.provider, {
    items: [item('许可名称', { openness: 'open' }), item('经办人')],
    subject: null,
  });
  const grantedId = async (...names: string[]) => {
    const about = { resourceId: resource.id, itemIds: names.map(resource.itemId) };
    const { status, body } = await world.post(office.official, '/api/requests', office.asking([], about));
    expect(status, JSON.stringify(body)).toBe(201);
    return body.id as string;
  };

  test('DG-5, DG-17: publishing is consented to by the provider, for the items open to the public', async () => {
    const id = await grantedId('许可名称', '经办人');
    expect(await office.look(id)).toMatchObject({
      onwardKinds: ['publish'],
      grant: { obligations: { publishable: ['许可名称'], citesSource: true } },
    });
    expect(await office.step(office.official, id, 'ask-consent', { kind: 'pass_on', to })).toMatchObject({
      status: 422,
      body: { code: 'onward_forbidden', details: [{ field: 'kind', article: 'DG-5, DG-17' }] },
    });
    expect((await office.step(office.official, id, 'ask-consent', { kind: 'publish', to })).status).toBe(200);
    expect([await office.tasks(office.reviewer, id), await office.tasks(office.operator, id)]).toEqual([
      ['deliver_data', 'answer_consent'],
      [],
    ]);
    const { body } = await office.step(office.reviewer, id, 'answer-consent', { outcome: 'consented' });
    expect(body.onward).toMatchObject([{ by: 'provider', status: 'consented' }]);
  });

  test('DG-5: items open within government only are not offered for publishing', async () => {
    const view = await office.look(await grantedId('经办人'));
    expect(view).toMatchObject({ onwardKinds: [], grant: { obligations: { publishable: [] } } });
    expect(view.actions).not.toContain('ask-consent');
  });
});

describe('nobody’s leave', async () => {
  const { office, close } = await requestDistrict(kaifeng);
  afterAll(close);
  test('KF-18: no further use is offered, nor taken up', async () => {
    const { id } = await office.file(['机构名称']);
    expect((await office.look(id)).actions).not.toContain('ask-consent');
    expect((await office.step(office.official, id, 'ask-consent', { kind: 'publish', to })).status).toBe(403);
  });
});
