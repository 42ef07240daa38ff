import { describe, expect, test } from 'vitest';
import { profile as dongguan } from '../../../law/cities/dongguan/profile.ts';
import { profile as pudong } from '../../../law/cities/pudong/profile.ts';
import { profile as shanghai } from '../../../law/cities/shanghai/profile.ts';
import { profile as suqian } from '../../../law/cities/suqian/profile.ts';
import { at } from '../../../running/testing/time.ts';
import { actionsFor, decide, decideFile, decliningDuty, type Named } from './decide.ts';
import { takesPart } from './stances.ts';
import { type DemandEvent, type DemandState, evolveOn } from './state.ts';
import {
  admin,
  another,
  declined,
  entry,
  filed,
  given,
  holder,
  joined,
  met,
  official,
  operator,
  person,
  reopened,
  routed,
  signerOf,
  stateAfter,
  supervisor,
  under,
  use,
  type Who,
} from './testing.ts';

const file = (over: object = {}, who = official, policy = pudong) =>
  decideFile({ ...use, wantedFromId: null, neededBy: null, ...over }, who, under(policy));

describe('a demand that is filed', () => {
  test('DG-8, SH-26: whoever may ask for data files what their own department needs', () => {
    expect(file({}, official, dongguan)).toMatchObject({
      ok: true,
      events: [{ type: 'filed', signer: signerOf(official) }],
    });
    expect(file({}, person('needing', 'registrar'), shanghai)).toMatchObject({ ok: true });
    expect(file({}, admin)).toEqual({ ok: false, code: 'forbidden' });
    expect(file({}, operator)).toEqual({ ok: false, code: 'forbidden' });
  });
  test('is for the own department, whatever one does in others', () => {
    const elsewhere = {
      ...person('needing', 'official'),
      roles: [{ role: 'official' as const, departmentId: 'other' }],
    };
    expect(file({}, elsewhere)).toEqual({ ok: false, code: 'forbidden' });
  });
  test('the authority has three working days to find the department in charge (house)', () => {
    expect(file()).toMatchObject({ events: [{ dueOn: '2026-11-05', openTerm: null }] });
  });
  test('nobody demands of themselves, nor by a day that has passed', () => {
    expect(file({ wantedFromId: 'needing' })).toMatchObject({ code: 'own_resource', field: 'wantedFromId' });
    expect(file({ neededBy: '2026-11-01' })).toMatchObject({ code: 'effective_past', field: 'neededBy' });
    expect(file({ neededBy: '2026-11-02' })).toMatchObject({ ok: true });
  });
});

describe('joining', () => {
  test('another department joins the same demand and says what it needs it for', () => {
    given(filed)
      .when(another, { type: 'join', ...use })
      .leadsTo(joined);
    given(filed, routed)
      .when(another, { type: 'join', ...use })
      .happens('joined');
  });
  test('a department joins once, and not where it is in charge itself', () => {
    given(filed)
      .when(official, { type: 'join', ...use })
      .refused('signed_already');
    given(filed, joined)
      .when(another, { type: 'join', ...use })
      .refused('signed_already');
    given(filed, routed)
      .when(person('holding', 'official'), { type: 'join', ...use })
      .refused('forbidden');
    given(filed)
      .when(admin, { type: 'join', ...use })
      .refused('forbidden');
  });
  test('once it is answered nobody joins any more', () => {
    for (const answer of [met, declined])
      given(filed, routed, answer)
        .when(another, { type: 'join', ...use })
        .refused('demand_answered');
    given(filed, { type: 'withdrawn', departmentId: 'needing' })
      .when(another, { type: 'join', ...use })
      .refused('forbidden');
  });
  test('who leaves may join again', () => {
    given(filed, joined, { type: 'left', departmentId: 'joining' })
      .when(another, { type: 'join', ...use })
      .happens('joined');
  });
});

