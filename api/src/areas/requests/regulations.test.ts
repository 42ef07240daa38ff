import type { Delivery, ShareType } from '@onesource/db/vocabulary';
import { describe, expect, test } from 'vitest';
import { profile as dongguan } from '../../law/cities/dongguan/profile.ts';
import { profile as kaifeng } from '../../law/cities/kaifeng/profile.ts';
import { profile as national } from '../../law/cities/national/profile.ts';
import { profile as pudong } from '../../law/cities/pudong/profile.ts';
import { profile as shanghai } from '../../law/cities/shanghai/profile.ts';
import { profile as suqian } from '../../law/cities/suqian/profile.ts';
import { house } from '../../law/setting.ts';
import { at } from '../../running/testing/time.ts';
import {
  approve,
  authority,
  calendar,
  consumer,
  form,
  givenFiled,
  grantOf,
  item,
  law,
  partly,
  provider,
  refusal,
  resource,
  stranger,
  superior,
  supervisor,
  withheld,
} from './regulation.testing.ts';
import { type Application, type Askable, decideApplication } from './rules/application.ts';
import { actionsFor, decide } from './rules/decide.ts';
import { planOf } from './rules/plan.ts';

const appeal = { type: 'appeal', note: '履职确需' } as const;
const agreedOn = (...items: string[]) =>
  ({ type: 'conclude', outcome: 'agreed', itemIds: items, note: '其余与事项无关', conditions: '' }) as const;
const failed = { type: 'conclude', outcome: 'failed', itemIds: [], note: '未达成一致', conditions: '' } as const;
const coordinated = (outcome: 'grant' | 'refuse' | 'refer', ...items: string[]) =>
  ({ type: 'coordinate', outcome, itemIds: items, note: '经协调', conditions: '', withheld }) as const;

