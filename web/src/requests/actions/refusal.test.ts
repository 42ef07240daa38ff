import { describe, expect, it } from 'vitest';
import { citesBasis, refusalOf } from './refusal.ts';

const law = { kind: 'law', title: '中华人民共和国个人信息保护法' } as const;
const policy = { kind: 'policy', level: 'central', title: '某通知' } as const;
const accepted = [{ kind: 'law' as const }, { kind: 'policy' as const, levels: ['central' as const] }];
const said = { code: 'law_forbids' as const, note: '依法不得提供' };

describe('what a refusal says', () => {
  it('rests on a basis where one is needed, or where whoever refuses cites one', () => {
    expect(citesBasis({ needs: 'basis' }, undefined)).toBe(true);
    expect(citesBasis({ needs: 'basis_or_reasons' }, true)).toBe(true);
    expect(citesBasis({ needs: 'basis_or_reasons' }, false)).toBe(false);
    expect(citesBasis({ needs: 'reasons' }, true)).toBe(false);
  });

  it('leaves out a basis that was filled in and is not cited after all', () => {
    const duty = { needs: 'basis_or_reasons', accepted } as const;
    expect(refusalOf(duty, { ...said, cites: false, legalBasis: law })).toEqual(said);
    expect(refusalOf({ needs: 'reasons', accepted: [] }, { ...said, legalBasis: law })).toEqual(said);
  });

  it('names a level only for what has levels', () => {
    const duty = { needs: 'basis', accepted } as const;
    expect(refusalOf(duty, { ...said, legalBasis: policy }).legalBasis).toEqual(policy);
    expect(refusalOf(duty, { ...said, legalBasis: { ...law, level: 'central' } }).legalBasis).toEqual({
      ...law,
      level: null,
    });
  });
});