describe('withdrawing', () => {
  test('the demand goes on for those who still need it', () => {
    given(filed, joined).when(official, { type: 'withdraw' }).leadsTo({ type: 'left', departmentId: 'needing' });
    given(filed, joined, { type: 'left', departmentId: 'needing' })
      .when(another, { type: 'withdraw' })
      .becomes({ status: 'withdrawn', signers: [signerOf(another)] });
  });
  test('a colleague may, others may not', () => {
    given(filed).when(person('needing', 'reviewer'), { type: 'withdraw' }).happens('withdrawn');
    given(filed).when(another, { type: 'withdraw' }).refused('forbidden');
    given(filed).when(operator, { type: 'withdraw' }).refused('forbidden');
  });
});

describe('the authority', () => {
  const route = (departmentId = 'holding') => ({ type: 'route', departmentId, note: '' }) as const;
  test('DG-16: finds the department in charge, which has ten working days from then on (house)', () => {
    given(filed).when(operator, route()).leadsTo(routed);
    given(filed).when(operator, route()).becomes({ status: 'routed', holderId: 'holding', dueOn: '2026-11-16' });
  });
  test('is alone to, and not to those who need it themselves', () => {
    given(filed).when(official, route()).refused('forbidden');
    given(filed).when(supervisor, route()).refused('forbidden');
    given(filed, joined).when(operator, route('joining')).refused('demands_itself', 'departmentId');
  });
  test('names the entry that others publish already', () => {
    given(filed)
      .when(operator, { type: 'register', resourceId: 'entry', note: '目录中已有' })
      .leadsTo({ type: 'met', by: 'authority', resourceId: 'entry', note: '目录中已有' });
  });
  test('house: nobody decides on a demand that they signed themselves; their colleagues do', () => {
    const both = person('authority', 'operator', 'official');
    const own = { type: 'filed', signer: signerOf(both), dueOn: null, openTerm: null } as const;
    expect(actionsFor(stateAfter(own), both)).toEqual(['messages', 'withdraw']);
    given(own).when(both, route()).refused('own_demand');
    given(own).when(operator, route()).happens('routed');
  });
});

describe('the department in charge', () => {
  const transfer = (departmentId: string, note = '非本部门职责') => ({ type: 'transfer', departmentId, note }) as const;
  test('passes it on to whom it is for, with the reason; the last day stays', () => {
    given(filed, routed)
      .when(holder, transfer('other'))
      .becomes({ holderId: 'other', heldBefore: ['holding'], dueOn: '2026-11-16' });
    given(filed, routed).when(holder, transfer('other', '')).refused('reason_required', 'note');
  });
  test('not to itself, to who needs it, or back to who had it; the authority may do the last', () => {
    const passedOn = { type: 'transferred', to: 'other', by: 'holder', note: '一' } as const;
    const other = person('other', 'reviewer');
    given(filed, routed).when(holder, transfer('holding')).refused('demand_there_already', 'departmentId');
    given(filed, routed).when(holder, transfer('needing')).refused('demands_itself', 'departmentId');
    given(filed, routed, passedOn).when(other, transfer('holding')).refused('demand_was_there', 'departmentId');
    given(filed, routed, passedOn).when(operator, transfer('holding')).becomes({ holderId: 'holding' });
  });
  test('who had it is in charge no more, and reads on', () => {
    const after = stateAfter(filed, routed, { type: 'transferred', to: 'other', by: 'holder', note: '一' });
    // It may come to need it as others do
    expect(actionsFor(after, holder)).toEqual(['join']);
    expect(takesPart(after, holder)).toBe(true);
    expect(takesPart(after, person('third', 'reviewer'))).toBe(false);
  });
  test('DG-16: answers by an entry of its own that is in the directory', () => {
    const register = { type: 'register', resourceId: 'entry', note: '' } as const;
    given(filed, routed).when(holder, register).becomes({ status: 'met', resourceId: 'entry' });
    given(filed, routed)
      .when(holder, { ...register, resourceId: 'draft' })
      .refused('not_in_directory', 'resourceId');
    const passedOn = { type: 'transferred', to: 'other', by: 'holder', note: '一' } as const;
    given(filed, routed, passedOn)
      .when(person('other', 'reviewer'), register)
      .refused('other_departments_entry', 'resourceId');
  });
  test('DG-16: not by an entry that is not shared, nor by one whose scope leaves a department out that needs it', () => {
    const register = { type: 'register', resourceId: 'entry', note: '' } as const;
    const hidden = { ...entry, shareType: 'not_shared' } as const;
    const narrow = { ...entry, leavesOut: ['joining'] };
    const by = (who: Who, named: Named, ...before: DemandEvent[]) =>
      decide(stateAfter(...before), register, who, { ...under(pudong), named });
    const hiddenOne = { ok: false, code: 'entry_not_shared', field: 'resourceId' };
    expect(by(operator, hidden, filed)).toEqual(hiddenOne);
    expect(by(holder, hidden, filed, routed)).toEqual(hiddenOne);
    const narrowOne = { ok: false, code: 'entry_leaves_out', field: 'resourceId' };
    expect(by(operator, narrow, filed, joined)).toEqual(narrowOne);
    expect(by(holder, narrow, filed, joined, routed)).toEqual(narrowOne);
  });
  test('an entry of a department that needs it answers nothing', () => {
    const own = { type: 'joined', signer: { ...signerOf(another), departmentId: 'holding' } } as const;
    given(filed, own)
      .when(operator, { type: 'register', resourceId: 'entry', note: '' })
      .refused('demands_itself', 'resourceId');
  });
});

