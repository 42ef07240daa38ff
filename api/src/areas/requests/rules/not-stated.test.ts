import type { Delivery, ShareType } from '@onesource/db/vocabulary';
import { describe, expect, test } from 'vitest';
import { profile as dongguan } from '../../../law/cities/dongguan/profile.ts';
import { profile as kaifeng } from '../../../law/cities/kaifeng/profile.ts';
import { profile as pudong } from '../../../law/cities/pudong/profile.ts';
import { profile as shanghai } from '../../../law/cities/shanghai/profile.ts';
import { profile as suqian } from '../../../law/cities/suqian/profile.ts';
import type { PolicyProfile } from '../../../law/profile.ts';
import { house } from '../../../law/setting.ts';
import {
  approve,
  authority,
  consumer,
  givenFiled,
  grantOf,
  item,
  provider,
  refusal,
  resource,
} from '../regulation.testing.ts';
import { problemsOf } from './application.ts';
import { actionsFor } from './decide.ts';
import { type Asked, planOf } from './plan.ts';

/** What one text does not speak of does not happen under it, though it does under another. */
const shareTypes: readonly ShareType[] = ['unconditional', 'conditional', 'not_shared'];
const usual: Asked = {
  shareType: 'conditional',
  delivery: 'query',
  purpose: 'verification',
  fitsScenario: false,
  permittedPurposes: [],
  needsProviderConsent: false,
};
/** Expects that a request of any share type goes the same way with and without this. */
const goesTheSame = (policy: PolicyProfile, differently: Partial<Asked>) => {
  for (const shareType of shareTypes) {
    const asked = { ...usual, shareType };
    expect(planOf(policy, { ...asked, ...differently }), shareType).toEqual(planOf(policy, asked));
  }
};
const wish = { itemIds: [], wanted: '名单' };

describe('the term for an answer', () => {
  test('DG: none is stated, neither for what is closed nor for the examination of an exchange', () => {
    givenFiled(dongguan, resource('not_shared'), wish).becomes({ status: 'submitted', dueOn: null });
    givenFiled(dongguan, resource('conditional'), { delivery: 'exchange' }).becomes({
      status: 'submitted',
      dueOn: null,
    });
  });
  test('SH: none is stated, by authorisation or not', () => {
    givenFiled(shanghai, resource('conditional')).becomes({ status: 'submitted', dueOn: null });
    givenFiled(shanghai, resource('not_shared'), wish).becomes({ status: 'submitted', dueOn: null });
    givenFiled(shanghai, resource('unconditional'), { delivery: 'download' }).becomes({
      status: 'submitted',
      dueOn: null,
    });
  });
  test('SQ-17: what is not shared has none; SQ-19 speaks of conditional sharing', () => {
    givenFiled(suqian, resource('not_shared'), wish).becomes({ status: 'submitted', dueOn: null });
  });
  test('PD-33, KF-15: what is not shared is negotiated without one', () => {
    for (const policy of [pudong, kaifeng])
      givenFiled(policy, resource('not_shared'), wish)
        .becomes({ status: 'negotiating', dueOn: null })
        .on('2026-12-30')
        .ticked()
        .happens();
  });
});

describe('the consequence of silence', () => {
  test.each([
    ['DG', dongguan],
    ['SH', shanghai],
  ] as const)('%s: none is stated, and a term of our own would have none either', (_, policy) => {
    const clocked = house({ kind: 'decided', by: ['provider'], clock: true }, '限期答复', 'answered in time');
    const ours = {
      ...policy,
      replyTerm: house(10, '10个工作日', '10 working days'),
      route: { ...policy.route, not_shared: clocked },
    };
    givenFiled(ours, resource('not_shared'), wish)
      .becomes({ dueOn: '2026-10-22' })
      .on('2026-12-30')
      .ticked()
      .happens()
      .becomes({ escalatedAt: null, status: 'submitted' });
  });
  test.each([
    ['DG', dongguan],
    ['SH', shanghai],
  ] as const)('%s: what was passed on while another text was in force is not rectified under this one', (_, policy) => {
    const state = givenFiled(policy, resource('not_shared'), wish).state;
    const passedOn = { ...state, escalatedAt: new Date('2026-10-23T01:00:00Z'), escalatedTo: 'authority' as const };
    expect(actionsFor(passedOn, authority, policy)).not.toContain('order-rectification');
  });
});

