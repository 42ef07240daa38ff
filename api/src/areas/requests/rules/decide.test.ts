import { requestStatuses } from '@onesource/db/vocabulary';
import { describe, expect, test } from 'vitest';
import { profile as dongguan } from '../../../law/cities/dongguan/profile.ts';
import { profile as kaifeng } from '../../../law/cities/kaifeng/profile.ts';
import { profile as national } from '../../../law/cities/national/profile.ts';
import { profile as pudong } from '../../../law/cities/pudong/profile.ts';
import type { RequestCommand } from '../inputs.ts';
import { actionsFor, mayPreview, type RequestAction, settledWith } from './decide.ts';
import { onTick } from './on-tick.ts';
import { stancesOf } from './stances.ts';
import type { RequestEvent, RequestState } from './state.ts';
import {
  address,
  appealed,
  failed,
  filed,
  filedAsNotShared,
  given,
  granted,
  item,
  name,
  number,
  official,
  one,
  operator,
  refused,
  reviewer,
  stateAfter,
  stranger,
  superior,
  supervisor,
  supplementAsked,
  under,
} from './testing.ts';

/** Why a part is not given, as it is said and as it is kept. */
const withheld = { code: 'other', note: '与事项无关', legalBasis: null } as const;
const part = (by: 'provider' | 'authority', ...itemIds: string[]) => [{ by, itemIds, ...withheld }];

const commands: { [Type in RequestAction]: Extract<RequestCommand, { type: Type }> } = {
  approve: { type: 'approve', note: '', conditions: '' },
  'approve-partly': { type: 'approve-partly', itemIds: [name.id], note: '', conditions: '', withheld },
  'ask-supplement': { type: 'ask-supplement', note: '请补充依据' },
  supplement: { type: 'supplement', note: '依据如下' },
  refuse: { type: 'refuse', code: 'other', note: '依据不足', legalBasis: null },
  withdraw: { type: 'withdraw' },
  appeal: { type: 'appeal', note: '确需使用' },
  messages: { type: 'messages', note: '可否只给姓名' },
  'state-view': { type: 'state-view', note: '只需姓名' },
  'take-minutes': { type: 'take-minutes', on: '2026-11-02', place: '会议室', people: '双方', note: '已议' },
  'move-talks': { type: 'move-talks', until: '2026-12-10', note: '双方另约时间' },
  conclude: { type: 'conclude', outcome: 'agreed', itemIds: [name.id], note: '', conditions: '' },
  coordinate: {
    type: 'coordinate',
    outcome: 'grant',
    itemIds: [name.id],
    note: '经协调',
    conditions: '',
    withheld,
  },
  'record-decision': {
    type: 'record-decision',
    outcome: 'grant',
    itemIds: [name.id],
    note: '经研究',
    conditions: '',
    withheld,
  },
  mandate: { type: 'mandate', note: '授权协调' },
  'report-inability': { type: 'report-inability', note: '系统停用', until: null },
  extend: { type: 'extend', days: 10, note: '数据分散在三个系统' },
  'answer-extension': { type: 'answer-extension', outcome: 'consented', note: '' },
  'order-rectification': { type: 'order-rectification', until: '2026-12-01', note: '限期答复' },
  'extend-order': { type: 'extend-order', until: '2026-12-15', note: '数据量大' },
  'lift-order': { type: 'lift-order', note: '已经整改' },
  urge: { type: 'urge', until: '2026-11-20', note: '请抓紧' },
  supervise: { type: 'supervise', until: '2026-11-20', note: '请说明' },
  'answer-supervision': { type: 'answer-supervision', note: '本周办结' },
  'set-quota': { type: 'set-quota', quota: 5000, note: '用量增加' },
  'sign-agreement': { type: 'sign-agreement' },
  renew: { type: 'renew', until: '2028-11-01', note: '继续使用' },
  amend: {
    type: 'amend',
    itemIds: [name.id],
    purpose: 'reference',
    purposeText: '',
    until: '2027-11-01',
    note: '不再需要证件号码',
  },
  'give-up': { type: 'give-up', note: '核验已经完成' },
  revoke: { type: 'revoke', note: '超范围使用', withheld },
  'ask-consent': { type: 'ask-consent', kind: 'publish', to: '门户网站' },
  'answer-consent': { type: 'answer-consent', outcome: 'consented', note: '' },
  'sign-for': { type: 'sign-for' },
  'plan-delivery': { type: 'plan-delivery', on: '2026-11-20' },
  provide: { type: 'provide', how: '接口', where: '前置机' },
  accept: { type: 'accept' },
  dispute: { type: 'dispute', note: '缺字段' },
  suspend: { type: 'suspend', note: '暂不使用', misuse: false },
  resume: { type: 'resume', note: '已整改' },
  'report-remedy': { type: 'report-remedy', note: '已收回转出的数据' },
  'return-remedy': { type: 'return-remedy', note: '仍在转出' },
  'state-use': { type: 'state-use', note: '用于核验' },
  'demand-disposal': { type: 'demand-disposal', note: '删除' },
  dispose: { type: 'dispose', note: '已删除' },
};
const everyone = { reviewer, official, operator, supervisor, superior, stranger };