describe('declining', () => {
  const decline = (over: object = {}) =>
    ({ type: 'decline', code: 'law_forbids', note: '依法不得提供', legalBasis: null, ...over }) as const;
  const law = { kind: 'law', level: null, title: '某法', number: null, article: '第五条' } as const;
  test('PD-33: says why in words', () => {
    given(filed, routed).when(holder, decline()).happens('declined');
    given(filed, routed)
      .when(holder, decline({ note: '' }))
      .refused('reason_required', 'note', 'PD-33');
  });
  test('SH-26: cites law, regulation or rule', () => {
    const bare = given(filed, routed).underPolicy(shanghai);
    bare.when(holder, decline()).refused('legal_basis_required', 'legalBasis', 'SH-26');
    bare.when(holder, decline({ legalBasis: law })).leadsTo({
      type: 'declined',
      by: 'holder',
      code: 'law_forbids',
      note: '依法不得提供',
      legalBasis: '《某法》 第五条',
    });
  });
  test('SQ-17: a policy of the centre or the province will do there', () => {
    const policy = { ...law, kind: 'policy', level: 'central' } as const;
    given(filed, routed)
      .underPolicy(suqian)
      .when(holder, decline({ legalBasis: policy }))
      .happens('declined');
    given(filed, routed)
      .underPolicy(shanghai)
      .when(holder, decline({ legalBasis: policy }))
      .refused('legal_basis_required', 'legalBasis', 'SH-26');
  });
  test('house: who does not hold the data refuses nothing, and says so in words', () => {
    const notHeld = decline({ code: 'not_held', note: '本部门不采集' });
    given(filed, routed).underPolicy(shanghai).when(holder, notHeld).happens('declined');
    given(filed, routed)
      .underPolicy(shanghai)
      .when(holder, { ...notHeld, note: '' })
      .refused('reason_required', 'note');
    expect(decliningDuty(shanghai, 'other', 'holder')).toBe(shanghai.refusal);
    expect(decliningDuty(shanghai, 'not_held', 'holder').says).not.toEqual(shanghai.refusal.says);
  });
  test('SH-26, SQ-17: whoever is not in charge cannot say that it is not held, and cites the basis', () => {
    const notHeld = decline({ code: 'not_held', note: '各部门均不采集' });
    for (const [policy, article] of [
      [shanghai, 'SH-26'],
      [suqian, 'SQ-17, SQ-19'],
    ] as const) {
      given(filed).underPolicy(policy).when(operator, notHeld).refused('legal_basis_required', 'legalBasis', article);
      given(filed)
        .underPolicy(policy)
        .when(operator, { ...notHeld, legalBasis: law })
        .happens('declined');
    }
  });
  test('DG-7 has a refusal reported to the body above, which is of requests: a demand cites it not, and asks for words', () => {
    expect(decliningDuty(dongguan, 'other', 'holder')).toMatchObject({ source: 'house', value: { needs: 'reasons' } });
    given(filed, routed)
      .underPolicy(dongguan)
      .when(holder, decline({ note: '' }))
      .refused('reason_required', 'note');
  });
});