describe('a way after a refusal', () => {
  test.each([
    ['SH', shanghai],
    ['SQ', suqian],
  ] as const)('%s: none is stated, so none is offered', (_, policy) => {
    const basis = { kind: 'law', level: null, title: '某法', number: null, article: null } as const;
    const { state } = givenFiled(policy, resource('not_shared'), wish).when(provider, refusal({ legalBasis: basis }));
    expect(state.status).toBe('refused');
    expect(actionsFor(state, consumer, policy)).toEqual([]);
  });
});

describe('consent to a delivery', () => {
  test.each([
    ['PD', pudong],
    ['KF', kaifeng],
    ['SQ', suqian],
  ] as const)('%s: none is stated, so every delivery goes the same way', (_, policy) => {
    for (const delivery of ['api', 'exchange', 'download'] as const satisfies readonly Delivery[])
      goesTheSame(policy, { delivery });
    givenFiled(policy, resource('unconditional'), { delivery: 'exchange' }).becomes(grantOf('a', 'b'));
  });
  test('DG-16: of exchange only; query and API are used once registered', () => {
    goesTheSame(dongguan, { delivery: 'api' });
  });
  test('DG-16: download is none of the three modes, and is not asked for', () => {
    const official = { roles: [{ role: 'official' as const, departmentId: 'consumer' }], departmentId: 'consumer' };
    const form = {
      itemIds: ['a'],
      wanted: '',
      purpose: null,
      purposeText: '',
      from: null,
      until: null,
      fitsScenario: false,
      acknowledgesConditions: false,
    };
    const problems = (delivery: Delivery) =>
      problemsOf(resource('unconditional'), { ...form, delivery }, official, { policy: dongguan, now: new Date(0) });
    expect(problems('download')).toMatchObject([{ code: 'delivery_not_offered', field: 'delivery', article: 'DG-16' }]);
    for (const delivery of ['query', 'api', 'exchange'] as const) expect(problems(delivery)).toEqual([]);
  });
  test('SH-25: request and response needs none', () => goesTheSame(shanghai, { delivery: 'api' }));
});

describe('an application scenario', () => {
  test.each([
    ['PD', pudong],
    ['DG', dongguan],
    ['KF', kaifeng],
    ['SQ', suqian],
  ] as const)('%s: none is known, so fitting one changes nothing', (_, policy) =>
    goesTheSame(policy, { fitsScenario: true }),
  );
});

describe('permitted purposes', () => {
  test.each([
    ['PD', pudong],
    ['DG', dongguan],
    ['SH', shanghai],
  ] as const)('%s: none are stated, so they pick no way', (_, policy) =>
    goesTheSame(policy, { permittedPurposes: ['verification'] }),
  );
  test('KF-14: stated, but the provider decides all the same', () => {
    goesTheSame(kaifeng, { permittedPurposes: ['verification'] });
    goesTheSame(kaifeng, { permittedPurposes: ['reference'] });
  });
  test.each([
    ['PD', pudong],
    ['DG', dongguan],
    ['KF', kaifeng],
    ['SH', shanghai],
  ] as const)('%s: an entry that asks for the provider’s consent is an entry of SQ-19 only', (_, policy) =>
    goesTheSame(policy, { needsProviderConsent: true }),
  );
});

describe('a confidentiality agreement', () => {
  const secret = (shareType: ShareType) => resource(shareType, { items: [item('a', shareType, 'high')] });
  test.each([
    ['DG', dongguan],
    ['KF', kaifeng],
    ['SH', shanghai],
    ['SQ', suqian],
  ] as const)('%s: none is stated, so a grant of privacy or commercial secrets is in effect at once', (_, policy) => {
    const inEffect = { agreement: 'none', effectiveAt: '2026-10-09T01:00:00.000Z' };
    expect(givenFiled(policy, secret('unconditional'), { itemIds: ['a'] }).state.grant).toMatchObject(inEffect);
    const asked = { ...secret('not_shared'), items: [item('a', 'not_shared', 'high')] };
    const agreed = { type: 'conclude', outcome: 'agreed', itemIds: ['a'], note: '', conditions: '' } as const;
    const opened = givenFiled(policy, asked, { itemIds: ['a'] }).when(provider, policy === kaifeng ? agreed : approve);
    expect(opened.state.grant).toMatchObject(inEffect);
  });
});