const toTheTop: RequestEvent[] = [filedAsNotShared, failed, { type: 'referred', note: '协调未果' }];

describe('who may do what, when', () => {
  type Row = { after: RequestEvent[] } & Partial<Record<keyof typeof everyone, RequestAction[]>>;
  const rows: Record<RequestState['status'], Row> = {
    submitted: {
      after: [filed],
      reviewer: ['approve', 'approve-partly', 'ask-supplement', 'refuse'],
      official: ['withdraw'],
      operator: ['urge', 'supervise'],
      supervisor: ['urge', 'supervise'],
    },
    supplement_wanted: {
      after: [filed, supplementAsked()],
      reviewer: ['approve', 'approve-partly', 'refuse'],
      official: ['supplement', 'withdraw'],
    },
    negotiating: {
      after: [filedAsNotShared],
      reviewer: ['messages', 'take-minutes', 'conclude', 'move-talks'],
      official: ['messages', 'take-minutes', 'conclude', 'withdraw'],
      operator: ['urge', 'supervise'],
      supervisor: ['urge', 'supervise'],
    },
    coordinating: {
      after: [filedAsNotShared, failed],
      reviewer: ['state-view', 'messages'],
      official: ['state-view', 'messages', 'withdraw'],
      operator: ['messages', 'take-minutes', 'coordinate', 'move-talks'],
    },
    referred: { after: [...toTheTop], superior: ['record-decision'], official: ['withdraw'] },
    granted: {
      after: [filed, granted()],
      reviewer: ['suspend', 'revoke', 'demand-disposal'],
      official: ['ask-consent', 'renew', 'amend', 'state-use', 'give-up', 'suspend'],
      operator: ['suspend'],
    },
    suspended: {
      after: [
        filed,
        granted(),
        { type: 'suspended', by: 'provider', note: '核查', misuse: false, reviewOn: '2026-11-30' },
      ],
      reviewer: ['resume', 'revoke', 'demand-disposal'],
      official: ['suspend', 'state-use', 'give-up'],
      operator: ['suspend', 'resume'],
    },
    refused: { after: [filed, refused()], official: ['appeal'] },
    withdrawn: { after: [filed, { type: 'withdrawn' }] },
    expired: { after: [filed, granted(), { type: 'expired' }], reviewer: ['demand-disposal'], official: ['dispose'] },
    revoked: {
      after: [filed, granted(), { type: 'revoked', note: '' }],
      reviewer: ['demand-disposal'],
      official: ['appeal', 'dispose'],
    },
    disposed: { after: [filed, granted(), { type: 'expired' }, { type: 'disposed', note: '已删除' }] },
  };

  test.each(requestStatuses)('%s: the actions shown are those that are let through, and no others', (status) => {
    const { after, ...row } = rows[status];
    const state = stateAfter(after);
    expect(state.status).toBe(status);
    for (const [who, actor] of Object.entries(everyone)) {
      const expected = row[who as keyof typeof everyone] ?? [];
      expect(actionsFor(state, actor, pudong), who).toEqual(expected);
      for (const command of Object.values(commands))
        if (!expected.includes(command.type))
          given(...after)
            .when(actor, command)
            .refused('forbidden');
    }
  });

  test('a grant that waits for its agreement is signed by either side once', () => {
    const waiting = stateAfter([filed, granted({ agreement: 'awaited' })]);
    expect(actionsFor(waiting, reviewer, pudong)).toEqual(['sign-agreement', 'revoke']);
    expect(actionsFor(waiting, official, pudong)).toEqual(['sign-agreement']);
    expect(actionsFor(waiting, operator, pudong)).toEqual(['urge', 'supervise']);
    const half = stateAfter([filed, granted({ agreement: 'awaited' }), { type: 'agreement_signed', side: 'provider' }]);
    expect(actionsFor(half, reviewer, pudong)).toEqual(['revoke']);
    expect(actionsFor(half, official, pudong)).toEqual(['sign-agreement']);
  });

  test('roles count where they are held: a reviewer elsewhere, or an official of the provider, decides nothing', () => {
    expect(stancesOf(stateAfter([filed]), one('provider', 'official', 'registrar', 'admin'), pudong)).toEqual([]);
    expect(stancesOf(stateAfter([filed]), one('consumer', 'admin'), pudong)).toEqual([]);
    for (const role of ['official', 'registrar', 'reviewer'] as const)
      expect(stancesOf(stateAfter([filed]), one('consumer', role), pudong)).toEqual(['consumer']);
  });

  test('the provider’s own people look at rows before they grant them, while they may, and nobody else does', () => {
    const sees = (who: typeof reviewer, ...events: RequestEvent[]) =>
      mayPreview(stateAfter([filed, ...events]), who, pudong, '2026-11-02');
    expect(sees(reviewer)).toBe(true);
    for (const who of [official, operator, supervisor, stranger]) expect(sees(who)).toBe(false);
    expect(sees(reviewer, refused())).toBe(false);
    expect(sees(reviewer, granted())).toBe(false);
  });

  test('of a single item there is no part to approve', () => {
    const state = stateAfter([filed], { items: [name], grantable: [name] });
    expect(actionsFor(state, reviewer, pudong)).toEqual(['approve', 'ask-supplement', 'refuse']);
  });
});

