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
  item,
  law,
  partly,
  provider,
  refusal,
  resource,
  story,
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
    story(pudong).filed(resource('unconditional')).events('filed', 'granted').granted('a', 'b');
  });
  test('PD-33: what is shared by agreement is decided by the provider within 10 working days', () => {
    // Make-up Saturday 10 October counts; day 1 is the next working day
    story(pudong)
      .filed(resource('conditional'))
      .is({ status: 'submitted', deciders: ['provider'], dueOn: '2026-10-22' })
      .when(provider, approve)
      .granted('a', 'b');
  });
  test('PD-33: the provider may grant some of what was asked for', () => {
    story(pudong).filed(resource('conditional')).when(provider, partly('b')).events('granted').granted('b');
  });
  test('PD-33: a refusal states its reasons', () => {
    story(pudong)
      .filed(resource('conditional'))
      .refuses(provider, refusal({ note: '' }), { code: 'reason_required', article: 'PD-33' })
      .when(provider, refusal())
      .is({ status: 'refused', dueOn: null });
  });
  test('PD-33: after a refusal the authority brings both together, once, and does not grant in their place', () => {
    const talking = () =>
      story(pudong)
        .filed(resource('conditional'))
        .when(provider, refusal())
        .when(consumer, appeal)
        .is({ status: 'negotiating' })
        .refuses(authority, coordinated('grant', 'a'), { code: 'forbidden' })
        .refuses(authority, agreedOn('a'), { code: 'only_provider_agrees', field: 'outcome' });
    talking().when(provider, agreedOn('a')).granted('a');
    talking()
      .when(authority, failed)
      .is({ status: 'refused', coordinated: true })
      .refuses(consumer, appeal, { code: 'forbidden' });
  });
  test('KF-15, PD-33: what both do not come to is withheld with the reasons, and is taken further', () => {
    const talked = () =>
      story(kaifeng).filed(resource('not_shared', { items: [item('a', 'not_shared'), item('b', 'not_shared')] }));
    const agreed = { ...agreedOn('a'), note: '' } as const;
    talked().refuses(provider, agreed, { code: 'reason_required', field: 'withheld.note' });
    const granted = talked().when(provider, agreedOn('a')).granted('a');
    granted.is({ withheld: [expect.objectContaining({ by: 'provider', itemIds: ['b'], note: '其余与事项无关' })] });
    expect(actionsFor(granted.state(), consumer, kaifeng)).toContain('appeal');
    talked()
      .when(provider, { ...agreedOn('a', 'b'), note: '' })
      .granted('a', 'b')
      .is({ withheld: [] });
  });
  test('PD-33: what a partial approval withholds has its reasons, and is taken further while the rest is in use', () => {
    const partly = { type: 'approve-partly', itemIds: ['a'], note: '', conditions: '' } as const;
    const granted = story(pudong)
      .filed(resource('conditional'))
      .refuses(provider, partly, { code: 'reason_required', field: 'withheld.note', article: 'PD-33' })
      .when(provider, { ...partly, withheld })
      .granted('a')
      .is({ withheld: [expect.objectContaining({ by: 'provider', itemIds: ['b'], note: withheld.note })] })
      .when(consumer, appeal)
      .granted('a');
    expect(granted.happened()).toEqual([{ type: 'insisted', to: 'negotiation', items: ['b'], note: appeal.note }]);
    granted.refuses(consumer, appeal, { code: 'forbidden' });
  });
  test('PD-33: a revocation is a refusal: it has its reasons, and the same way on', () => {
    const revoke = { type: 'revoke', note: '用途不符' } as const;
    story(pudong)
      .filed(resource('conditional'))
      .when(provider, approve)
      .refuses(consumer, { ...revoke, withheld }, { code: 'forbidden' })
      .refuses(provider, { ...revoke, note: '', withheld }, { code: 'reason_required', field: 'note' })
      .refuses(provider, revoke, { code: 'reason_required', field: 'withheld.note', article: 'PD-33' })
      .when(provider, { ...revoke, withheld })
      .is({ status: 'revoked' })
      .when(consumer, appeal)
      .is({ status: 'negotiating', grant: null });
  });
  test('rule 12: what both agreed on or the authority settled, and what is unconditional, is not one side’s to end', () => {
    const revoke = { type: 'revoke', note: '用途不符', withheld } as const;
    const inWords = { itemIds: [], wanted: '低收入家庭名单' };
    const forbidden = { code: 'forbidden' };
    story(pudong).filed(resource('unconditional')).refuses(provider, revoke, forbidden);
    story(pudong)
      .filed(resource('not_shared'), inWords)
      .when(provider, agreedOn('a'))
      .refuses(provider, revoke, forbidden);
    story(pudong)
      .filed(resource('not_shared'), inWords)
      .when(consumer, failed)
      .when(authority, coordinated('grant', 'a'))
      .refuses(provider, revoke, forbidden);
  });
  test('PD-33: an appeal says why it is still needed', () => {
    story(pudong)
      .filed(resource('conditional'))
      .when(provider, refusal())
      .refuses(consumer, { type: 'appeal', note: '' }, { code: 'reason_required', article: 'PD-33' });
  });
  test('PD-33: what is not shared is negotiated first; failing that the authority coordinates', () => {
    story(pudong)
      .filed(resource('not_shared'), { itemIds: [], wanted: '低收入家庭名单' })
      .is({ status: 'negotiating', dueOn: null })
      .when(consumer, failed)
      .is({ status: 'coordinating' })
      .when(authority, coordinated('grant', 'a'))
      .granted('a');
  });
  test('PD-33: only the provider can say yes in a negotiation', () => {
    story(pudong)
      .filed(resource('not_shared'), { itemIds: [], wanted: '名单' })
      .refuses(consumer, agreedOn('a'), { code: 'only_provider_agrees' })
      .when(provider, agreedOn('a'))
      .granted('a');
  });
  test('PD-33: nobody replied in time: the supervisor is told, once, and the case stays decidable', () => {
    story(pudong)
      .filed(resource('conditional'))
      .on('2026-10-22')
      .ticked()
      .events()
      .on('2026-10-23')
      .ticked()
      .events('escalated')
      .is({ escalatedTo: 'supervisor', status: 'submitted' })
      .ticked()
      .events()
      .refuses(authority, { type: 'order-rectification', until: '2026-11-30', note: '限期答复' }, { code: 'forbidden' })
      .when(provider, approve)
      .granted('a', 'b');
  });
  test('PD-35: for privacy and commercial secrets the agreement comes before the effect', () => {
    const sensitive = resource('conditional', { items: [item('a', 'conditional', 'high'), item('b')] });
    const open = story(pudong).filed(sensitive).when(provider, approve);
    expect(open.state().grant).toMatchObject({ agreement: 'awaited', effectiveAt: null });
    // What is not in effect yet does not go on, and its signature is owed and pushed for
    expect(actionsFor(open.state(), consumer, pudong)).not.toContain('renew');
    for (const who of [authority, supervisor])
      expect(actionsFor(open.state(), who, pudong)).toEqual(expect.arrayContaining(['urge', 'supervise']));
    open.when(consumer, { type: 'sign-agreement' });
    expect(open.state().grant).toMatchObject({ agreement: 'awaited', effectiveAt: null, signed: ['consumer'] });
    open
      .refuses(consumer, { type: 'sign-agreement' }, { code: 'forbidden' })
      .when(provider, { type: 'sign-agreement' });
    expect(open.state().grant).toMatchObject({ agreement: 'signed', effectiveAt: '2026-10-09T01:00:00.000Z' });
  });
  test('PD-35: without a sensitive item no agreement is awaited and the grant is in effect', () => {
    const { grant } = story(pudong).filed(resource('unconditional')).state();
    expect(grant).toMatchObject({ agreement: 'none', effectiveAt: '2026-10-09T01:00:00.000Z' });
  });
});

