import { describe, expect, test } from 'vitest';
import { profile as dongguan } from '../../../law/cities/dongguan/profile.ts';
import { profile as kaifeng } from '../../../law/cities/kaifeng/profile.ts';
import { profile as national } from '../../../law/cities/national/profile.ts';
import { profile as pudong } from '../../../law/cities/pudong/profile.ts';
import { profile as shanghai } from '../../../law/cities/shanghai/profile.ts';
import { profile as suqian } from '../../../law/cities/suqian/profile.ts';
import type { PolicyProfile } from '../../../law/profile.ts';
import { at } from '../../../running/testing/time.ts';
import {
  approve,
  authority,
  calendar,
  consumer,
  givenFiled,
  grantOf,
  item,
  partly,
  provider,
  refusal,
  resource,
  withheld,
} from '../regulation.testing.ts';
import { actionsFor, decide } from './decide.ts';
import { evolve } from './state.ts';
import { insistable } from './withheld.ts';

/** Reasons as they are kept. */
const kept = ({ code, note }: { code: string; note: string }) => ({
  code,
  note,
  legalBasis: '《中华人民共和国某法》 第一条',
});
const inWords = { itemIds: [], wanted: '低收入家庭名单' };

describe('what was asked for in words', () => {
  test.each([
    ['DG-8', dongguan],
    ['SH-26', shanghai],
    ['SQ-17', suqian],
  ] as const)('%s: is granted by naming the items it comes to, one or more', (_, policy) => {
    const asked = givenFiled(policy, resource('not_shared'), inWords);
    const actions = actionsFor(asked.state, provider, policy);
    expect(actions).toEqual(expect.arrayContaining(['approve-partly', 'ask-supplement', 'refuse']));
    expect(actions).not.toContain('approve');
    asked
      .when(provider, approve)
      .refused('forbidden')
      .when(provider, partly())
      .refused('no_items', 'itemIds')
      .when(provider, partly('b'))
      .becomes(grantOf('b'));
    const single = resource('not_shared', { items: [item('a', 'not_shared')] });
    givenFiled(policy, single, inWords).when(provider, partly('a')).becomes(grantOf('a'));
  });
  test.each([
    ['DG-8', dongguan],
    ['SH-26', shanghai],
    ['SQ-17', suqian],
  ] as const)('%s: of a resource that names no items it is granted as a whole', (_, policy) => {
    const asked = givenFiled(policy, resource('not_shared', { items: [] }), inWords);
    const actions = actionsFor(asked.state, provider, policy);
    expect(actions).toEqual(expect.arrayContaining(['approve', 'ask-supplement', 'refuse']));
    expect(actions).not.toContain('approve-partly');
    asked.when(provider, approve).becomes(grantOf());
  });
  test.each([
    ['PD-33', pudong],
    ['KF-15', kaifeng],
  ] as const)('%s: is settled between both by naming items, or as a whole where there are none', (_, policy) => {
    const agreed = (...items: string[]) =>
      ({ type: 'conclude', outcome: 'agreed', itemIds: items, note: '', conditions: '' }) as const;
    givenFiled(policy, resource('not_shared'), inWords)
      .when(provider, agreed())
      .refused('no_items', 'itemIds')
      .when(provider, agreed('b'))
      .becomes(grantOf('b'));
    givenFiled(policy, resource('not_shared', { items: [] }), inWords)
      .when(provider, agreed())
      .becomes(grantOf());
  });
});