describe('rule 12: the provider decides', () => {
  test('all that was asked for, with a word and conditions', () => {
    given(filed)
      .when(reviewer, { type: 'approve', note: '同意', conditions: '仅限窗口核验' })
      .leadsTo(granted({ note: '同意', conditions: '仅限窗口核验' }));
  });

  test('some of it', () => {
    given(filed)
      .when(reviewer, { ...commands['approve-partly'], itemIds: [number.id, name.id], note: '同意两项' })
      .leadsTo(granted({ items: [name, number], note: '同意两项', withheld: part('provider', address.id) }));
  });

  test('never nothing, and never what was not asked for', () => {
    const when = (items: string[]) => given(filed).when(reviewer, { ...commands['approve-partly'], itemIds: items });
    when([]).refused('no_items', 'itemIds');
    when(['婚姻状况']).refused('item_not_requested', 'itemIds');
    when([name.id, '婚姻状况']).refused('item_not_requested', 'itemIds');
    when([name.id, name.id]).leadsTo(granted({ items: [name], withheld: part('provider', number.id, address.id) }));
  });

  test('PD-33: a refusal without a reason is not a refusal', () => {
    given(filed)
      .when(reviewer, { ...commands.refuse, note: '' })
      .refused('reason_required', 'note', 'PD-33');
    given(filed).when(reviewer, commands.refuse).leadsTo(refused());
  });

  test('PD-35: items of privacy or commercial secrets wait for a confidentiality agreement', () => {
    const secret = item('病史', { sensitivity: 'high' });
    const asking = { items: [name, secret], grantable: [name, secret] };
    given(filed)
      .asking(asking)
      .when(reviewer, commands.approve)
      .leadsTo(granted({ items: [name, secret], agreement: 'awaited' }));
    // Only what is granted counts
    given(filed)
      .asking(asking)
      .when(reviewer, commands['approve-partly'])
      .leadsTo(granted({ items: [name], withheld: part('provider', '病史') }));
    given(filed)
      .asking(asking)
      .underPolicy({ ...pudong, confidentialityAgreement: { source: 'not_stated' } })
      .when(reviewer, commands.approve)
      .leadsTo(granted({ items: [name, secret] }));
  });
});

