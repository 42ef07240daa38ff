import { describe, expect, test } from 'vitest';
import { profile as dongguan } from '../../../law/cities/dongguan/profile.ts';
import { profile as kaifeng } from '../../../law/cities/kaifeng/profile.ts';
import { profile as pudong } from '../../../law/cities/pudong/profile.ts';
import { profile as shanghai } from '../../../law/cities/shanghai/profile.ts';
import { profile as suqian } from '../../../law/cities/suqian/profile.ts';
import {
  approve,
  authority,
  consumer,
  item,
  partly,
  provider,
  refusal,
  resource,
  story,
  withheld,
} from '../regulation.testing.ts';
import { actionsFor } from './decide.ts';

/** Reasons as they are kept. */
const kept = ({ code, note }: { code: string; note: string }) => ({
  code,
  note,
  legalBasis: '中华人民共和国某法 第一条',
});
const inWords = { itemIds: [], wanted: '低收入家庭名单' };

describe('what was asked for in words', () => {
  test.each([
    ['DG-8', dongguan],
    ['SH-26', shanghai],
    ['SQ-17', suqian],
  ] as const)('%s: is granted by naming the items it comes to, one or more', (_, policy) => {
    const asked = story(policy).filed(resource('not_shared'), inWords);
    const actions = actionsFor(asked.state(), provider, policy);
    expect(actions).toEqual(expect.arrayContaining(['approve-partly', 'ask-supplement', 'refuse']));
    expect(actions).not.toContain('approve');
    asked
      .refuses(provider, approve, { code: 'forbidden' })
      .refuses(provider, partly(), { code: 'no_items' })
      .when(provider, partly('b'))
      .granted('b');
    const single = resource('not_shared', { items: [item('a', 'not_shared')] });
    story(policy).filed(single, inWords).when(provider, partly('a')).granted('a');
  });
  test.each([
    ['DG-8', dongguan],
    ['SH-26', shanghai],
    ['SQ-17', suqian],
  ] as const)('%s: of a resource that names no items it is granted as a whole', (_, policy) => {
    const asked = story(policy).filed(resource('not_shared', { items: [] }), inWords);
    const actions = actionsFor(asked.state(), provider, policy);
    expect(actions).toEqual(expect.arrayContaining(['approve', 'ask-supplement', 'refuse']));
    expect(actions).not.toContain('approve-partly');
    asked.when(provider, approve).granted();
  });
  test.each([
    ['PD-33', pudong],
    ['KF-15', kaifeng],
  ] as const)('%s: is settled between both by naming items, or as a whole where there are none', (_, policy) => {
    const agreed = (...items: string[]) =>
      ({ type: 'conclude', outcome: 'agreed', itemIds: items, note: '', conditions: '' }) as const;
    story(policy)
      .filed(resource('not_shared'), inWords)
      .refuses(provider, agreed(), { code: 'no_items' })
      .when(provider, agreed('b'))
      .granted('b');
    story(policy)
      .filed(resource('not_shared', { items: [] }), inWords)
      .when(provider, agreed())
      .granted();
  });
});

describe('where several decide', () => {
  test('SH-27: a resource without items is authorised as a whole by both', () => {
    story(shanghai)
      .filed(resource('conditional', { items: [] }), { itemIds: [] })
      .when(authority, approve)
      .events('agreed')
      .when(provider, approve)
      .events('agreed', 'granted')
      .granted();
  });
  test('SH-26, SH-27: nothing in common of what was asked for in words is a refusal with reasons likewise', () => {
    const of = resource('not_shared', { items: [item('a', 'not_shared'), item('b', 'not_shared')] });
    const asked = () =>
      story(shanghai)
        .filed(of, { ...inWords, delivery: 'exchange' })
        .when(provider, partly('a'));
    asked().refuses(
      authority,
      { type: 'approve-partly', itemIds: ['b'], note: '只能给乙项', conditions: '', withheld: null },
      { code: 'reason_required', field: 'withheld.note' },
    );
    asked().when(authority, partly('b')).is({ status: 'refused' });
  });
  test('SH-26, SH-27: nothing in common is a refusal, with the reasons and the law that each of them gave', () => {
    const other = { ...withheld, code: 'law_forbids', note: '乙项以外依法不予提供' } as const;
    const refused = story(shanghai)
      .filed(resource('conditional'))
      .when(authority, partly('a'))
      .when(provider, { type: 'approve-partly', itemIds: ['b'], note: '只能给乙项', conditions: '', withheld: other });
    expect(refused.happened().at(-1)).toEqual({
      type: 'refused',
      by: 'decision',
      code: 'other',
      note: '与申请事项无关\n乙项以外依法不予提供',
      legalBasis: '中华人民共和国某法 第一条',
      withheld: [
        { by: 'authority', itemIds: ['b'], ...kept(withheld) },
        { by: 'provider', itemIds: ['a'], ...kept(other) },
      ],
    });
  });
});

describe('coordination', () => {
  test.each([
    ['PD-33', pudong, 'negotiating'],
    ['DG-7', dongguan, 'submitted'],
    ['KF-15', kaifeng, 'negotiating'],
  ] as const)('%s: ends in items, in none, or goes up, each with a word why', (_, policy, first) => {
    const coordinating = () => {
      const asked = story(policy).filed(resource('not_shared'), inWords).is({ status: first });
      if (first === 'negotiating')
        asked.when(provider, { type: 'conclude', outcome: 'failed', itemIds: [], note: '未达成一致', conditions: '' });
      else asked.when(provider, refusal()).when(consumer, { type: 'appeal', note: '履职确需' });
      return asked.is({ status: 'coordinating' });
    };
    const ends = (outcome: 'grant' | 'refuse' | 'refer', ...items: string[]) =>
      ({ type: 'coordinate', outcome, itemIds: items, note: '经协调', conditions: '', withheld }) as const;
    coordinating()
      .refuses(provider, ends('grant', 'a'), { code: 'forbidden' })
      .refuses(authority, { ...ends('grant', 'a'), note: '' }, { code: 'reason_required', field: 'note' })
      .refuses(authority, ends('grant'), { code: 'no_items' })
      .when(authority, ends('grant', 'a'))
      .granted('a');
    coordinating().when(authority, ends('refuse')).is({ status: 'refused', coordinated: true, grant: null });
    // DG-7: only where the text names the body above
    if (policy.referral.source === 'not_stated')
      coordinating().refuses(authority, ends('refer'), { code: 'no_referral', field: 'outcome' });
    else coordinating().when(authority, ends('refer')).is({ status: 'referred', grant: null });
  });
});

describe('an agreement', () => {
  test('PD-35: whoever acts for both departments signs for each, one after the other', () => {
    const both = { ...consumer, id: 'colleague', roles: [...consumer.roles, ...provider.roles] };
    const sensitive = resource('unconditional', { items: [item('a', 'unconditional', 'high')] });
    const signed = story(pudong)
      .filed(sensitive, { itemIds: ['a'] })
      .when(both, { type: 'sign-agreement' });
    expect(signed.state().grant).toMatchObject({ agreement: 'awaited', signed: ['consumer'] });
    signed.when(both, { type: 'sign-agreement' });
    expect(signed.state().grant).toMatchObject({ agreement: 'signed', signed: ['consumer', 'provider'] });
  });
});