describe('where several decide', () => {
  test('SH-27: a resource without items is authorised as a whole by both', () => {
    givenFiled(shanghai, resource('conditional', { items: [] }), { itemIds: [] })
      .when(authority, approve)
      .happens('agreed')
      .when(provider, approve)
      .happens('agreed', 'granted')
      .becomes(grantOf());
  });
  test('SH-26, SH-27: nothing in common of what was asked for in words is a refusal with reasons likewise', () => {
    const of = resource('not_shared', { items: [item('a', 'not_shared'), item('b', 'not_shared')] });
    const asked = () => givenFiled(shanghai, of, { ...inWords, delivery: 'exchange' }).when(provider, partly('a'));
    asked()
      .when(authority, { type: 'approve-partly', itemIds: ['b'], note: '只能给乙项', conditions: '', withheld: null })
      .refused('reason_required', 'withheld.note', 'SH-25');
    asked().when(authority, partly('b')).becomes({ status: 'refused' });
  });
  test('SH-26, SH-27: nothing in common is a refusal, with the reasons and the law that each of them gave', () => {
    const other = { ...withheld, code: 'law_forbids', note: '乙项以外依法不予提供' } as const;
    const refused = givenFiled(shanghai, resource('conditional'))
      .when(authority, partly('a'))
      .when(provider, { type: 'approve-partly', itemIds: ['b'], note: '只能给乙项', conditions: '', withheld: other });
    expect(refused.happened.at(-1)).toEqual({
      type: 'refused',
      by: 'decision',
      code: 'other',
      note: '与申请事项无关\n乙项以外依法不予提供',
      legalBasis: '《中华人民共和国某法》 第一条',
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
      const asked = givenFiled(policy, resource('not_shared'), inWords).becomes({ status: first });
      const failed = { type: 'conclude', outcome: 'failed', itemIds: [], note: '未达成一致', conditions: '' } as const;
      const unsettled =
        first === 'negotiating'
          ? asked.when(provider, failed)
          : asked.when(provider, refusal()).when(consumer, { type: 'appeal', note: '履职确需' });
      return unsettled.becomes({ status: 'coordinating' });
    };
    const ends = (outcome: 'grant' | 'refuse' | 'refer', ...items: string[]) =>
      ({ type: 'coordinate', outcome, itemIds: items, note: '经协调', conditions: '', withheld }) as const;
    coordinating()
      .when(provider, ends('grant', 'a'))
      .refused('forbidden')
      .when(authority, { ...ends('grant', 'a'), note: '' })
      .refused('reason_required', 'note')
      .when(authority, ends('grant'))
      .refused('no_items', 'itemIds')
      .when(authority, ends('grant', 'a'))
      .becomes(grantOf('a'));
    coordinating().when(authority, ends('refuse')).becomes({ status: 'refused', coordinated: true, grant: null });
    // DG-7: only where the text names the body above
    if (policy.referral.source === 'not_stated')
      coordinating().when(authority, ends('refer')).refused('no_referral', 'outcome');
    else coordinating().when(authority, ends('refer')).becomes({ status: 'referred', grant: null });
  });
});

describe('an agreement', () => {
  test('PD-35: whoever acts for both departments signs for each, one after the other', () => {
    const both = { ...consumer, id: 'colleague', roles: [...consumer.roles, ...provider.roles] };
    const sensitive = resource('unconditional', { items: [item('a', 'unconditional', 'high')] });
    const signed = givenFiled(pudong, sensitive, { itemIds: ['a'] }).when(both, { type: 'sign-agreement' });
    expect(signed.state.grant).toMatchObject({ agreement: 'awaited', signed: ['consumer'] });
    expect(signed.when(both, { type: 'sign-agreement' }).state.grant).toMatchObject({
      agreement: 'signed',
      signed: ['consumer', 'provider'],
    });
  });
});

describe('SH-26, SQ-17, N-21: rows that are left out are withheld like items are', () => {
  const narrowable = [{ id: 'a', name: 'a', by: 'values' as const }];
  const narrow = {
    type: 'approve' as const,
    note: '',
    conditions: '',
    rows: [{ itemId: 'a', values: ['本市'] }],
  };
  const asked = (policy: PolicyProfile) => {
    const filed = givenFiled(policy, resource('conditional', { needsProviderConsent: true }));
    return (said: Parameters<typeof decide>[1]) =>
      decide({ ...filed.state, narrowable }, said, provider, { policy, calendar, now: at('2026-10-12') });
  };

  test('with the reasons, and the basis, that a refusal has', () => {
    expect(asked(pudong)(narrow)).toMatchObject({ ok: false, code: 'reason_required', field: 'withheld.note' });
    expect(asked(suqian)(narrow)).toMatchObject({
      ok: false,
      code: 'legal_basis_required',
      field: 'withheld.legalBasis',
    });
    for (const policy of [pudong, suqian])
      expect(asked(policy)({ ...narrow, withheld })).toMatchObject({
        ok: true,
        events: [
          { type: 'granted', withheld: [{ by: 'provider', itemIds: ['a', 'b'], rows: true, note: withheld.note }] },
        ],
      });
  });

  test('and stay open to being insisted on, where the text has a way on', () => {
    const filed = givenFiled(pudong, resource('conditional'));
    const said = decide({ ...filed.state, narrowable }, { ...narrow, withheld }, provider, {
      policy: pudong,
      calendar,
      now: at('2026-10-12'),
    });
    const after = said.ok
      ? said.events.reduce((state, event) => evolve(state, event, at('2026-10-12')), filed.state)
      : filed.state;
    expect(insistable(after, pudong)).toEqual(['a', 'b']);
    expect(actionsFor(after, consumer, pudong)).toContain('appeal');
  });
});

describe('PD-33, KF-15, SH-27, SQ-19: what is had without anybody’s leave, asked for beside stricter items', () => {
  const mixed = resource('conditional', {
    needsProviderConsent: true,
    items: [item('a', 'unconditional'), item('b', 'conditional')],
  });

  test.each([
    ['PD-33', pudong],
    ['KF-15', kaifeng],
    ['SQ-19', suqian],
  ] as const)('%s: is not left out of a partial approval', (article, policy) => {
    givenFiled(policy, mixed)
      .when(provider, partly('b'))
      .refused('unconditional_item', 'itemIds', article)
      .when(provider, partly('a'))
      .becomes(grantOf('a'));
  });

  test.each([pudong, kaifeng, suqian])('is given where the rest is refused ($id)', (policy) => {
    givenFiled(policy, mixed)
      .when(provider, refusal({ legalBasis: withheld.legalBasis }))
      .happens('granted')
      .becomes(grantOf('a'))
      .becomes({ withheld: [expect.objectContaining({ by: 'provider', itemIds: ['b'] })] });
  });

  test('SH-27: also where one refusal is enough', () => {
    givenFiled(shanghai, mixed)
      .when(provider, approve)
      .when(authority, refusal({ legalBasis: withheld.legalBasis }))
      .becomes(grantOf('a'));
  });

  test.each([pudong, kaifeng, suqian])('stays where the rest is taken back ($id)', (policy) => {
    givenFiled(policy, mixed)
      .when(provider, approve)
      .when(provider, { type: 'revoke', note: '事项已变更', withheld })
      .becomes(grantOf('a'))
      .becomes({ withheld: [expect.objectContaining({ itemIds: ['b'], takenBack: true })] })
      .when(provider, { type: 'revoke', note: '事项已变更', withheld })
      .refused('forbidden');
  });

  test('SH-25: in no way that the authority was not asked for, or did not agree to', () => {
    const no = refusal({ legalBasis: withheld.legalBasis });
    givenFiled(shanghai, mixed, { delivery: 'download' })
      .when(provider, no)
      .becomes(grantOf('a'))
      .becomes({ mode: 'query' });
    givenFiled(shanghai, mixed, { delivery: 'download' })
      .when(authority, { ...approve, otherWay: true, note: '请改用查询' } as typeof approve)
      .when(provider, no)
      .becomes(grantOf('a'))
      .becomes({ mode: 'query' });
    givenFiled(shanghai, mixed, { delivery: 'download' })
      .when(authority, approve)
      .when(provider, no)
      .becomes(grantOf('a'))
      .becomes({ mode: 'download' });
  });

  test('SH-25: but a way of delivery is withheld with all that it was asked for', () => {
    givenFiled(shanghai, resource('unconditional'), { delivery: 'download' })
      .when(authority, refusal())
      .becomes({ status: 'refused' });
  });
});

test('N-14, N-15: what is unconditional is given without conditions of one’s own', () => {
  const filed = givenFiled(national, resource('unconditional'));
  const refusedAt = (field: string) => ['unconditional_given', field, 'N-21'] as const;
  filed
    .when(provider, { ...approve, conditions: '限本月' } as typeof approve)
    .refused(...refusedAt('conditions'))
    .when(provider, { ...approve, rows: [{ itemId: 'a', values: ['本市'] }] } as typeof approve)
    .refused(...refusedAt('rows'))
    .when(provider, { ...approve, quota: 1, note: '以防滥用' } as typeof approve)
    .refused(...refusedAt('quota'))
    .when(provider, approve)
    .becomes(grantOf('a', 'b'));
  givenFiled(national, resource('conditional'))
    .when(provider, { ...approve, conditions: '限本月' } as typeof approve)
    .becomes(grantOf('a', 'b'));
});