describe('rule 12: a supplement', () => {
  test('stops the clock with the working days that were left, and lets it go on with them', () => {
    given(filed)
      .on('2026-11-05')
      .when(reviewer, commands['ask-supplement'])
      .leadsTo({ type: 'supplement_asked', note: '请补充依据', workingDaysLeft: 7 });
    expect(stateAfter([filed, supplementAsked()])).toMatchObject({ dueOn: null, pausedWorkingDays: 7 });
    given(filed, supplementAsked())
      .on('2026-11-12')
      .when(official, commands.supplement)
      .leadsTo({ type: 'supplemented', note: '依据如下', dueOn: '2026-11-23' });
  });

  test('asked for on the last day, leaves a day', () => {
    const asked = supplementAsked(0);
    given(filed).on('2026-11-16').when(reviewer, commands['ask-supplement']).leadsTo(asked);
    given(filed, asked)
      .on('2026-11-20')
      .when(official, commands.supplement)
      .leadsTo({ type: 'supplemented', note: '依据如下', dueOn: '2026-11-23' });
  });

  test('is not waited for by whoever decides on what is there', () => {
    given(filed, supplementAsked()).on('2026-11-18').when(reviewer, commands.approve).leadsTo(granted());
  });

  test('says what is wanted, and what is given', () => {
    given(filed).when(reviewer, { type: 'ask-supplement', note: '' }).refused('reason_required', 'note');
    given(filed, supplementAsked()).when(official, { type: 'supplement', note: '' }).refused('reason_required', 'note');
  });

  test('has no day where the calendar of the year is not known', () => {
    given(filed, supplementAsked(null))
      .on('2026-12-30')
      .when(official, commands.supplement)
      .leadsTo({ type: 'supplemented', note: '依据如下', dueOn: null });
  });
});

test('N-21: what lacks is no ground for refusing: who was asked for it is not refused before the answer', () => {
  const policy = national;
  const may = (...events: RequestEvent[]) => actionsFor(stateAfter(events), reviewer, policy);
  expect(may(filed)).toContain('refuse');
  expect(may(filed, supplementAsked())).not.toContain('refuse');
  expect(may(filed, supplementAsked(), { type: 'supplemented', note: '依据如下', dueOn: '2026-11-20' })).toContain(
    'refuse',
  );
  // Nor is some of it withheld for that
  expect(may(filed)).toContain('approve-partly');
  expect(may(filed, supplementAsked())).not.toContain('approve-partly');
  expect(may(filed, supplementAsked())).toContain('approve');
  // Where no text says so
  expect(actionsFor(stateAfter([filed, supplementAsked()]), reviewer, pudong)).toEqual(
    expect.arrayContaining(['refuse', 'approve-partly']),
  );
});

describe('PD-33: after a refusal', () => {
  test('the consumer who still needs it says why, and the authority brings both together', () => {
    given(filed, refused()).when(official, { type: 'appeal', note: '' }).refused('reason_required', 'note', 'PD-33');
    given(filed, refused())
      .when(official, commands.appeal)
      .leadsTo({ type: 'appealed', to: 'negotiation', note: '确需使用' });
    expect(stateAfter([filed, refused(), { type: 'appealed', to: 'negotiation', note: '确需使用' }])).toMatchObject({
      status: 'negotiating',
      dueOn: null,
    });
  });

  test('by the authority there is nobody left to ask', () => {
    const after = [filed, refused(), appealed, refused('authority')];
    expect(actionsFor(stateAfter(after), official, pudong)).toEqual([]);
    given(...after)
      .when(official, commands.appeal)
      .refused('forbidden');
  });

  test('where the regulation knows no coordination there is none', () => {
    given(filed, refused())
      .underPolicy({ ...pudong, afterRefusal: { source: 'not_stated' } })
      .when(official, commands.appeal)
      .refused('forbidden');
  });
});

describe('PD-33: brought together by the authority', () => {
  const talks: RequestEvent[] = [filed, refused(), { type: 'appealed', to: 'negotiation', note: '确需使用' }];
  const fail = { type: 'conclude', outcome: 'failed', itemIds: [], note: '未能达成一致', conditions: '' } as const;
  test('the provider may say yes; that it came to nothing says whoever brought both together', () => {
    given(...talks)
      .when(reviewer, { ...fail, outcome: 'agreed', itemIds: [name.id, number.id, address.id], note: '' })
      .leadsTo(granted({ by: 'negotiation' }));
    given(...talks)
      .when(reviewer, fail)
      .refused('organiser_concludes', 'outcome', 'PD-33');
    given(...talks)
      .when(official, fail)
      .refused('forbidden');
    given(...talks)
      .when(operator, fail)
      .leadsTo({ ...refused(), by: 'negotiation', note: '未能达成一致' } as RequestEvent);
  });
});

