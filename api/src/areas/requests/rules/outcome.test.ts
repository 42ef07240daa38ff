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
  item,
  partly,
  provider,
  refusal,
  resource,
  story,
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

describe('SH-26, SQ-17, N-21: rows that are left out are withheld like items are', () => {
  const narrowable = [{ id: 'a', name: 'a', by: 'values' as const }];
  const narrow = {
    type: 'approve' as const,
    note: '',
    conditions: '',
    rows: [{ itemId: 'a', values: ['本市'] }],
  };
  const asked = (policy: PolicyProfile) => {
    const filed = story(policy).filed(resource('conditional', { needsProviderConsent: true }));
    return (said: Parameters<typeof decide>[1]) =>
      decide({ ...filed.state(), narrowable }, said, provider, { policy, calendar, now: at('2026-10-12') });
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
    const filed = story(pudong).filed(resource('conditional'));
    const said = decide({ ...filed.state(), narrowable }, { ...narrow, withheld }, provider, {
      policy: pudong,
      calendar,
      now: at('2026-10-12'),
    });
    const after = said.ok
      ? said.events.reduce((state, event) => evolve(state, event, at('2026-10-12')), filed.state())
      : filed.state();
    expect(insistable(after, pudong)).toEqual(['a', 'b']);
    expect(actionsFor(after, consumer, pudong)).toContain('appeal');
  });
});

describe('PD-33, KF-15, SH-27, SQ-19: what is had without anybody’s leave, asked for beside stricter items', () => {
  const mixed = resource('conditional', {
    needsProviderConsent: true,
    items: [item('a', 'unconditional'), item('b', 'conditional')],
  });

  test.each([pudong, kaifeng, suqian])('is not left out of a partial approval ($id)', (policy) => {
    story(policy)
      .filed(mixed)
      .refuses(provider, partly('b'), { code: 'unconditional_item', field: 'itemIds' })
      .when(provider, partly('a'))
      .granted('a');
  });

  test.each([pudong, kaifeng, suqian])('is given where the rest is refused ($id)', (policy) => {
    story(policy)
      .filed(mixed)
      .when(provider, refusal({ legalBasis: withheld.legalBasis }))
      .events('granted')
      .granted('a')
      .is({ withheld: [expect.objectContaining({ by: 'provider', itemIds: ['b'] })] });
  });

  test('SH-27: also where one refusal is enough', () => {
    story(shanghai)
      .filed(mixed)
      .when(provider, approve)
      .when(authority, refusal({ legalBasis: withheld.legalBasis }))
      .granted('a');
  });

  test.each([pudong, kaifeng, suqian])('stays where the rest is taken back ($id)', (policy) => {
    story(policy)
      .filed(mixed)
      .when(provider, approve)
      .when(provider, { type: 'revoke', note: '事项已变更', withheld })
      .granted('a')
      .is({ withheld: [expect.objectContaining({ itemIds: ['b'], takenBack: true })] })
      .refuses(provider, { type: 'revoke', note: '事项已变更', withheld }, { code: 'forbidden' });
  });

  test('SH-25: in no way that the authority was not asked for, or did not agree to', () => {
    const no = refusal({ legalBasis: withheld.legalBasis });
    story(shanghai).filed(mixed, { delivery: 'download' }).when(provider, no).granted('a').is({ mode: 'query' });
    story(shanghai)
      .filed(mixed, { delivery: 'download' })
      .when(authority, { ...approve, otherWay: true, note: '请改用查询' } as typeof approve)
      .when(provider, no)
      .granted('a')
      .is({ mode: 'query' });
    story(shanghai)
      .filed(mixed, { delivery: 'download' })
      .when(authority, approve)
      .when(provider, no)
      .granted('a')
      .is({ mode: 'download' });
  });

  test('SH-25: but a way of delivery is withheld with all that it was asked for', () => {
    story(shanghai)
      .filed(resource('unconditional'), { delivery: 'download' })
      .when(authority, refusal())
      .is({ status: 'refused' });
  });
});

test('N-14, N-15: what is unconditional is given without conditions of one’s own', () => {
  const filed = story(national).filed(resource('unconditional'));
  const given = { code: 'unconditional_given', article: 'N-21' };
  filed
    .refuses(provider, { ...approve, conditions: '限本月' } as typeof approve, { ...given, field: 'conditions' })
    .refuses(provider, { ...approve, rows: [{ itemId: 'a', values: ['本市'] }] } as typeof approve, {
      ...given,
      field: 'rows',
    })
    .refuses(provider, { ...approve, quota: 1, note: '以防滥用' } as typeof approve, { ...given, field: 'quota' })
    .when(provider, approve)
    .granted('a', 'b');
  story(national)
    .filed(resource('conditional'))
    .when(provider, { ...approve, conditions: '限本月' } as typeof approve)
    .granted('a', 'b');
});
