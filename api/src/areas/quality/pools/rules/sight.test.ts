import type { Role } from '@onesource/db/vocabulary';
import { describe, expect, test } from 'vitest';
import { profile as kaifeng } from '../../../../law/cities/kaifeng/profile.ts';
import { profile as shanghai } from '../../../../law/cities/shanghai/profile.ts';
import { keepsPools, mayTell, readsFigures, readsRows, sightOf } from './sight.ts';

const holding = (role: Role, departmentId = '某局') => ({ departmentId, roles: [{ role, departmentId }] });

describe('who puts pools together', () => {
  test('SH-23: the data centre, which is another body than the one that grants requests', () => {
    expect(keepsPools(holding('examiner'), shanghai)).toBe(true);
    expect(keepsPools(holding('operator'), shanghai)).toBe(false);
  });
  test('KF-8: the authority', () => {
    expect(keepsPools(holding('operator'), kaifeng)).toBe(true);
    for (const role of ['official', 'registrar', 'reviewer', 'admin', 'supervisor', 'superior'] as const)
      expect(keepsPools(holding(role), kaifeng)).toBe(false);
  });
});

describe('PD-31, SH-26: a pool gives nobody a right to see', () => {
  test('of a source its provider sees its own, who holds a grant what it opens, who looks after faults masks, others nothing', () => {
    expect(sightOf(holding('registrar', '民政'), '民政', false)).toBe('own');
    expect(sightOf(holding('reviewer', '民政'), '民政', true)).toBe('own');
    expect(sightOf(holding('official', '人社'), '民政', true)).toBe('grant');
    expect(sightOf(holding('operator', '主管部门'), '民政', false)).toBe('watch');
    expect(sightOf(holding('examiner', '数据中心'), '民政', false)).toBe('watch');
    for (const role of ['official', 'registrar', 'reviewer', 'supervisor', 'superior'] as const)
      expect(sightOf(holding(role, '人社'), '民政', false)).toBe('closed');
    expect(sightOf(holding('official', '民政'), '民政', false)).toBe('closed');
  });
  test('what all of it comes to is for those who watch; rows, under masks, for those who look after faults', () => {
    const open = (by: typeof readsRows) =>
      (['official', 'registrar', 'reviewer', 'superior', 'supervisor', 'operator', 'examiner'] as const).filter(
        (role) => by(holding(role)),
      );
    expect(open(readsFigures)).toEqual(['supervisor', 'operator', 'examiner']);
    expect(open(readsRows)).toEqual(['operator', 'examiner']);
  });
  test('that a masked value is another one than a value in clear tells what it says, and is told to nobody who holds a grant for it', () => {
    const clear = { sight: 'grant', masked: false } as const;
    const masked = { sight: 'grant', masked: true } as const;
    expect(mayTell(clear, clear)).toBe(true);
    expect(mayTell(clear, masked)).toBe(false);
    expect(mayTell(masked, masked)).toBe(false);
    expect(mayTell({ sight: 'own', masked: false }, masked)).toBe(false);
    expect(mayTell({ sight: 'watch', masked: true }, { sight: 'watch', masked: true })).toBe(true);
    expect(mayTell({ sight: 'watch', masked: true }, clear)).toBe(false);
  });
});