describe('KF-28, SQ-35: an order to rectify', () => {
  test('waits while the last day cannot be counted yet (rule 13)', () => {
    const openTerm = { workingDays: 10, ran: [{ from: '2026-12-21', to: null }] };
    const open = stateAfter([{ ...filed, dueOn: null, openTerm } as RequestEvent]);
    expect(actionsFor(open, operator, kaifeng)).not.toContain('order-rectification');
    expect(actionsFor(stateAfter([{ ...filed, dueOn: null } as RequestEvent]), operator, kaifeng)).toContain(
      'order-rectification',
    );
  });
});

describe('PD-33: what is not shared', () => {
  const wish = { items: [], grantable: [name, number, address], shareType: 'not_shared' as const };

  test('is negotiated by both sides, in words', () => {
    for (const who of [reviewer, official])
      given(filedAsNotShared).when(who, commands.messages).leadsTo({ type: 'message_sent', note: '可否只给姓名' });
    given(filedAsNotShared).when(official, { type: 'messages', note: '' }).refused('reason_required', 'note');
  });

  test('ends in a grant of items that the provider names', () => {
    given(filedAsNotShared)
      .asking(wish)
      .when(reviewer, { type: 'conclude', outcome: 'agreed', itemIds: [name.id], note: '仅姓名', conditions: '' })
      .leadsTo(granted({ by: 'negotiation', items: [name], note: '仅姓名' }));
    given(filedAsNotShared)
      .asking(wish)
      .when(reviewer, { type: 'conclude', outcome: 'agreed', itemIds: [name.id], note: '', conditions: '不得留存' })
      .leadsTo(granted({ by: 'negotiation', items: [name], conditions: '不得留存' }));
    given(filedAsNotShared)
      .asking(wish)
      .when(reviewer, { type: 'conclude', outcome: 'agreed', itemIds: [], note: '', conditions: '' })
      .refused('no_items', 'itemIds');
    given(filedAsNotShared)
      .when(official, { type: 'conclude', outcome: 'agreed', itemIds: [name.id], note: '', conditions: '' })
      .refused('only_provider_agrees', 'outcome');
  });

  test('goes to the authority on the word of either side that it failed', () => {
    for (const [who, side] of [
      [reviewer, 'provider'],
      [official, 'consumer'],
    ] as const) {
      given(filedAsNotShared)
        .when(who, { type: 'conclude', outcome: 'failed', itemIds: [], note: '未能达成一致', conditions: '' })
        .leadsTo({ type: 'negotiation_failed', side, note: '未能达成一致' });
      given(filedAsNotShared)
        .when(who, { type: 'conclude', outcome: 'failed', itemIds: [], note: '', conditions: '' })
        .refused('reason_required', 'note');
    }
  });
});

describe('PD-33: the authority coordinates', () => {
  const before = [filedAsNotShared, failed];
  const rest = part('authority', number.id, address.id);
  const coordinate = (outcome: 'grant' | 'refuse' | 'refer', items: string[] = [], note = '经协调') =>
    given(...before).when(operator, { ...commands.coordinate, outcome, itemIds: items, note });

  test('to a grant, a refusal or a referral, always with its reasons', () => {
    coordinate('grant', [name.id]).leadsTo(granted({ by: 'authority', items: [name], note: '经协调', withheld: rest }));
    coordinate('refuse').leadsTo({ type: 'refused', by: 'authority', code: 'other', note: '经协调', legalBasis: null });
    // DG-7, N-28: only where a text names the body above
    coordinate('refer').refused('no_referral', 'outcome');
    given(...before)
      .underPolicy(dongguan)
      .when(operator, { ...commands.coordinate, outcome: 'refer', itemIds: [] })
      .leadsTo({ type: 'referred', note: '经协调' });
    for (const outcome of ['grant', 'refuse'] as const)
      coordinate(outcome, [name.id], '').refused('reason_required', 'note');
  });

  test('on conditions, which become part of the grant', () => {
    given(...before)
      .when(operator, { ...commands.coordinate, conditions: '限本年度' })
      .leadsTo(granted({ by: 'authority', items: [name], note: '经协调', conditions: '限本年度', withheld: rest }));
  });

  test('and names items that were asked for', () => {
    coordinate('grant').refused('no_items', 'itemIds');
    coordinate('grant', ['婚姻状况']).refused('item_not_requested', 'itemIds');
  });

  test('once: whatever it ends in, it is marked as coordinated', () => {
    for (const last of [granted({ by: 'authority' }), refused('authority'), { type: 'referred', note: '' } as const])
      expect(stateAfter([...before, last]).coordinated).toBe(true);
    expect(stateAfter([filed, granted()]).coordinated).toBe(false);
  });
});