describe('Pudong', () => {
  test('PD-33: what is shared proactively is filed and granted at once', () => {
    givenFiled(pudong, resource('unconditional')).happens('filed', 'granted').becomes(grantOf('a', 'b'));
  });
  test('PD-33: what is shared by agreement is decided by the provider within 10 working days', () => {
    // Make-up Saturday 10 October counts; day 1 is the next working day
    givenFiled(pudong, resource('conditional'))
      .becomes({ status: 'submitted', deciders: ['provider'], dueOn: '2026-10-22' })
      .when(provider, approve)
      .becomes(grantOf('a', 'b'));
  });
  test('PD-33: the provider may grant some of what was asked for', () => {
    givenFiled(pudong, resource('conditional')).when(provider, partly('b')).happens('granted').becomes(grantOf('b'));
  });
  test('PD-33: a refusal states its reasons', () => {
    givenFiled(pudong, resource('conditional'))
      .when(provider, refusal({ note: '' }))
      .refused('reason_required', 'note', 'PD-33')
      .when(provider, refusal())
      .becomes({ status: 'refused', dueOn: null });
  });
  test('PD-33: after a refusal the authority brings both together, once, and does not grant in their place', () => {
    const talking = () =>
      givenFiled(pudong, resource('conditional'))
        .when(provider, refusal())
        .when(consumer, appeal)
        .becomes({ status: 'negotiating' })
        .when(authority, coordinated('grant', 'a'))
        .refused('forbidden')
        .when(authority, agreedOn('a'))
        .refused('only_provider_agrees', 'outcome');
    talking().when(provider, agreedOn('a')).becomes(grantOf('a'));
    talking()
      .when(authority, failed)
      .becomes({ status: 'refused', coordinated: true })
      .when(consumer, appeal)
      .refused('forbidden');
  });
  test('KF-15, PD-33: what both do not come to is withheld with the reasons, and is taken further', () => {
    const talked = () =>
      givenFiled(kaifeng, resource('not_shared', { items: [item('a', 'not_shared'), item('b', 'not_shared')] }));
    const agreed = { ...agreedOn('a'), note: '' } as const;
    talked().when(provider, agreed).refused('reason_required', 'withheld.note', 'KF-15');
    const granted = talked().when(provider, agreedOn('a')).becomes(grantOf('a'));
    granted.becomes({
      withheld: [expect.objectContaining({ by: 'provider', itemIds: ['b'], note: '其余与事项无关' })],
    });
    expect(actionsFor(granted.state, consumer, kaifeng)).toContain('appeal');
    talked()
      .when(provider, { ...agreedOn('a', 'b'), note: '' })
      .becomes(grantOf('a', 'b'))
      .becomes({ withheld: [] });
  });
  test('PD-33: what a partial approval withholds has its reasons, and is taken further while the rest is in use', () => {
    const partly = { type: 'approve-partly', itemIds: ['a'], note: '', conditions: '' } as const;
    const granted = givenFiled(pudong, resource('conditional'))
      .when(provider, partly)
      .refused('reason_required', 'withheld.note', 'PD-33')
      .when(provider, { ...partly, withheld })
      .becomes(grantOf('a'))
      .becomes({ withheld: [expect.objectContaining({ by: 'provider', itemIds: ['b'], note: withheld.note })] })
      .when(consumer, appeal)
      .becomes(grantOf('a'));
    expect(granted.happened).toEqual([{ type: 'insisted', to: 'negotiation', items: ['b'], note: appeal.note }]);
    granted.when(consumer, appeal).refused('forbidden');
  });
  test('PD-33: a revocation is a refusal: it has its reasons, and the same way on', () => {
    const revoke = { type: 'revoke', note: '用途不符' } as const;
    givenFiled(pudong, resource('conditional'))
      .when(provider, approve)
      .when(consumer, { ...revoke, withheld })
      .refused('forbidden')
      .when(provider, { ...revoke, note: '', withheld })
      .refused('reason_required', 'note')
      .when(provider, revoke)
      .refused('reason_required', 'withheld.note', 'PD-33')
      .when(provider, { ...revoke, withheld })
      .becomes({ status: 'revoked' })
      .when(consumer, appeal)
      .becomes({ status: 'negotiating', grant: null });
  });
  test('rule 12: what both agreed on or the authority settled, and what is unconditional, is not one side’s to end', () => {
    const revoke = { type: 'revoke', note: '用途不符', withheld } as const;
    const inWords = { itemIds: [], wanted: '低收入家庭名单' };
    givenFiled(pudong, resource('unconditional')).when(provider, revoke).refused('forbidden');
    givenFiled(pudong, resource('not_shared'), inWords)
      .when(provider, agreedOn('a'))
      .when(provider, revoke)
      .refused('forbidden');
    givenFiled(pudong, resource('not_shared'), inWords)
      .when(consumer, failed)
      .when(authority, coordinated('grant', 'a'))
      .when(provider, revoke)
      .refused('forbidden');
  });
  test('PD-33: an appeal says why it is still needed', () => {
    givenFiled(pudong, resource('conditional'))
      .when(provider, refusal())
      .when(consumer, { type: 'appeal', note: '' })
      .refused('reason_required', 'note', 'PD-33');
  });
  test('PD-33: what is not shared is negotiated first; failing that the authority coordinates', () => {
    givenFiled(pudong, resource('not_shared'), { itemIds: [], wanted: '低收入家庭名单' })
      .becomes({ status: 'negotiating', dueOn: null })
      .when(consumer, failed)
      .becomes({ status: 'coordinating' })
      .when(authority, coordinated('grant', 'a'))
      .becomes(grantOf('a'));
  });
  test('PD-33: only the provider can say yes in a negotiation', () => {
    givenFiled(pudong, resource('not_shared'), { itemIds: [], wanted: '名单' })
      .when(consumer, agreedOn('a'))
      .refused('only_provider_agrees', 'outcome')
      .when(provider, agreedOn('a'))
      .becomes(grantOf('a'));
  });
  test('PD-33: nobody replied in time: the supervisor is told, once, and the case stays decidable', () => {
    givenFiled(pudong, resource('conditional'))
      .on('2026-10-22')
      .ticked()
      .happens()
      .on('2026-10-23')
      .ticked()
      .happens('escalated')
      .becomes({ escalatedTo: 'supervisor', status: 'submitted' })
      .ticked()
      .happens()
      .when(authority, { type: 'order-rectification', until: '2026-11-30', note: '限期答复' })
      .refused('forbidden')
      .when(provider, approve)
      .becomes(grantOf('a', 'b'));
  });
  test('PD-35: for privacy and commercial secrets the agreement comes before the effect', () => {
    const sensitive = resource('conditional', { items: [item('a', 'conditional', 'high'), item('b')] });
    const open = givenFiled(pudong, sensitive).when(provider, approve);
    expect(open.state.grant).toMatchObject({ agreement: 'awaited', effectiveAt: null });
    // What is not in effect yet does not go on, and its signature is owed and pushed for
    expect(actionsFor(open.state, consumer, pudong)).not.toContain('renew');
    for (const who of [authority, supervisor])
      expect(actionsFor(open.state, who, pudong)).toEqual(expect.arrayContaining(['urge', 'supervise']));
    const sign = { type: 'sign-agreement' } as const;
    const half = open.when(consumer, sign);
    expect(half.state.grant).toMatchObject({ agreement: 'awaited', effectiveAt: null, signed: ['consumer'] });
    const { grant } = half.when(consumer, sign).refused('forbidden').when(provider, sign).state;
    expect(grant).toMatchObject({ agreement: 'signed', effectiveAt: '2026-10-09T01:00:00.000Z' });
  });
  test('PD-35: without a sensitive item no agreement is awaited and the grant is in effect', () => {
    const { grant } = givenFiled(pudong, resource('unconditional')).state;
    expect(grant).toMatchObject({ agreement: 'none', effectiveAt: '2026-10-09T01:00:00.000Z' });
  });
});

