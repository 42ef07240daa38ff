import type { LegalBasis, ResourceContent } from '@onesource/db/content';
import type { PolicyLevel } from '@onesource/db/vocabulary';
import { describe, expect, test } from 'vitest';
import { profile as dongguan } from '../../../../law/cities/dongguan/profile.ts';
import { profile as kaifeng } from '../../../../law/cities/kaifeng/profile.ts';
import { profile as national } from '../../../../law/cities/national/profile.ts';
import { profile as pudong } from '../../../../law/cities/pudong/profile.ts';
import { profile as shanghai } from '../../../../law/cities/shanghai/profile.ts';
import { profile as suqian } from '../../../../law/cities/suqian/profile.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import { house } from '../../../../law/setting.ts';
import { content, item, law } from '../../testing.ts';
import { basisFindings } from './legal-basis.ts';

const today = '2026-11-02';
const withheld = { items: [item('甲'), item('乙', { shareType: 'not_shared' })] };
const found = (policy: Pick<PolicyProfile, 'notSharedBasis'>, over: Partial<ResourceContent>) =>
  basisFindings(content(over), policy.notSharedBasis, today);
const rests = (policy: PolicyProfile, basis: Partial<LegalBasis>) =>
  found(policy, { ...withheld, legalBasis: [{ ...law, reason: '涉及个人隐私', ...basis }] }).length === 0;
const policyOf = (level: PolicyLevel | null): Partial<LegalBasis> => ({ kind: 'policy', level, title: '某通知' });

describe('what is not shared rests on a basis of the kinds that the text accepts', () => {
  test.each([
    ['PD-7, PD-27', pudong],
    ['KF-11', kaifeng],
    ['SH-27', shanghai],
    ['SQ-10', suqian],
  ] as const)('%s: one item that is not shared is enough to need one', (article, policy) => {
    expect(found(policy, withheld)).toEqual([{ field: 'legalBasis', code: 'legal_basis_required', article }]);
    expect(found(policy, { items: [], shareType: 'not_shared' })).toHaveLength(1);
    expect(found(policy, { items: [item('甲')] })).toEqual([]);
    expect(rests(policy, {})).toBe(true);
  });
  test('PD-7, PD-27: law, regulation, rule, and policy of the state or the municipality (a level above the district)', () => {
    expect(
      ['administrative_regulation', 'local_regulation', 'rule'].every((kind) => rests(pudong, { kind } as LegalBasis)),
    ).toBe(true);
    expect(rests(pudong, policyOf('central'))).toBe(true);
    expect(rests(pudong, policyOf('municipal'))).toBe(true);
    expect(rests(pudong, policyOf('provincial'))).toBe(true);
    expect(rests(pudong, policyOf(null))).toBe(false);
  });
  test('KF-11: law, administrative regulation and central policy only', () => {
    expect(rests(kaifeng, { kind: 'administrative_regulation' })).toBe(true);
    expect(rests(kaifeng, { kind: 'local_regulation' })).toBe(false);
    expect(rests(kaifeng, { kind: 'rule' })).toBe(false);
    expect(rests(kaifeng, policyOf('central'))).toBe(true);
    expect(rests(kaifeng, policyOf('provincial'))).toBe(false);
  });
  test('SQ-10: law, administrative regulation, central and provincial policy', () => {
    expect(rests(suqian, { kind: 'rule' })).toBe(false);
    expect(rests(suqian, policyOf('central'))).toBe(true);
    expect(rests(suqian, policyOf('provincial'))).toBe(true);
    expect(rests(suqian, policyOf('municipal'))).toBe(false);
  });
  test('N-14, N-15: law, administrative regulation and decisions of the State Council, with the reason; no rule, no policy', () => {
    for (const kind of ['law', 'administrative_regulation', 'state_council_decision'] as const)
      expect(rests(national, { kind })).toBe(true);
    for (const kind of ['local_regulation', 'rule'] as const) expect(rests(national, { kind })).toBe(false);
    expect(rests(national, policyOf('central'))).toBe(false);
    expect(rests(national, { reason: null })).toBe(false);
    expect(found(national, { items: [item('甲', { shareType: 'conditional' })] })).toEqual([]);
  });
  test('SH-27: law, regulation and rule; no policy', () => {
    expect(rests(shanghai, { kind: 'rule' })).toBe(true);
    expect(rests(shanghai, { kind: 'local_regulation' })).toBe(true);
    expect(rests(shanghai, policyOf('central'))).toBe(false);
  });
  test('SH-27: sharing by authorisation needs its basis too; elsewhere what is conditional needs none', () => {
    const conditional = { items: [item('甲', { shareType: 'conditional' })] };
    expect(found(shanghai, conditional)).toEqual([
      { field: 'legalBasis', code: 'legal_basis_required', article: 'SH-27' },
    ]);
    for (const policy of [pudong, dongguan, kaifeng, suqian]) expect(found(policy, conditional)).toEqual([]);
  });
  test('SH-27: and it says why, on the basis that carries', () => {
    const needed = [{ field: 'legalBasis', code: 'reason_required', article: 'SH-27' }];
    expect(found(shanghai, { ...withheld, legalBasis: [law] })).toEqual(needed);
    expect(found(shanghai, { ...withheld, legalBasis: [{ ...law, reason: '  ' }] })).toEqual(needed);
    const beside = { ...law, kind: 'policy', level: 'central', reason: '另有通知' } as const;
    expect(found(shanghai, { ...withheld, legalBasis: [beside, law] })).toEqual(needed);
    expect(found(shanghai, { ...withheld, legalBasis: [law, { ...law, reason: '涉及隐私' }] })).toEqual([]);
    for (const policy of [pudong, kaifeng, suqian])
      expect(found(policy, { ...withheld, legalBasis: [law] })).toEqual([]);
  });
  test('DG-5: departments choose for themselves, without a basis', () => {
    expect(found(dongguan, withheld)).toEqual([]);
  });
});

describe('a basis', () => {
  test('without a title is none', () => {
    expect(rests(pudong, { title: ' ' })).toBe(false);
  });
  test('house: carries to its last day and no longer', () => {
    expect(rests(pudong, { expiresOn: '2026-11-01' })).toBe(false);
    expect(rests(pudong, { expiresOn: today })).toBe(true);
    expect(rests(pudong, { expiresOn: null })).toBe(true);
  });
  test('that has run out is no harm beside one that carries', () => {
    const both = [{ ...law, expiresOn: '2020-01-01' }, law];
    expect(found(pudong, { ...withheld, legalBasis: both })).toEqual([]);
  });
  test('of a duty of our own cites no article', () => {
    const own = house({ accepted: [{ kind: 'law' as const }], for: ['not_shared' as const] }, '依据', 'a basis');
    expect(found({ notSharedBasis: own }, withheld)).toEqual([{ field: 'legalBasis', code: 'legal_basis_required' }]);
  });
});
