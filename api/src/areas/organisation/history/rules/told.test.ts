import { describe, expect, test } from 'vitest';
import { toldOf } from './told.ts';

const standing = {
  ...{ name: '李卫国', title: '科员', phone: '021-58000000', email: '', departmentId: 'bureau', disabled: false },
  roles: ['official', 'registrar'],
};
const nothing = {
  ...{ given: [], taken: [], moved: null, changed: [], askedBy: null, handedOver: null, substitute: null, via: null },
};

describe('what a line of the log tells of an account', () => {
  test('a new account has its first roles and its department', () => {
    expect(toldOf({ account: 'li', name: '李卫国', departmentId: 'bureau', roles: ['official'] })).toEqual({
      ...nothing,
      given: ['official'],
      moved: { from: null, to: 'bureau' },
    });
  });

  test('roles are told as those given and those taken, not as two lists', () => {
    const after = { ...standing, roles: ['official', 'reviewer'] };
    expect(toldOf({ before: standing, after })).toEqual({ ...nothing, given: ['reviewer'], taken: ['registrar'] });
  });

  test('a move names both departments, with the roles that did not come along', () => {
    const after = { ...standing, departmentId: 'other', roles: ['official'] };
    expect(toldOf({ before: standing, after })).toEqual({
      ...nothing,
      moved: { from: 'bureau', to: 'other' },
      taken: ['registrar'],
    });
  });

  test('of personal details it is told which are others now, never what they were', () => {
    const told = toldOf({ before: standing, after: { ...standing, phone: '13800000000', email: 'li@example.org' } });
    expect(told).toEqual({ ...nothing, changed: ['phone', 'email'] });
    expect(JSON.stringify(told)).not.toMatch(/58000000|13800000000|li@/);
  });

  test('who asked for a reset, and to whom work was handed over, by name', () => {
    const handedOver = { to: { id: 'u2', name: '周思远' }, requests: 2, tasks: 1 };
    expect(toldOf({ before: standing, after: standing, askedBy: { id: 'u3', name: '管理员' } })).toEqual({
      ...nothing,
      askedBy: '管理员',
    });
    expect(toldOf({ before: standing, after: standing, handedOver })).toEqual({
      ...nothing,
      handedOver: { to: '周思远', requests: 2, tasks: 1 },
    });
  });

  test('a substitute is told with the days, a refused sign-in with what was wrong', () => {
    expect(toldOf({ substitute: '周思远', from: '2026-11-02', until: '2026-11-06' })).toEqual({
      ...nothing,
      substitute: { name: '周思远', from: '2026-11-02', until: '2026-11-06' },
    });
    expect(toldOf({ factor: 'wrong' })).toEqual({ ...nothing, via: 'second_factor' });
    expect(toldOf({ via: 'sso', subject: 's-1', code: 'disabled' })).toEqual({ ...nothing, via: 'sso' });
  });

  test('what a line does not say, or an earlier release said otherwise, is passed over', () => {
    expect(toldOf({})).toEqual(nothing);
    expect(toldOf({ before: 'somebody', after: 7, roles: ['mayor'], handedOver: {}, askedBy: 'x' })).toEqual(nothing);
  });
});