describe('Dongguan', () => {
  test('DG-7: what is open within its mode is registered and used', () => {
    givenFiled(dongguan, resource('unconditional')).becomes(grantOf('a', 'b'));
    givenFiled(dongguan, resource('conditional')).becomes(grantOf('a', 'b'));
  });
  test('DG-16: data exchange is examined by the authority', () => {
    givenFiled(dongguan, resource('unconditional'), { delivery: 'exchange' })
      .becomes({ status: 'submitted', deciders: ['authority'], dueOn: null })
      .when(provider, approve)
      .refused('forbidden')
      .when(authority, approve)
      .becomes(grantOf('a', 'b'));
  });
  test('DG-8: what is closed may be asked for; the provider answers, no day is stated', () => {
    givenFiled(dongguan, resource('not_shared'), { itemIds: [], wanted: '名单' }).becomes({
      status: 'submitted',
      deciders: ['provider'],
      dueOn: null,
    });
  });
  test('DG-7: whoever cannot provide reports why; then the authority may be mandated and major matters go up', () => {
    givenFiled(dongguan, resource('not_shared'), { itemIds: [], wanted: '名单' })
      .when(provider, refusal({ note: '' }))
      .refused('reason_required', 'note', 'DG-7')
      .when(provider, refusal())
      .when(consumer, appeal)
      .becomes({ status: 'coordinating' })
      .when(authority, coordinated('refer'))
      .becomes({ status: 'referred' })
      .when(superior, { type: 'mandate', note: '授权协商解决' })
      .becomes({ status: 'coordinating' })
      .when(authority, coordinated('refer'))
      .when(superior, { ...coordinated('grant', 'a'), type: 'record-decision', outcome: 'grant' })
      .becomes(grantOf('a'));
  });
  test('DG-16: the authority’s no to an exchange is no refusal to share, and is not taken to it again', () => {
    givenFiled(dongguan, resource('unconditional'), { delivery: 'exchange' })
      .when(authority, refusal())
      .when(consumer, appeal)
      .refused('forbidden');
  });
  test('DG-7: nothing is passed up to where nobody sits who decides', () => {
    const state = givenFiled(dongguan, resource('not_shared'), { itemIds: [], wanted: '名单' })
      .when(provider, refusal())
      .when(consumer, appeal).state;
    const under = { policy: dongguan, calendar, now: at('2026-10-12') };
    expect(decide({ ...state, levelId: null }, coordinated('refer'), authority, under)).toMatchObject({
      code: 'nobody_above',
      field: 'outcome',
      article: 'DG-7',
    });
    expect(actionsFor({ ...state, status: 'referred', levelId: null }, consumer, dongguan)).toEqual(['withdraw']);
  });
  test('DG: no consequence of silence is stated, so none happens', () => {
    givenFiled(dongguan, resource('not_shared'), { itemIds: [], wanted: '名单' }).on('2026-12-30').ticked().happens();
  });
});

