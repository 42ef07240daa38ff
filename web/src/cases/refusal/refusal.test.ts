import { describe, expect, it } from 'vitest';
import { refusalOf } from './refusal.ts';

const law = { kind: 'law', title: '中华人民共和国个人信息保护法' } as const;
const policy = { kind: 'policy', level: 'central', title: '某通知' } as const;
const accepted = [{ kind: 'law' as const }, { kind: 'policy' as const, levels: ['central' as const] }];
const said = { code: 'law_forbids' as const, note: '依法不得提供' };

describe('what a refusal says', () => {
  it('cites no basis where none is asked for', () => {
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