describe('DG-7, N-28: what the authority could not settle', () => {
  const above = (policy = dongguan, ...after: RequestEvent[]) => given(...toTheTop, ...after).underPolicy(policy);
  const mandated: RequestEvent = { type: 'mandated', note: '授权协调' };

  test('is decided by the body above, which grants with reasons for the rest, or refuses', () => {
    above()
      .when(superior, commands['record-decision'])
      .leadsTo(
        granted({
          by: 'superior',
          items: [name],
          note: '经研究',
          withheld: [{ by: 'superior', itemIds: [number.id, address.id], ...withheld }],
        }),
      );
    above()
      .when(superior, { ...commands['record-decision'], outcome: 'refuse', itemIds: [] })
      .leadsTo({ type: 'refused', by: 'superior', code: 'other', note: '经研究', legalBasis: null });
    above()
      .when(superior, { ...commands['record-decision'], note: '' })
      .refused('reason_required', 'note');
  });

  test('N-28: what coordination leaves open goes above; the authority refuses nothing there, but where nobody sits above', () => {
    const refuse = { ...commands.coordinate, outcome: 'refuse' as const, itemIds: [] };
    const open = given(filedAsNotShared, failed).underPolicy(national);
    open.when(operator, refuse).refused('goes_above', { field: 'outcome', article: 'N-28' });
    expect(settledWith('coordinate', national, { levelId: 'government' })).toEqual(['grant', 'refer']);
    expect(settledWith('coordinate', national, { levelId: null })).toEqual(['grant', 'refuse']);
    // DG-7: only major matters do
    expect(settledWith('coordinate', dongguan, { levelId: 'government' })).toEqual(['grant', 'refuse', 'refer']);
    given(filedAsNotShared, failed).underPolicy(dongguan).when(operator, refuse).happens('refused');
  });

  test('rule 21a: where nobody sits above any more it lies with the authority again', () => {
    const left = stateAfter(toTheTop, { levelId: null });
    expect(actionsFor(left, operator, dongguan)).toContain('coordinate');
    expect(actionsFor(stateAfter(toTheTop), operator, dongguan)).not.toContain('coordinate');
    given(...toTheTop)
      .asking({ levelId: null })
      .underPolicy(dongguan)
      .when(operator, { ...commands.coordinate, outcome: 'refuse', itemIds: [] })
      .happens('refused');
  });

  test('is decided in the government of its level, by nobody of another one', () => {
    const elsewhere = one('neighbour', 'superior');
    above().when(elsewhere, commands['record-decision']).refused('forbidden');
    above().when(elsewhere, commands.mandate).refused('forbidden');
    // Who holds the post in one government holds it in no other, whatever department they are of
    expect(actionsFor(stateAfter(toTheTop), { ...elsewhere, departmentId: 'government' }, dongguan)).toEqual([]);
    expect(stancesOf(stateAfter(toTheTop, { levelId: null }), superior, dongguan)).toEqual([]);
  });

  test('DG-7: may be left to the authority, once, which then concludes', () => {
    above().when(superior, commands.mandate).leadsTo(mandated);
    above().when(superior, { type: 'mandate', note: '' }).refused('reason_required', 'note', 'DG-7');
    const back = stateAfter([...toTheTop, mandated]);
    expect(back).toMatchObject({ status: 'coordinating', mandatedAt: under().now });
    expect(actionsFor(back, operator, dongguan)).toEqual(['messages', 'take-minutes', 'coordinate', 'move-talks']);
    above(dongguan, mandated, { type: 'referred', note: '仍未果' })
      .when(superior, commands.mandate)
      .refused('forbidden');
    // N-28 knows no mandate
    above(national).when(superior, commands.mandate).refused('forbidden');
  });
});