describe('Kaifeng', () => {
  test('KF-15: what is unconditional is obtained directly', () => {
    givenFiled(kaifeng, resource('unconditional')).becomes(grantOf('a', 'b'));
  });
  test('KF-15: what is conditional is answered by the provider within 10 working days', () => {
    givenFiled(kaifeng, resource('conditional')).becomes({ deciders: ['provider'], dueOn: '2026-10-22' });
  });
  test('KF-15: after a refusal both negotiate first, then the authority coordinates', () => {
    givenFiled(kaifeng, resource('conditional'))
      .when(provider, refusal({ note: '' }))
      .refused('reason_required', 'note', 'KF-15')
      .when(provider, refusal())
      .when(consumer, appeal)
      .becomes({ status: 'negotiating' })
      .when(provider, failed)
      .becomes({ status: 'coordinating' })
      .when(authority, coordinated('grant', 'b'))
      .becomes(grantOf('b'));
  });
  test('KF-15: what is not shared is negotiated, then coordinated', () => {
    givenFiled(kaifeng, resource('not_shared'), { itemIds: [], wanted: '名单' }).becomes({ status: 'negotiating' });
  });
  test('KF-28: silence is put right within a term the authority sets; if not corrected, it is reported to the government', () => {
    const order = { type: 'order-rectification', until: '2026-11-06', note: '限期答复' } as const;
    givenFiled(kaifeng, resource('conditional'))
      .when(authority, order)
      .refused('forbidden')
      .on('2026-10-23')
      .ticked()
      .happens('escalated')
      .becomes({ escalatedTo: 'authority' })
      .when(authority, { ...order, note: '' })
      .refused('reason_required', 'note', 'KF-28')
      .when(authority, { ...order, until: '2026-10-23' })
      .refused('period_past', 'until')
      .when(supervisor, order)
      .refused('forbidden')
      .when(authority, order)
      .becomes({ rectifyBy: '2026-11-06' })
      .when(authority, order)
      .refused('forbidden')
      .on('2026-11-06')
      .ticked()
      .happens()
      .on('2026-11-07')
      .ticked()
      .happens('reported_up')
      .ticked()
      .happens()
      .when(provider, approve)
      .becomes(grantOf('a', 'b'));
  });
  test('KF-28: a question to the applicant does not take the order to rectify back, and is asked once', () => {
    const order = { type: 'order-rectification', until: '2026-11-06', note: '限期答复' } as const;
    givenFiled(kaifeng, resource('conditional'))
      .on('2026-10-23')
      .ticked()
      .when(authority, order)
      .on('2026-10-26')
      .when(provider, { type: 'ask-supplement', note: '请附依据' })
      .becomes({ status: 'supplement_wanted', dueOn: '2026-10-22', rectifyBy: '2026-11-06' })
      .on('2026-11-06')
      .ticked()
      .happens()
      // The consumer’s silence puts nothing off
      .on('2026-11-07')
      .ticked()
      .happens('reported_up')
      .when(consumer, { type: 'supplement', note: '见附' })
      .becomes({ status: 'submitted', dueOn: '2026-10-22', rectifyBy: '2026-11-06' })
      .when(provider, { type: 'ask-supplement', note: '再附' })
      .refused('forbidden')
      .ticked()
      .happens();
  });
  test.each([kaifeng, suqian, national])(
    'KF-28, SQ-35, N-39: while the applicant is asked after the last day, the authority may order all the same ($id)',
    (policy) => {
      const order = { type: 'order-rectification', until: '2026-11-06', note: '限期答复' } as const;
      const asked = () =>
        givenFiled(policy, resource('conditional', { needsProviderConsent: true }))
          .on('2026-10-23')
          .ticked()
          .happens('escalated')
          .when(provider, { type: 'ask-supplement', note: '请附依据' });
      asked().when(authority, order).when(provider, approve).happens('granted', 'answered_late');
      // In time nothing is left unanswered
      givenFiled(policy, resource('conditional', { needsProviderConsent: true }))
        .when(provider, { type: 'ask-supplement', note: '请附依据' })
        .when(authority, order)
        .refused('forbidden');
    },
  );
  test.each([
    ['KF-28', kaifeng],
    ['SQ-35', suqian],
  ] as const)(
    '%s: what is not shared and left unanswered is ordered to be put right too, and reported',
    (_, policy) => {
      givenFiled(policy, resource('not_shared'), { itemIds: [], wanted: '低收入家庭名单' })
        .when(authority, { type: 'order-rectification', until: '2026-11-06', note: '限期答复' })
        .on('2026-11-06')
        .ticked()
        .happens()
        .on('2026-11-07')
        .ticked()
        .happens('reported_up');
    },
  );
});

