import { describe, expect, test } from 'vitest';
import { profile as dongguan } from '../../../law/cities/dongguan/profile.ts';
import { profile as kaifeng } from '../../../law/cities/kaifeng/profile.ts';
import { profile as pudong } from '../../../law/cities/pudong/profile.ts';
import { profile as shanghai } from '../../../law/cities/shanghai/profile.ts';
import { profile as suqian } from '../../../law/cities/suqian/profile.ts';
import { consumer, givenFiled, law, provider, refusal, resource } from '../regulation.testing.ts';
import { type CitedBasis, refusalProblem } from './grounds.ts';

const municipal: CitedBasis = { ...law, kind: 'policy', level: 'municipal' };
const of = (policy: typeof pudong, note: string, legalBasis: CitedBasis | null = null) =>
  refusalProblem(policy.refusal, { note, legalBasis });

describe('what a refusal says', () => {
  test.each([
    ['PD-33', pudong],
    ['DG-7', dongguan],
    ['KF-15', kaifeng],
  ] as const)('%s: reasons in words, whatever is cited beside them', (_, policy) => {
    expect(of(policy, '')).toEqual({ code: 'reason_required', field: 'note' });
    expect(of(policy, '', law)).toEqual({ code: 'reason_required', field: 'note' });
    expect(of(policy, '与申请事项无关')).toBeNull();
    expect(of(policy, '与申请事项无关', municipal)).toBeNull();
  });
  test('SH-26: a law, a regulation of either kind or a rule, and the reasons', () => {
    const lacking = { code: 'legal_basis_required', field: 'legalBasis' };
    expect(of(shanghai, '与申请事项无关')).toEqual(lacking);
    expect(of(shanghai, '与申请事项无关', { ...municipal, level: 'central' })).toEqual(lacking);
    for (const kind of ['law', 'administrative_regulation', 'local_regulation', 'rule'] as const)
      expect(of(shanghai, '与申请事项无关', { ...law, kind })).toBeNull();
    expect(of(shanghai, '', law)).toEqual({ code: 'reason_required', field: 'note' });
  });
  test('SQ-17, SQ-19: a law, an administrative regulation or a policy from above, and full reasons', () => {
    const wrong = { code: 'legal_basis_required', field: 'legalBasis' };
    expect(of(suqian, '与申请事项无关')).toEqual(wrong);
    expect(of(suqian, '', law)).toEqual({ code: 'reason_required', field: 'note' });
    for (const kind of ['local_regulation', 'rule'] as const)
      expect(of(suqian, '与申请事项无关', { ...law, kind })).toEqual(wrong);
    for (const level of ['municipal', null] as const)
      expect(of(suqian, '与申请事项无关', { ...municipal, level })).toEqual(wrong);
    for (const level of ['central', 'provincial'] as const)
      expect(of(suqian, '与申请事项无关', { ...municipal, level })).toBeNull();
    for (const kind of ['law', 'administrative_regulation'] as const)
      expect(of(suqian, '与申请事项无关', { ...law, kind })).toBeNull();
  });
});

describe('a refusal on record', () => {
  const refused = (policy: typeof pudong, legalBasis: CitedBasis | null) =>
    givenFiled(policy, resource('conditional')).when(provider, refusal({ legalBasis })).happened;
  test('SH-26: names the law and its article, or the law alone', () => {
    expect(refused(shanghai, law)).toMatchObject([{ type: 'refused', legalBasis: '《中华人民共和国某法》 第一条' }]);
    expect(refused(shanghai, { ...law, article: null })).toMatchObject([{ legalBasis: '《中华人民共和国某法》' }]);
  });
  test('PD-33: names none where none was cited', () => {
    expect(refused(pudong, null)).toMatchObject([{ type: 'refused', legalBasis: null, note: '与申请事项无关' }]);
  });
  test('is the provider’s to write, never the consumer’s', () => {
    givenFiled(pudong, resource('conditional')).when(consumer, refusal()).refused('forbidden');
  });
});