describe('an answer that does not serve', () => {
  const reopen = { type: 'reopen', note: '缺少所需信息项' } as const;
  test('is put forward again once, by a department that needs it, with the reason', () => {
    given(filed, routed, met).when(official, reopen).leadsTo(reopened);
    given(filed, routed, declined)
      .when(official, reopen)
      .becomes({
        status: 'filed',
        holderId: null,
        heldBefore: ['holding'],
        resourceId: null,
        outcome: null,
      });
    given(filed, routed, met)
      .when(official, { ...reopen, note: '' })
      .refused('reason_required', 'note');
    given(filed, routed, met, reopened, met).when(official, reopen).refused('forbidden');
    given(filed, routed, met).when(another, reopen).refused('forbidden');
  });
  test('begins a term anew', () => {
    given(filed, routed, met).on('2026-11-16').when(official, reopen).becomes({ dueOn: '2026-11-19' });
  });
});

test('messages are for those who have a part in it', () => {
  const says = { type: 'messages', note: '请说明口径' } as const;
  for (const [who, by] of [
    [official, null],
    [holder, 'holder'],
    [operator, 'authority'],
    // Whose home is elsewhere speaks for where they hold the post
    [{ ...holder, departmentId: 'elsewhere' }, 'holder'],
  ] as const)
    given(filed, routed).when(who, says).leadsTo({ type: 'message_sent', by, note: '请说明口径' });
  for (const who of [another, supervisor, admin]) given(filed, routed).when(who, says).refused('forbidden');
  given(filed, routed).when(official, { type: 'messages', note: '' }).refused('reason_required', 'note');
});

test('late stays late: routing after its last day, and an answer before the one that serves', () => {
  const lateOf = (...story: [DemandEvent, string][]) =>
    story.reduce<DemandState>((state, [event, on]) => evolveOn(state, event, on), stateAfter(filed)).wasLate;
  expect(lateOf([routed, '2026-11-05'], [met, '2026-11-16'])).toBe(false);
  expect(lateOf([routed, '2026-11-06'])).toBe(true);
  expect(lateOf([routed, '2026-11-06'], [met, '2026-11-16'])).toBe(true);
  expect(lateOf([routed, '2026-11-05'], [declined, '2026-11-17'], [reopened, '2026-11-18'])).toBe(true);
  // To withdraw is not to answer
  expect(lateOf([{ type: 'withdrawn', departmentId: 'needing' }, '2026-11-09'])).toBe(false);
  expect(stateAfter(filed, met, { type: 'term_counted', dueOn: '2026-11-05', late: true }).wasLate).toBe(true);
});

test('rule 13: a term that reaches into a year without calendar has no day yet', () => {
  const late = decideFile({ ...use, wantedFromId: null, neededBy: null }, official, under(pudong, at('2027-12-30')));
  expect(late).toMatchObject({ events: [{ dueOn: null, openTerm: { workingDays: 3 } }] });
  const state = stateAfter({ ...filed, dueOn: null, openTerm: { workingDays: 3, ran: [] } } as typeof filed);
  expect(stateAfter(filed, { type: 'term_counted', dueOn: '2028-01-05', late: false })).toMatchObject({
    dueOn: '2028-01-05',
    openTerm: null,
  });
  expect(state.openTerm).not.toBeNull();
});