describe('Shanghai', () => {
  test('SH-27: what is unconditional is authorised at once', () => {
    givenFiled(shanghai, resource('unconditional')).becomes(grantOf('a', 'b'));
  });
  test('SH-27: by authorisation: authority and responsible department both decide; what both agree to is granted', () => {
    givenFiled(shanghai, resource('conditional'))
      .becomes({ deciders: ['authority', 'provider'], dueOn: null })
      .when(provider, approve)
      .happens('agreed')
      .becomes({ status: 'submitted' })
      .when(provider, approve)
      .refused('forbidden')
      .when(authority, partly('b'))
      .happens('agreed', 'granted')
      .becomes(grantOf('b'));
  });
  test('SH-27: where nothing is common to both, the request is refused', () => {
    givenFiled(shanghai, resource('conditional'))
      .when(authority, partly('a'))
      .when(provider, partly('b'))
      .happens('agreed', 'refused')
      .becomes({ status: 'refused', grant: null });
  });
  test('SH-27: conditions that either of them sets bind the grant', () => {
    const both = givenFiled(shanghai, resource('conditional'))
      .when(provider, { type: 'approve', note: '', conditions: '不得留存' })
      .when(authority, { type: 'approve-partly', itemIds: ['a'], note: '', conditions: '限窗口核验', withheld });
    expect(both.state.grant?.conditions).toBe('不得留存\n限窗口核验');
    const same = givenFiled(shanghai, resource('conditional'))
      .when(provider, { type: 'approve', note: '', conditions: '不得留存' })
      .when(authority, { type: 'approve', note: '', conditions: '不得留存' });
    expect(same.state.grant?.conditions).toBe('不得留存');
  });
  test('SH-27: one refusal is enough', () => {
    givenFiled(shanghai, resource('conditional'))
      .when(provider, approve)
      .when(authority, refusal({ legalBasis: law }))
      .becomes({ status: 'refused' });
  });
  test('SH-26: nobody may refuse without law, regulation or rule', () => {
    const policy = { ...law, kind: 'policy', level: 'central' } as const;
    givenFiled(shanghai, resource('not_shared'), { itemIds: [], wanted: '名单' })
      .becomes({ deciders: ['provider'], dueOn: null })
      .when(provider, refusal())
      .refused('legal_basis_required', 'legalBasis', 'SH-26')
      .when(provider, refusal({ legalBasis: policy }))
      .refused('legal_basis_required', 'legalBasis', 'SH-26')
      .when(provider, refusal({ legalBasis: { ...law, title: ' ' } }))
      .refused('legal_basis_required', 'legalBasis', 'SH-26')
      .when(provider, refusal({ legalBasis: law, note: '' }))
      .refused('reason_required', 'note', 'SH-26')
      .when(provider, refusal({ legalBasis: law }))
      .becomes({ status: 'refused' });
  });
  test('SH: no way after a refusal is stated, so there is none', () => {
    givenFiled(shanghai, resource('conditional'))
      .when(provider, refusal({ legalBasis: law }))
      .when(consumer, appeal)
      .refused('forbidden');
  });
  test.each(['exchange', 'download'] as const)(
    'SH-25: %s needs the authority’s consent even when unconditional',
    (delivery) => {
      givenFiled(shanghai, resource('unconditional'), { delivery })
        .becomes({ status: 'submitted', deciders: ['authority'] })
        .when(authority, approve)
        .becomes(grantOf('a', 'b'));
    },
  );
  test('SH-25: withholding the way of delivery is no refusal to share, and takes no law', () => {
    givenFiled(shanghai, resource('unconditional'), { delivery: 'exchange' })
      .when(authority, refusal({ note: '' }))
      .refused('reason_required', 'note', 'SH-25')
      .when(authority, refusal())
      .becomes({ status: 'refused' });
    // Where the authority decides on the sharing itself, it does
    givenFiled(shanghai, resource('conditional'), { delivery: 'exchange' })
      .when(authority, refusal())
      .refused('legal_basis_required', 'legalBasis', 'SH-26');
  });
  test('SH-25: beside what is authorised the copy alone is withheld, with reasons and without law', () => {
    const otherWay = { ...approve, otherWay: true } as typeof approve;
    const asked = () => givenFiled(shanghai, resource('conditional'), { delivery: 'download' });
    asked()
      .when(authority, otherWay)
      .refused('reason_required', 'note', 'SH-25')
      .when(provider, { ...otherWay, note: '不宜拷贝' } as typeof approve)
      .refused('delivery_not_asked', 'otherWay', 'SH-25')
      .when(authority, { ...otherWay, note: '不宜拷贝' } as typeof approve)
      .when(provider, approve)
      .becomes(grantOf('a', 'b'))
      .becomes({ mode: 'query' });
    asked().when(authority, approve).when(provider, approve).becomes({ mode: 'download' });
  });
  test('SH-25: for what is not shared the authority’s consent comes beside the provider’s', () => {
    givenFiled(shanghai, resource('not_shared'), { itemIds: [], wanted: '名单', delivery: 'download' }).becomes({
      deciders: ['provider', 'authority'],
    });
  });
  test('SH-28: what fits a registered application scenario is granted directly', () => {
    givenFiled(shanghai, resource('conditional'), { fitsScenario: true })
      .happens('filed', 'granted')
      .becomes(grantOf('a', 'b'));
    givenFiled(shanghai, resource('conditional'), { fitsScenario: true, delivery: 'exchange' }).becomes({
      deciders: ['authority'],
    });
    // What is not shared is not authorised by a scenario
    givenFiled(shanghai, resource('not_shared', { items: [item('a', 'not_shared')] }), {
      itemIds: ['a'],
      fitsScenario: true,
    }).becomes({ status: 'submitted' });
    // Other cities have no scenarios
    givenFiled(pudong, resource('conditional'), { fitsScenario: true }).becomes({ status: 'submitted' });
  });
});