describe('Dongguan', () => {
  test('DG-7: what is open within its mode is registered and used', () => {
    story(dongguan).filed(resource('unconditional')).granted('a', 'b');
    story(dongguan).filed(resource('conditional')).granted('a', 'b');
  });
  test('DG-16: data exchange is examined by the authority', () => {
    story(dongguan)
      .filed(resource('unconditional'), { delivery: 'exchange' })
      .is({ status: 'submitted', deciders: ['authority'], dueOn: null })
      .refuses(provider, approve, { code: 'forbidden' })
      .when(authority, approve)
      .granted('a', 'b');
  });
  test('DG-8: what is closed may be asked for; the provider answers, no day is stated', () => {
    story(dongguan)
      .filed(resource('not_shared'), { itemIds: [], wanted: '名单' })
      .is({ status: 'submitted', deciders: ['provider'], dueOn: null });
  });
  test('DG-7: whoever cannot provide reports why; then the authority may be mandated and major matters go up', () => {
    story(dongguan)
      .filed(resource('not_shared'), { itemIds: [], wanted: '名单' })
      .refuses(provider, refusal({ note: '' }), { code: 'reason_required', article: 'DG-7' })
      .when(provider, refusal())
      .when(consumer, appeal)
      .is({ status: 'coordinating' })
      .when(authority, coordinated('refer'))
      .is({ status: 'referred' })
      .when(superior, { type: 'mandate', note: '授权协商解决' })
      .is({ status: 'coordinating' })
      .when(authority, coordinated('refer'))
      .when(superior, { ...coordinated('grant', 'a'), type: 'record-decision', outcome: 'grant' })
      .granted('a');
  });
  test('DG-16: the authority’s no to an exchange is no refusal to share, and is not taken to it again', () => {
    story(dongguan)
      .filed(resource('unconditional'), { delivery: 'exchange' })
      .when(authority, refusal())
      .refuses(consumer, appeal, { code: 'forbidden' });
  });
  test('DG-7: nothing is passed up to where nobody sits who decides', () => {
    const state = story(dongguan)
      .filed(resource('not_shared'), { itemIds: [], wanted: '名单' })
      .when(provider, refusal())
      .when(consumer, appeal)
      .state();
    const under = { policy: dongguan, calendar, now: at('2026-10-12') };
    expect(decide({ ...state, levelId: null }, coordinated('refer'), authority, under)).toMatchObject({
      code: 'nobody_above',
      field: 'outcome',
      article: 'DG-7',
    });
    expect(actionsFor({ ...state, status: 'referred', levelId: null }, consumer, dongguan)).toEqual(['withdraw']);
  });
  test('DG: no consequence of silence is stated, so none happens', () => {
    story(dongguan).filed(resource('not_shared'), { itemIds: [], wanted: '名单' }).on('2026-12-30').ticked().events();
  });
});

