import { describe, expect, test } from 'vitest';
import { profile as dongguan } from '../../../../law/cities/dongguan/profile.ts';
import { profile as pudong } from '../../../../law/cities/pudong/profile.ts';
import { profile as suqian } from '../../../../law/cities/suqian/profile.ts';
import {
  type Agreement,
  type AgreementCommand,
  actionsFor,
  againstAgreement,
  holdsOn,
  type Standing,
} from './agreement.ts';

const of = (role: 'registrar' | 'reviewer' | 'official' | 'operator' | 'supervisor', departmentId: string) => ({
  departmentId,
  roles: [{ role, departmentId }],
});
const [registrar, operator] = [of('registrar', 'own'), of('operator', 'authority')];
const agreement = (over: Partial<Agreement> = {}): Agreement => ({
  id: 'one',
  status: 'agreed',
  cycle: 'monthly',
  until: null,
  ...over,
});
const standing = (over: Partial<Standing> = {}): Standing => ({
  departmentId: 'own',
  asked: null,
  agreed: null,
  ...over,
});
const today = '2026-11-10';
const against = (
  command: AgreementCommand,
  actor: Parameters<typeof againstAgreement>[2],
  over: Partial<Standing> = {},
  policy = pudong,
) => againstAgreement(standing(over), command, actor, { policy, today });

describe('another update cycle (商定更新周期)', () => {
  test('PD-34, SQ-20: is asked for by whoever provides, with the reason', () => {
    const ask = { type: 'ask-cycle', cycle: 'monthly', reason: '每月结算一次' } as const;
    for (const policy of [pudong, suqian]) expect(against(ask, registrar, {}, policy)).toBeNull();
    expect(against({ ...ask, reason: '' }, registrar)).toMatchObject({
      code: 'reason_required',
      field: 'reason',
      article: 'PD-34',
    });
    for (const other of [operator, of('official', 'own'), of('registrar', 'other')])
      expect(against(ask, other)).toMatchObject({ code: 'forbidden' });
  });
  test('is asked for once at a time, and not as it is agreed already', () => {
    const ask = { type: 'ask-cycle', cycle: 'monthly', reason: '理由' } as const;
    expect(against(ask, registrar, { asked: agreement({ status: 'asked' }) })).toMatchObject({ code: 'forbidden' });
    expect(against(ask, registrar, { agreed: agreement() })).toMatchObject({ code: 'wrong_status', field: 'cycle' });
    expect(against({ ...ask, cycle: 'weekly' }, registrar, { agreed: agreement() })).toBeNull();
  });
  test('SH-24: where the text knows none it is asked for all the same, with a reason, and no article is cited (house)', () => {
    expect(actionsFor(standing(), registrar)).toEqual(['ask-cycle']);
    expect(actionsFor(standing({ agreed: agreement() }), registrar)).toEqual(['ask-cycle', 'end-cycle']);
    const ask = { type: 'ask-cycle', cycle: 'monthly', reason: '' } as const;
    const refused = against(ask, registrar, {}, dongguan);
    expect(refused).toMatchObject({ code: 'reason_required', field: 'reason' });
    expect(refused).not.toHaveProperty('article');
    expect(against({ ...ask, reason: '每月结算一次' }, registrar, {}, dongguan)).toBeNull();
  });
  test('PD-34: is answered by the authority; no is said with its reason', () => {
    const asked = { asked: agreement({ status: 'asked' }) };
    const say = { type: 'answer-cycle', agreement: 'one', outcome: 'agreed', until: null, note: '' } as const;
    expect(against(say, operator, asked)).toBeNull();
    expect(against({ ...say, outcome: 'refused' }, operator, asked)).toMatchObject({ code: 'reason_required' });
    for (const other of [registrar, of('supervisor', 'authority')])
      expect(against(say, other, asked)).toMatchObject({ code: 'forbidden' });
    expect(against(say, operator)).toMatchObject({ code: 'forbidden' });
  });
  test('holds until its day, which has not passed, or until either side ends it with a reason', () => {
    const asked = { asked: agreement({ status: 'asked' }) };
    const until = (day: string) =>
      ({ type: 'answer-cycle', agreement: 'one', outcome: 'agreed', until: day, note: '' }) as const;
    expect(against(until('2026-11-09'), operator, asked)).toMatchObject({ code: 'effective_past', field: 'until' });
    expect(against(until(today), operator, asked)).toBeNull();
    expect(holdsOn(agreement({ until: today }), today)).toBe(true);
    expect(holdsOn(agreement({ until: '2026-11-09' }), today)).toBe(false);
    for (const actor of [registrar, operator]) {
      expect(
        against({ type: 'end-cycle', agreement: 'one', note: '已能实时' }, actor, { agreed: agreement() }),
      ).toBeNull();
      expect(against({ type: 'end-cycle', agreement: 'one', note: '' }, actor, { agreed: agreement() })).toMatchObject({
        code: 'reason_required',
      });
    }
  });
  test('is answered, withdrawn and ended as it was read: not another one that came meanwhile', () => {
    const other = { asked: agreement({ id: 'other', status: 'asked' }), agreed: agreement({ id: 'other' }) };
    for (const [command, actor] of [
      [{ type: 'answer-cycle', agreement: 'one', outcome: 'agreed', until: null, note: '' }, operator],
      [{ type: 'withdraw-cycle', agreement: 'one' }, registrar],
      [{ type: 'end-cycle', agreement: 'one', note: '理由' }, registrar],
    ] as const)
      expect(against(command, actor, other)).toMatchObject({ code: 'conflict' });
  });
});