describe('Suqian', () => {
  const open = resource('conditional', { permittedPurposes: ['verification'] });
  test('SQ-19: what is unconditional is obtained directly', () => {
    givenFiled(suqian, resource('unconditional')).becomes(grantOf('a', 'b'));
  });
  test('SQ-19: what is conditional is granted by the platform on the stated conditions', () => {
    givenFiled(suqian, open).happens('filed', 'granted').becomes(grantOf('a', 'b'));
  });
  test('SQ-18, SQ-19: what the entry states as conditions is acknowledged before the platform grants on it', () => {
    const stated = { ...open, conditions: '仅限窗口核验' };
    const asked = (of: Askable, over: Partial<Application>, policy = suqian) =>
      decideApplication(of, { ...form, ...over }, consumer, { policy, calendar, now: at('2026-10-09') });
    expect(asked(stated, {})).toEqual({
      ok: false,
      code: 'conditions_unacknowledged',
      field: 'acknowledgesConditions',
      article: 'SQ-18, SQ-19',
    });
    givenFiled(suqian, stated, { acknowledgesConditions: true }).becomes(grantOf('a', 'b'));
    // The provider judges what it answers, and elsewhere no text asks for it
    expect(asked({ ...stated, needsProviderConsent: true }, {}).ok).toBe(true);
    expect(asked(stated, {}, pudong).ok).toBe(true);
  });
  test('SQ-19: whether the stated words are met is the asker’s word, or the provider’s within its term', () => {
    const stated = { ...open, conditions: '限办理救助的部门' };
    const asked = givenFiled(suqian, stated, { asksProvider: true });
    asked.becomes({ status: 'submitted', deciders: ['provider'], dueOn: '2026-10-22' });
    asked.when(provider, { type: 'approve', note: '', conditions: '' }).becomes(grantOf('a', 'b'));
    // It is left to the provider only where it is stated in words, for a purpose that is permitted
    givenFiled(suqian, open, { asksProvider: true }).becomes(grantOf('a', 'b'));
    givenFiled(suqian, resource('unconditional'), { asksProvider: true }).becomes(grantOf('a', 'b'));
    givenFiled(suqian, { ...stated, needsProviderConsent: true }, { asksProvider: true }).becomes({
      status: 'submitted',
    });
  });
  test('SQ-19: where the provider’s consent is needed it answers within 10 working days of the request', () => {
    givenFiled(suqian, { ...open, needsProviderConsent: true }).becomes({
      status: 'submitted',
      deciders: ['provider'],
      dueOn: '2026-10-22',
    });
  });
  test('SQ-18: a purpose that is not permitted is for the provider to decide', () => {
    givenFiled(suqian, open, { purpose: 'collaboration' }).becomes({ status: 'submitted', deciders: ['provider'] });
    givenFiled(suqian, resource('conditional')).becomes({ status: 'submitted' });
  });
  test('SQ-17, SQ-19: a refusal cites an accepted basis and gives full reasons', () => {
    const municipal = { ...law, kind: 'policy', level: 'municipal' } as const;
    const asked = () => givenFiled(suqian, { ...open, needsProviderConsent: true });
    asked()
      .when(provider, refusal({ legalBasis: municipal }))
      .refused('legal_basis_required', 'legalBasis', 'SQ-17, SQ-19')
      .when(provider, refusal())
      .refused('legal_basis_required', 'legalBasis', 'SQ-17, SQ-19')
      .when(provider, refusal({ note: '', legalBasis: law }))
      .refused('reason_required', 'note', 'SQ-17, SQ-19')
      .when(provider, refusal({ legalBasis: { ...municipal, level: 'provincial' } }))
      .becomes({ status: 'refused' });
  });
  test('SQ-17: what is not shared may be asked for; the provider answers', () => {
    givenFiled(suqian, resource('not_shared'), { itemIds: [], wanted: '名单' }).becomes({
      deciders: ['provider'],
      dueOn: null,
    });
  });
  test('SQ: no way after a refusal is stated, so there is none', () => {
    givenFiled(suqian, open, { purpose: 'reference' })
      .when(provider, refusal({ legalBasis: law }))
      .when(consumer, appeal)
      .refused('forbidden');
  });
  test('SQ-35: silence is put right by order; unremedied it goes to the leading group', () => {
    givenFiled(suqian, { ...open, needsProviderConsent: true })
      .on('2026-10-23')
      .ticked()
      .becomes({ escalatedTo: 'authority' })
      .when(authority, { type: 'order-rectification', until: '2026-10-30', note: '限期答复' })
      .on('2026-10-31')
      .ticked()
      .happens('reported_up');
  });
});