describe('Kaifeng', () => {
  test('KF-15: what is unconditional is obtained directly', () => {
    story(kaifeng).filed(resource('unconditional')).granted('a', 'b');
  });
  test('KF-15: what is conditional is answered by the provider within 10 working days', () => {
    story(kaifeng)
      .filed(resource('conditional'))
      .is({ deciders: ['provider'], dueOn: '2026-10-22' });
  });
  test('KF-15: after a refusal both negotiate first, then the authority coordinates', () => {
    story(kaifeng)
      .filed(resource('conditional'))
      .refuses(provider, refusal({ note: '' }), { code: 'reason_required', article: 'KF-15' })
      .when(provider, refusal())
      .when(consumer, appeal)
      .is({ status: 'negotiating' })
      .when(provider, failed)
      .is({ status: 'coordinating' })
      .when(authority, coordinated('grant', 'b'))
      .granted('b');
  });
  test('KF-15: what is not shared is negotiated, then coordinated', () => {
    story(kaifeng).filed(resource('not_shared'), { itemIds: [], wanted: '名单' }).is({ status: 'negotiating' });
  });
  test('KF-28: silence is put right within a term the authority sets; unremedied it is reported to the government', () => {
    const order = { type: 'order-rectification', until: '2026-11-06', note: '限期答复' } as const;
    story(kaifeng)
      .filed(resource('conditional'))
      .refuses(authority, order, { code: 'forbidden' })
      .on('2026-10-23')
      .ticked()
      .events('escalated')
      .is({ escalatedTo: 'authority' })
      .refuses(authority, { ...order, note: '' }, { code: 'reason_required', field: 'note', article: 'KF-28' })
      .refuses(authority, { ...order, until: '2026-10-23' }, { code: 'period_past', field: 'until' })
      .refuses(supervisor, order, { code: 'forbidden' })
      .when(authority, order)
      .is({ rectifyBy: '2026-11-06' })
      .refuses(authority, order, { code: 'forbidden' })
      .on('2026-11-06')
      .ticked()
      .events()
      .on('2026-11-07')
      .ticked()
      .events('reported_up')
      .ticked()
      .events()
      .when(provider, approve)
      .granted('a', 'b');
  });
  test('KF-28: a question to the applicant does not take the order to rectify back, and is asked once', () => {
    const order = { type: 'order-rectification', until: '2026-11-06', note: '限期答复' } as const;
    story(kaifeng)
      .filed(resource('conditional'))
      .on('2026-10-23')
      .ticked()
      .when(authority, order)
      .on('2026-10-26')
      .when(provider, { type: 'ask-supplement', note: '请附依据' })
      .is({ status: 'supplement_wanted', dueOn: '2026-10-22', rectifyBy: '2026-11-06' })
      .on('2026-11-06')
      .ticked()
      .events()
      // The consumer’s silence puts nothing off
      .on('2026-11-07')
      .ticked()
      .events('reported_up')
      .when(consumer, { type: 'supplement', note: '见附' })
      .is({ status: 'submitted', dueOn: '2026-10-22', rectifyBy: '2026-11-06' })
      .refuses(provider, { type: 'ask-supplement', note: '再附' }, { code: 'forbidden' })
      .ticked()
      .events();
  });
  test.each([kaifeng, suqian, national])(
    'KF-28, SQ-35, N-39: while the applicant is asked after the last day, the authority may order all the same ($id)',
    (policy) => {
      const order = { type: 'order-rectification', until: '2026-11-06', note: '限期答复' } as const;
      const asked = () =>
        story(policy)
          .filed(resource('conditional', { needsProviderConsent: true }))
          .on('2026-10-23')
          .ticked()
          .events('escalated')
          .when(provider, { type: 'ask-supplement', note: '请附依据' });
      asked().when(authority, order).when(provider, approve).events('granted', 'answered_late');
      // In time nothing is left unanswered
      story(policy)
        .filed(resource('conditional', { needsProviderConsent: true }))
        .when(provider, { type: 'ask-supplement', note: '请附依据' })
        .refuses(authority, order, { code: 'forbidden' });
    },
  );
  test.each([
    ['KF-28', kaifeng],
    ['SQ-35', suqian],
  ] as const)(
    '%s: what is not shared and left unanswered is ordered to be put right too, and reported',
    (_, policy) => {
      story(policy)
        .filed(resource('not_shared'), { itemIds: [], wanted: '低收入家庭名单' })
        .when(authority, { type: 'order-rectification', until: '2026-11-06', note: '限期答复' })
        .on('2026-11-06')
        .ticked()
        .events()
        .on('2026-11-07')
        .ticked()
        .events('reported_up');
    },
  );
});

