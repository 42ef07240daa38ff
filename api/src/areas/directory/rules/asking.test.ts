import type { Role } from '@onesource/db/vocabulary';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../foundation/context.ts';
import { profile as dongguan } from '../../../law/cities/dongguan/profile.ts';
import { profile as pudong } from '../../../law/cities/pudong/profile.ts';
import { profile as shanghai } from '../../../law/cities/shanghai/profile.ts';
import { profile as suqian } from '../../../law/cities/suqian/profile.ts';
import { actionsOn, askedBy, askOf } from './asking.ts';

const person = (departmentId: string, ...roles: Role[]): Actor => ({
  id: 'somebody',
  account: 'somebody',
  name: '某人',
  departmentId,
  departmentName: departmentId,
  departmentPath: [departmentId],
  roles: roles.map((role) => ({ role, departmentId })),
});
const official = person('asking', 'official');
const of = (shareType: 'unconditional' | 'conditional' | 'not_shared', withinScope = true) => ({
  departmentId: 'giving',
  shareType,
  withinScope,
});

describe('the one thing to do with a resource of another department', () => {
  test('PD-33: obtain what is shared without conditions, apply for what has some, negotiate on the rest', () => {
    expect(actionsOn(of('unconditional'), official, pudong)).toEqual(['obtain']);
    expect(actionsOn(of('conditional'), official, pudong)).toEqual(['apply']);
    expect(actionsOn(of('not_shared'), official, pudong)).toEqual(['negotiate']);
  });
  test.each([
    ['SH-26', shanghai, 'not_shared', 'apply'],
    ['SQ-19', suqian, 'conditional', 'apply'],
    ['DG-8', dongguan, 'not_shared', 'apply'],
  ] as const)('%s: as the text of the place has it', (_, policy, shareType, action) => {
    expect(actionsOn(of(shareType), official, policy)).toEqual([action]);
  });
  test('PD-31, SQ-6: outside the share scope nothing is had by asking alone, and what has a term keeps it', () => {
    for (const policy of [pudong, suqian])
      for (const shareType of ['unconditional', 'conditional'] as const)
        expect(actionsOn(of(shareType, false), official, policy)).toEqual(['apply']);
    expect(actionsOn(of('not_shared', false), official, pudong)).toEqual(['negotiate']);
    expect(actionsOn(of('conditional', false), official, dongguan)).toEqual(['apply']);
  });
  test('PD-32: is for those who ask for their department what it needs', () => {
    for (const role of ['official', 'registrar', 'reviewer'] as const)
      expect(actionsOn(of('conditional'), person('asking', role), pudong)).toEqual(['apply']);
    expect(actionsOn(of('conditional'), person('asking', 'operator', 'supervisor', 'admin'), pudong)).toEqual([]);
    expect(actionsOn(of('conditional'), person('asking'), pudong)).toEqual([]);
  });
  test('is asked for by the one action that leads there, whatever else may be done with it', () => {
    expect(askOf(['doubt', 'apply'])).toBe('apply');
    expect(askOf(['doubt'])).toBeNull();
  });
  test('the own department’s is there already', () => {
    expect(actionsOn(of('conditional'), person('giving', 'official'), pudong)).toEqual([]);
  });
  test('PD-33: by its items, as a whole where there are none, in words what the directory does not show', () => {
    const items = [{ id: 'an item' }];
    expect(askedBy({ ...of('not_shared'), items })).toBe('items');
    expect(askedBy({ ...of('conditional'), items: [] })).toBe('whole');
    expect(askedBy({ ...of('not_shared'), items: [] })).toBe('words');
    expect(askedBy({ ...of('unconditional', false), items: [] })).toBe('words');
  });
});