describe('whatever the city', () => {
  const cities = [pudong, dongguan, kaifeng, shanghai, suqian];
  const answered = {
    permittedPurposes: [],
    needsProviderConsent: true,
    purpose: 'verification',
    fitsScenario: false,
  } as const;

  test('rule 11: the strictest share type among the items asked for picks the route', () => {
    const mixed = resource('conditional', { items: [item('a', 'unconditional'), item('b', 'conditional')] });
    givenFiled(pudong, mixed, { itemIds: ['a'] }).becomes(grantOf('a'));
    givenFiled(pudong, mixed, { itemIds: ['a', 'b'] }).becomes({ status: 'submitted' });
    givenFiled(pudong, mixed, { itemIds: ['a'], wanted: '还需要名单' }).becomes({
      status: 'submitted',
      deciders: ['provider'],
      dueOn: '2026-10-22',
    });
  });
  test('SH-27: words beside authorised items leave the General Office out of nothing', () => {
    const words = { wanted: '另要名单' };
    givenFiled(shanghai, resource('conditional'), words)
      .becomes({ deciders: ['authority', 'provider'] })
      .when(provider, approve)
      .becomes({ status: 'submitted' });
    // Nor does what is stricter beside them
    const strict = resource('conditional', { items: [item('a', 'conditional'), item('b', 'not_shared')] });
    expect(givenFiled(shanghai, strict).state.deciders.toSorted()).toEqual(['authority', 'provider']);
    givenFiled(shanghai, resource('conditional', { withinScope: false }), { itemIds: [], ...words }).becomes({
      deciders: ['authority', 'provider'],
    });
    givenFiled(shanghai, resource('unconditional'), words).becomes({ deciders: ['authority', 'provider'] });
  });
  test('SQ-19, N-21, PD-33, KF-15: words, or standing outside the share scope, take no stated term away', () => {
    const byProvider = (dueOn: string) => ({ status: 'submitted', deciders: ['provider'], dueOn }) as const;
    const inWords = { itemIds: [], wanted: '名单' };
    const permitted = { permittedPurposes: ['verification'] } as const;
    for (const policy of [pudong, kaifeng, suqian, national]) {
      givenFiled(policy, resource('conditional', permitted), { wanted: '另要名单' }).becomes(byProvider('2026-10-22'));
      givenFiled(policy, resource('conditional', { ...permitted, withinScope: false }), inWords).becomes(
        byProvider('2026-10-22'),
      );
    }
    givenFiled(national, resource('unconditional'), { wanted: '另要名单' }).becomes(byProvider('2026-10-10'));
    givenFiled(suqian, resource('unconditional', { withinScope: false }), inWords).becomes(byProvider('2026-10-22'));
    // DG-8: what is registered within its mode is had at once, and what is beyond it the provider answers
    givenFiled(dongguan, resource('conditional'), { wanted: '另要名单' }).becomes({
      deciders: ['provider'],
      dueOn: null,
    });
    const closed = { ...pudong, beyond: house('not_shared', '某', 'so') } as const;
    givenFiled(closed, resource('conditional'), inWords).becomes({ status: 'negotiating' });
  });
  test.each(cities.map((policy) => [policy.id, policy] as const))(
    '%s: every share type and delivery has a way',
    (_, policy) => {
      for (const shareType of ['unconditional', 'conditional', 'not_shared'] as ShareType[])
        for (const delivery of ['query', 'api', 'exchange', 'download'] as Delivery[]) {
          const plan = planOf(policy, { ...answered, shareType, delivery });
          if (plan.kind === 'decided') expect(plan.by.length).toBeGreaterThan(0);
          if (plan.kind === 'granted') expect(shareType).not.toBe('not_shared');
        }
    },
  );
  test('rule 12: a question stops the clock and the answer goes on with what was left', () => {
    givenFiled(pudong, resource('conditional'))
      .on('2026-10-14')
      .when(provider, { type: 'ask-supplement', note: '' })
      .refused('reason_required', 'note')
      .when(provider, { type: 'ask-supplement', note: '请补充依据' })
      .becomes({ status: 'supplement_wanted', dueOn: null, pausedWorkingDays: 6 })
      .on('2026-11-20')
      .ticked()
      .happens()
      .when(consumer, { type: 'supplement', note: '' })
      .refused('reason_required', 'note')
      .when(consumer, { type: 'supplement', note: '依据如下' })
      .becomes({ status: 'submitted', dueOn: '2026-11-30', pausedWorkingDays: null });
  });
  test.each([pudong, kaifeng, suqian, national])(
    'PD-33, KF-15, SQ-19, N-21: a question after the last day moves no day: silence and lateness stay ($id)',
    (policy) => {
      givenFiled(policy, resource('conditional', { needsProviderConsent: true }))
        .on('2026-10-23')
        .when(provider, { type: 'ask-supplement', note: '请补充依据' })
        .becomes({ status: 'supplement_wanted', dueOn: '2026-10-22', pausedWorkingDays: null })
        .on('2026-10-26')
        .ticked()
        .happens('escalated')
        .when(consumer, { type: 'supplement', note: '依据如下' })
        .becomes({ status: 'submitted', dueOn: '2026-10-22', escalatedAt: at('2026-10-26') })
        .when(provider, approve)
        .happens('granted', 'answered_late');
    },
  );
  test('rule 12: without a clock there is nothing to stop', () => {
    givenFiled(shanghai, resource('conditional'))
      .when(authority, { type: 'ask-supplement', note: '请补充' })
      .becomes({ pausedWorkingDays: null })
      .when(consumer, { type: 'supplement', note: '补充' })
      .becomes({ dueOn: null, status: 'submitted' });
  });
  test('rule 10: a grant never exceeds what was asked for, and is never empty', () => {
    givenFiled(pudong, resource('conditional'))
      .when(provider, partly('a', 'c'))
      .refused('item_not_requested', 'itemIds')
      .when(provider, partly())
      .refused('no_items', 'itemIds')
      .when(provider, partly('a', 'a'))
      .becomes(grantOf('a'));
  });
  test('rule 13: filed at 23:59 or on a holiday, day 1 is the next working day', () => {
    givenFiled(pudong, resource('conditional'), {}, at('2026-10-09', '23:59')).becomes({ dueOn: '2026-10-22' });
    givenFiled(pudong, resource('conditional'), { from: '2026-10-01' }, at('2026-10-01')).becomes({
      dueOn: '2026-10-20',
    });
  });
  test('rule 13: a term into a year without calendar has no day yet', () => {
    givenFiled(pudong, resource('conditional'), {}, at('2026-12-25'))
      .becomes({ status: 'submitted', dueOn: null })
      .ticked()
      .happens();
  });
  test('rule 15: a grant ends after its last day', () => {
    givenFiled(pudong, resource('unconditional'), { until: '2026-10-31' })
      .on('2026-10-31')
      .ticked()
      .happens()
      .on('2026-11-01')
      .ticked()
      .happens('expired')
      .becomes({ status: 'expired' })
      .ticked()
      .happens();
  });
  test('rule 15: what goes on is asked for anew, with reasons, by its holder; the grant runs on as it is', () => {
    const renew = { type: 'renew', until: '2028-01-01', note: '继续使用' } as const;
    givenFiled(pudong, resource('unconditional'))
      .when(provider, renew)
      .refused('forbidden')
      .when(consumer, { ...renew, until: '2027-10-08' })
      .refused('period_reversed', 'until')
      .when(consumer, { ...renew, note: '' })
      .refused('reason_required', 'note')
      .when(consumer, renew)
      .happens('renewal_asked')
      .becomes({ until: '2027-10-08', status: 'granted' });
  });
  test('DG-25, rule 17: the supervisor reads, reminds and decides nothing; strangers have no part', () => {
    const { state } = givenFiled(pudong, resource('conditional'));
    expect(actionsFor(state, supervisor, pudong)).toEqual(['urge', 'supervise']);
    expect(actionsFor(state, stranger, pudong)).toEqual([]);
    expect(actionsFor(state, authority, pudong)).toEqual(['urge', 'supervise']);
  });
  test('rule 12: the consumer may withdraw while nothing is decided', () => {
    givenFiled(pudong, resource('conditional'))
      .when(consumer, { type: 'withdraw' })
      .becomes({ status: 'withdrawn', dueOn: null });
    givenFiled(pudong, resource('unconditional')).when(consumer, { type: 'withdraw' }).refused('forbidden');
  });
  test('rule 12: a single item cannot be granted partly', () => {
    const { state } = givenFiled(pudong, resource('conditional'), { itemIds: ['a'] });
    expect(actionsFor(state, provider, pudong)).toEqual(['approve', 'ask-supplement', 'refuse']);
  });
});