describe('Shanghai', () => {
  test('SH-27: what is unconditional is authorised at once', () => {
    story(shanghai).filed(resource('unconditional')).granted('a', 'b');
  });
  test('SH-27: by authorisation: authority and responsible department both decide; what both agree to is granted', () => {
    story(shanghai)
      .filed(resource('conditional'))
      .is({ deciders: ['authority', 'provider'], dueOn: null })
      .when(provider, approve)
      .events('agreed')
      .is({ status: 'submitted' })
      .refuses(provider, approve, { code: 'forbidden' })
      .when(authority, partly('b'))
      .events('agreed', 'granted')
      .granted('b');
  });
  test('SH-27: where nothing is common to both, the request is refused', () => {
    story(shanghai)
      .filed(resource('conditional'))
      .when(authority, partly('a'))
      .when(provider, partly('b'))
      .events('agreed', 'refused')
      .is({ status: 'refused', grant: null });
  });
  test('SH-27: conditions that either of them sets bind the grant', () => {
    const both = story(shanghai)
      .filed(resource('conditional'))
      .when(provider, { type: 'approve', note: '', conditions: '不得留存' })
      .when(authority, { type: 'approve-partly', itemIds: ['a'], note: '', conditions: '限窗口核验', withheld });
    expect(both.state().grant?.conditions).toBe('不得留存\n限窗口核验');
    const same = story(shanghai)
      .filed(resource('conditional'))
      .when(provider, { type: 'approve', note: '', conditions: '不得留存' })
      .when(authority, { type: 'approve', note: '', conditions: '不得留存' });
    expect(same.state().grant?.conditions).toBe('不得留存');
  });
  test('SH-27: one refusal is enough', () => {
    story(shanghai)
      .filed(resource('conditional'))
      .when(provider, approve)
      .when(authority, refusal({ legalBasis: law }))
      .is({ status: 'refused' });
  });
  test('SH-26: nobody may refuse without law, regulation or rule', () => {
    const policy = { ...law, kind: 'policy', level: 'central' } as const;
    story(shanghai)
      .filed(resource('not_shared'), { itemIds: [], wanted: '名单' })
      .is({ deciders: ['provider'], dueOn: null })
      .refuses(provider, refusal(), { code: 'legal_basis_required', article: 'SH-26' })
      .refuses(provider, refusal({ legalBasis: policy }), { code: 'legal_basis_required', article: 'SH-26' })
      .refuses(provider, refusal({ legalBasis: { ...law, title: ' ' } }), { code: 'legal_basis_required' })
      .refuses(provider, refusal({ legalBasis: law, note: '' }), { code: 'reason_required' })
      .when(provider, refusal({ legalBasis: law }))
      .is({ status: 'refused' });
  });
  test('SH: no way after a refusal is stated, so there is none', () => {
    story(shanghai)
      .filed(resource('conditional'))
      .when(provider, refusal({ legalBasis: law }))
      .refuses(consumer, appeal, { code: 'forbidden' });
  });
  test.each(['exchange', 'download'] as const)(
    'SH-25: %s needs the authority’s consent even when unconditional',
    (delivery) => {
      story(shanghai)
        .filed(resource('unconditional'), { delivery })
        .is({ status: 'submitted', deciders: ['authority'] })
        .when(authority, approve)
        .granted('a', 'b');
    },
  );
  test('SH-25: withholding the way of delivery is no refusal to share, and takes no law', () => {
    story(shanghai)
      .filed(resource('unconditional'), { delivery: 'exchange' })
      .refuses(authority, refusal({ note: '' }), { code: 'reason_required', article: 'SH-25' })
      .when(authority, refusal())
      .is({ status: 'refused' });
    // Where the authority decides on the sharing itself, it does
    story(shanghai)
      .filed(resource('conditional'), { delivery: 'exchange' })
      .refuses(authority, refusal(), { code: 'legal_basis_required', article: 'SH-26' });
  });
  test('SH-25: beside what is authorised the copy alone is withheld, with reasons and without law', () => {
    const otherWay = { ...approve, otherWay: true } as typeof approve;
    const asked = () => story(shanghai).filed(resource('conditional'), { delivery: 'download' });
    asked()
      .refuses(authority, otherWay, { code: 'reason_required', field: 'note', article: 'SH-25' })
      .refuses(provider, { ...otherWay, note: '不宜拷贝' } as typeof approve, {
        code: 'delivery_not_asked',
        field: 'otherWay',
      })
      .when(authority, { ...otherWay, note: '不宜拷贝' } as typeof approve)
      .when(provider, approve)
      .granted('a', 'b')
      .is({ mode: 'query' });
    asked().when(authority, approve).when(provider, approve).is({ mode: 'download' });
  });
  test('SH-25: for what is not shared the authority’s consent comes beside the provider’s', () => {
    story(shanghai)
      .filed(resource('not_shared'), { itemIds: [], wanted: '名单', delivery: 'download' })
      .is({ deciders: ['provider', 'authority'] });
  });
  test('SH-28: what fits a registered application scenario is granted directly', () => {
    story(shanghai).filed(resource('conditional'), { fitsScenario: true }).events('filed', 'granted').granted('a', 'b');
    story(shanghai)
      .filed(resource('conditional'), { fitsScenario: true, delivery: 'exchange' })
      .is({ deciders: ['authority'] });
    // What is not shared is not authorised by a scenario
    story(shanghai)
      .filed(resource('not_shared', { items: [item('a', 'not_shared')] }), { itemIds: ['a'], fitsScenario: true })
      .is({ status: 'submitted' });
    // Other cities have no scenarios
    story(pudong).filed(resource('conditional'), { fitsScenario: true }).is({ status: 'submitted' });
  });
});