describe('rule 15: a grant', () => {
  test('holds what was granted for the time asked for, in effect at once', () => {
    const { grant, dueOn } = stateAfter([filed, granted({ items: [name], conditions: '仅限窗口核验' })]);
    expect(grant).toEqual({
      by: 'decision',
      items: [name],
      conditions: '仅限窗口核验',
      from: '2026-11-02',
      until: '2027-11-01',
      agreement: 'none',
      effectiveAt: under().now.toISOString(),
      signed: [],
    });
    expect(dueOn).toBeNull();
  });

  test('is in effect when both sides have signed, in whichever order', () => {
    const awaited = granted({ agreement: 'awaited' });
    given(filed, awaited)
      .when(official, commands['sign-agreement'])
      .leadsTo({ type: 'agreement_signed', side: 'consumer' });
    expect(stateAfter([filed, awaited, { type: 'agreement_signed', side: 'consumer' }]).grant).toMatchObject({
      agreement: 'awaited',
      effectiveAt: null,
      signed: ['consumer'],
    });
    for (const sides of [['consumer', 'provider'] as const, ['provider', 'consumer'] as const]) {
      const signed = sides.map((side): RequestEvent => ({ type: 'agreement_signed', side }));
      expect(stateAfter([filed, awaited, ...signed]).grant).toMatchObject({
        agreement: 'signed',
        effectiveAt: under().now.toISOString(),
      });
    }
  });

  test('PD-35: made smaller before both have signed, is another one that both sign anew', () => {
    const half = [filed, granted({ agreement: 'awaited' }), { type: 'agreement_signed', side: 'consumer' } as const];
    const less = stateAfter([...half, { type: 'revoked', note: '一', keeps: [name.id] }]);
    expect(less.grant).toMatchObject({ items: [name], agreement: 'awaited', signed: [] });
    const whole = stateAfter([
      ...half,
      { type: 'agreement_signed', side: 'provider' },
      { type: 'revoked', note: '一', keeps: [name.id] },
    ]);
    expect(whole.grant).toMatchObject({ items: [name], agreement: 'signed', signed: ['consumer', 'provider'] });
  });

  test('is revoked with reasons only', () => {
    given(filed, granted()).when(reviewer, { type: 'revoke', note: '' }).refused('reason_required', 'note');
    given(filed, granted())
      .when(reviewer, commands.revoke)
      .leadsTo({
        type: 'revoked',
        note: '超范围使用',
        withheld: part('provider', name.id, number.id, address.id).map((one) => ({ ...one, takenBack: true })),
      });
  });
});

describe('rule 13: what time does', () => {
  const tick = (events: RequestEvent[], day: string, policy = pudong) =>
    onTick(stateAfter(events), { policy, now: under(day).now });

  test('PD-33: silence past the due day is told to the supervisor, once; the case stays decidable', () => {
    expect(tick([filed], '2026-11-16')).toBeNull();
    expect(tick([filed], '2026-11-17')).toEqual({ type: 'escalated', to: 'supervisor' });
    const after: RequestEvent[] = [filed, { type: 'escalated', to: 'supervisor' }];
    expect(tick(after, '2026-11-18')).toBeNull();
    given(...after)
      .on('2026-11-18')
      .when(reviewer, commands.approve)
      .leadsTo(granted(), { type: 'answered_late', by: 'provider', dueOn: '2026-11-16' });
    expect(stateAfter(after).escalatedAt).toEqual(under().now);
  });

  test('PD-33: the term that goes on after a supplement is told of once', () => {
    const resumed: RequestEvent[] = [
      filed,
      supplementAsked(),
      { type: 'supplemented', note: '见附', dueOn: '2026-11-20' },
    ];
    expect(tick(resumed, '2026-11-20')).toBeNull();
    expect(tick(resumed, '2026-11-23')).toEqual({ type: 'escalated', to: 'supervisor' });
    expect(tick([...resumed, { type: 'escalated', to: 'supervisor' }], '2026-11-24')).toBeNull();
  });

  test('nothing happens while the consumer is asked, or where nobody is named to be told', () => {
    expect(tick([filed, supplementAsked()], '2026-12-31')).toBeNull();
    expect(tick([filed], '2026-11-17', { ...pudong, silence: { source: 'not_stated' } })).toBeNull();
    expect(tick([{ ...filed, dueOn: null } as RequestEvent], '2026-12-31')).toBeNull();
  });

  test('a grant ends after its last day', () => {
    expect(tick([filed, granted()], '2027-11-01')).toBeNull();
    expect(tick([filed, granted()], '2027-11-02')).toEqual({ type: 'expired' });
    expect(tick([filed, granted(), { type: 'expired' }], '2027-11-03')).toBeNull();
    expect(tick([filed, granted(), { type: 'revoked', note: '' }], '2027-11-03')).toBeNull();
  });
});
