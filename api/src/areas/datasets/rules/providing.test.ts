import { describe, expect, test } from 'vitest';
import { profile as dongguan } from '../../../law/cities/dongguan/profile.ts';
import { profile as national } from '../../../law/cities/national/profile.ts';
import { profile as pudong } from '../../../law/cities/pudong/profile.ts';
import { profile as suqian } from '../../../law/cities/suqian/profile.ts';
import { againstMode, againstProviding, becomesVisible, mayProvide, revertible } from './providing.ts';
import { slot } from './testing.ts';

const of = (role: 'registrar' | 'reviewer' | 'official' | 'admin' | 'operator', departmentId: string) => ({
  departmentId,
  roles: [{ role, departmentId }],
});

describe('who provides data', () => {
  test('PD-30, PD-31: those who register and review for the department whose resource it is', () => {
    expect(mayProvide(of('registrar', 'own'), 'own')).toBe(true);
    expect(mayProvide(of('reviewer', 'own'), 'own')).toBe(true);
    for (const role of ['official', 'admin', 'operator'] as const)
      expect(mayProvide(of(role, 'own'), 'own')).toBe(false);
    expect(mayProvide(of('registrar', 'other'), 'own')).toBe(false);
  });
});

describe('when nothing may be provided', () => {
  const items = [{}];
  const reviewed = { by: '保密办', on: '2026-10-01' };
  test('SQ-27, DG-27, N-13: before the recorded secrecy review, where the text asks for one', () => {
    for (const [policy, article] of [
      [suqian, 'SQ-27'],
      [dongguan, 'DG-27'],
      [national, 'N-13'],
    ] as const) {
      expect(againstProviding({ secrecyReview: null, items }, policy)).toEqual({
        ok: false,
        code: 'secrecy_review_missing',
        article,
      });
      expect(againstProviding({ secrecyReview: reviewed, items }, policy)).toBeNull();
    }
    expect(againstProviding({ secrecyReview: null, items }, pudong)).toBeNull();
  });
  test('for a resource without items', () => {
    expect(againstProviding({ secrecyReview: reviewed, items: [] }, pudong)).toMatchObject({ code: 'no_items' });
  });
  test('in parts, where no identifier tells lines apart, or another one than before does', () => {
    const [plain, number, code] = [
      slot('甲', 0),
      slot('乙', 1, { identifier: true }),
      slot('丙', 2, { identifier: true }),
    ];
    expect(againstMode('upsert', [plain], null)).toMatchObject({ code: 'no_identifier', field: 'mode' });
    expect(againstMode('upsert', [plain, number], null)).toBeNull();
    expect(againstMode('upsert', [plain, number], [number])).toBeNull();
    expect(againstMode('upsert', [number, code], [number])).toMatchObject({ code: 'full_load_needed' });
    expect(againstMode('full', [plain], [number])).toBeNull();
  });
  test('a file of which nothing is in order replaces nothing', () => {
    expect(becomesVisible({ accepted: 0 })).toBe(false);
    expect(becomesVisible({ accepted: 1 })).toBe(true);
  });
});

describe('a load is taken back (house)', () => {
  const now = new Date('2026-11-30T00:00:00Z');
  test('while it is the one to be seen, within thirty days', () => {
    expect(revertible({ status: 'visible', finishedAt: new Date('2026-11-01T00:00:01Z') }, now)).toBe(true);
    expect(revertible({ status: 'visible', finishedAt: new Date('2026-10-31T00:00:00Z') }, now)).toBe(false);
    expect(revertible({ status: 'replaced', finishedAt: now }, now)).toBe(false);
    expect(revertible({ status: 'staging', finishedAt: null }, now)).toBe(false);
  });
});