describe('Suqian', () => {
  const open = resource('conditional', { permittedPurposes: ['verification'] });
  test('SQ-19: what is unconditional is obtained directly', () => {
    story(suqian).filed(resource('unconditional')).granted('a', 'b');
  });
  test('SQ-19: what is conditional is granted by the platform on the stated conditions', () => {
    story(suqian).filed(open).events('filed', 'granted').granted('a', 'b');
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
    story(suqian).filed(stated, { acknowledgesConditions: true }).granted('a', 'b');
    // The provider judges what it answers, and elsewhere no text asks for it
    expect(asked({ ...stated, needsProviderConsent: true }, {}).ok).toBe(true);
    expect(asked(stated, {}, pudong).ok).toBe(true);
  });
  test('SQ-19: whether the stated words are met is the asker’s word, or the provider’s within its term', () => {
    const stated = { ...open, conditions: '限办理救助的部门' };
    const asked = story(suqian).filed(stated, { asksProvider: true });
    asked.is({ status: 'submitted', deciders: ['provider'], dueOn: '2026-10-22' });
    asked.when(provider, { type: 'approve', note: '', conditions: '' }).granted('a', 'b');
    // It is left to the provider only where it is stated in words, for a purpose that is permitted
    story(suqian).filed(open, { asksProvider: true }).granted('a', 'b');
    story(suqian).filed(resource('unconditional'), { asksProvider: true }).granted('a', 'b');
    story(suqian)
      .filed({ ...stated, needsProviderConsent: true }, { asksProvider: true })
      .is({ status: 'submitted' });
  });
  test('SQ-19: where the provider’s consent is needed it answers within 10 working days of the request', () => {
    story(suqian)
      .filed({ ...open, needsProviderConsent: true })
      .is({ status: 'submitted', deciders: ['provider'], dueOn: '2026-10-22' });
  });
  test('SQ-18: a purpose that is not permitted is for the provider to decide', () => {
    story(suqian)
      .filed(open, { purpose: 'collaboration' })
      .is({ status: 'submitted', deciders: ['provider'] });
    story(suqian).filed(resource('conditional')).is({ status: 'submitted' });
  });
  test('SQ-17, SQ-19: a refusal cites an accepted basis and gives full reasons', () => {
    const municipal = { ...law, kind: 'policy', level: 'municipal' } as const;
    const asked = () => story(suqian).filed({ ...open, needsProviderConsent: true });
    asked()
      .refuses(provider, refusal({ legalBasis: municipal }), {
        code: 'legal_basis_required',
        article: 'SQ-17, SQ-19',
      })
      .refuses(provider, refusal(), { code: 'legal_basis_required' })
      .refuses(provider, refusal({ note: '', legalBasis: law }), { code: 'reason_required' })
      .when(provider, refusal({ legalBasis: { ...municipal, level: 'provincial' } }))
      .is({ status: 'refused' });
  });
  test('SQ-17: what is not shared may be asked for; the provider answers', () => {
    story(suqian)
      .filed(resource('not_shared'), { itemIds: [], wanted: '名单' })
      .is({ deciders: ['provider'], dueOn: null });
  });
  test('SQ: no way after a refusal is stated, so there is none', () => {
    story(suqian)
      .filed(open, { purpose: 'reference' })
      .when(provider, refusal({ legalBasis: law }))
      .refuses(consumer, appeal, { code: 'forbidden' });
  });
  test('SQ-35: silence is put right by order; unremedied it goes to the leading group', () => {
    story(suqian)
      .filed({ ...open, needsProviderConsent: true })
      .on('2026-10-23')
      .ticked()
      .is({ escalatedTo: 'authority' })
      .when(authority, { type: 'order-rectification', until: '2026-10-30', note: '限期答复' })
      .on('2026-10-31')
      .ticked()
      .events('reported_up');
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
    story(pudong)
      .filed(mixed, { itemIds: ['a'] })
      .granted('a');
    story(pudong)
      .filed(mixed, { itemIds: ['a', 'b'] })
      .is({ status: 'submitted' });
    story(pudong)
      .filed(mixed, { itemIds: ['a'], wanted: '还需要名单' })
      .is({ status: 'submitted', deciders: ['provider'], dueOn: '2026-10-22' });
  });
  test('SH-27: words beside authorised items leave the General Office out of nothing', () => {
    const words = { wanted: '另要名单' };
    story(shanghai)
      .filed(resource('conditional'), words)
      .is({ deciders: ['authority', 'provider'] })
      .when(provider, approve)
      .is({ status: 'submitted' });
    // Nor does what is stricter beside them
    const strict = resource('conditional', { items: [item('a', 'conditional'), item('b', 'not_shared')] });
    expect(story(shanghai).filed(strict).state().deciders.toSorted()).toEqual(['authority', 'provider']);
    story(shanghai)
      .filed(resource('conditional', { withinScope: false }), { itemIds: [], ...words })
      .is({ deciders: ['authority', 'provider'] });
    story(shanghai)
      .filed(resource('unconditional'), words)
      .is({ deciders: ['authority', 'provider'] });
  });
  test('SQ-19, N-21, PD-33, KF-15: words, or standing outside the share scope, take no stated term away', () => {
    const byProvider = (dueOn: string) => ({ status: 'submitted', deciders: ['provider'], dueOn }) as const;
    const inWords = { itemIds: [], wanted: '名单' };
    const permitted = { permittedPurposes: ['verification'] } as const;
    for (const policy of [pudong, kaifeng, suqian, national]) {
      story(policy).filed(resource('conditional', permitted), { wanted: '另要名单' }).is(byProvider('2026-10-22'));
      story(policy)
        .filed(resource('conditional', { ...permitted, withinScope: false }), inWords)
        .is(byProvider('2026-10-22'));
    }
    story(national).filed(resource('unconditional'), { wanted: '另要名单' }).is(byProvider('2026-10-10'));
    story(suqian)
      .filed(resource('unconditional', { withinScope: false }), inWords)
      .is(byProvider('2026-10-22'));
    // DG-8: what is registered within its mode is had at once, and what is beyond it the provider answers
    story(dongguan)
      .filed(resource('conditional'), { wanted: '另要名单' })
      .is({ deciders: ['provider'], dueOn: null });
    const closed = { ...pudong, beyond: house('not_shared', '某', 'so') } as const;
    story(closed).filed(resource('conditional'), inWords).is({ status: 'negotiating' });
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
    story(pudong)
      .filed(resource('conditional'))
      .on('2026-10-14')
      .refuses(provider, { type: 'ask-supplement', note: '' }, { code: 'reason_required' })
      .when(provider, { type: 'ask-supplement', note: '请补充依据' })
      .is({ status: 'supplement_wanted', dueOn: null, pausedWorkingDays: 6 })
      .on('2026-11-20')
      .ticked()
      .events()
      .refuses(consumer, { type: 'supplement', note: '' }, { code: 'reason_required' })
      .when(consumer, { type: 'supplement', note: '依据如下' })
      .is({ status: 'submitted', dueOn: '2026-11-30', pausedWorkingDays: null });
  });
  test.each([pudong, kaifeng, suqian, national])(
    'PD-33, KF-15, SQ-19, N-21: a question after the last day moves no day: silence and lateness stay ($id)',
    (policy) => {
      story(policy)
        .filed(resource('conditional', { needsProviderConsent: true }))
        .on('2026-10-23')
        .when(provider, { type: 'ask-supplement', note: '请补充依据' })
        .is({ status: 'supplement_wanted', dueOn: '2026-10-22', pausedWorkingDays: null })
        .on('2026-10-26')
        .ticked()
        .events('escalated')
        .when(consumer, { type: 'supplement', note: '依据如下' })
        .is({ status: 'submitted', dueOn: '2026-10-22', escalatedAt: at('2026-10-26') })
        .when(provider, approve)
        .events('granted', 'answered_late');
    },
  );
  test('rule 12: without a clock there is nothing to stop', () => {
    story(shanghai)
      .filed(resource('conditional'))
      .when(authority, { type: 'ask-supplement', note: '请补充' })
      .is({ pausedWorkingDays: null })
      .when(consumer, { type: 'supplement', note: '补充' })
      .is({ dueOn: null, status: 'submitted' });
  });
  test('rule 10: a grant never exceeds what was asked for, and is never empty', () => {
    story(pudong)
      .filed(resource('conditional'))
      .refuses(provider, partly('a', 'c'), { code: 'item_not_requested' })
      .refuses(provider, partly(), { code: 'no_items' })
      .when(provider, partly('a', 'a'))
      .granted('a');
  });
  test('rule 13: filed at 23:59 or on a holiday, day 1 is the next working day', () => {
    story(pudong).on('2026-10-09', '23:59').filed(resource('conditional')).is({ dueOn: '2026-10-22' });
    story(pudong).on('2026-10-01').filed(resource('conditional'), { from: '2026-10-01' }).is({ dueOn: '2026-10-20' });
  });
  test('rule 13: a term into a year without calendar has no day yet', () => {
    story(pudong)
      .on('2026-12-25')
      .filed(resource('conditional'))
      .is({ status: 'submitted', dueOn: null })
      .ticked()
      .events();
  });
  test('rule 15: a grant ends after its last day', () => {
    story(pudong)
      .filed(resource('unconditional'), { until: '2026-10-31' })
      .on('2026-10-31')
      .ticked()
      .events()
      .on('2026-11-01')
      .ticked()
      .events('expired')
      .is({ status: 'expired' })
      .ticked()
      .events();
  });
  test('rule 15: what goes on is asked for anew, with reasons, by its holder; the grant runs on as it is', () => {
    const renew = { type: 'renew', until: '2028-01-01', note: '继续使用' } as const;
    story(pudong)
      .filed(resource('unconditional'))
      .refuses(provider, renew, { code: 'forbidden' })
      .refuses(consumer, { ...renew, until: '2027-10-08' }, { code: 'period_reversed', field: 'until' })
      .refuses(consumer, { ...renew, note: '' }, { code: 'reason_required', field: 'note' })
      .when(consumer, renew)
      .events('renewal_asked')
      .is({ until: '2027-10-08', status: 'granted' });
  });
  test('DG-25, rule 17: the supervisor reads, reminds and decides nothing; strangers have no part', () => {
    const { state } = story(pudong).filed(resource('conditional'));
    expect(actionsFor(state(), supervisor, pudong)).toEqual(['urge', 'supervise']);
    expect(actionsFor(state(), stranger, pudong)).toEqual([]);
    expect(actionsFor(state(), authority, pudong)).toEqual(['urge', 'supervise']);
  });
  test('rule 12: the consumer may withdraw while nothing is decided', () => {
    story(pudong)
      .filed(resource('conditional'))
      .when(consumer, { type: 'withdraw' })
      .is({ status: 'withdrawn', dueOn: null });
    story(pudong).filed(resource('unconditional')).refuses(consumer, { type: 'withdraw' }, { code: 'forbidden' });
  });
  test('rule 12: a single item cannot be granted partly', () => {
    const { state } = story(pudong).filed(resource('conditional'), { itemIds: ['a'] });
    expect(actionsFor(state(), provider, pudong)).toEqual(['approve', 'ask-supplement', 'refuse']);
  });
});
