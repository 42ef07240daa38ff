import { describe, expect, test } from 'vitest';
import { profile as dongguan } from './cities/dongguan/profile.ts';
import { profile as kaifeng } from './cities/kaifeng/profile.ts';
import { profile as national } from './cities/national/profile.ts';
import { profile as pudong } from './cities/pudong/profile.ts';
import { profile as shanghai } from './cities/shanghai/profile.ts';
import { profile as suqian } from './cities/suqian/profile.ts';
import { registersOf, registersUses } from './registers.ts';

describe('what is filed with the authority', () => {
  test('KF-10: the entries of the directory', () => {
    expect(registersOf(kaifeng)).toMatchObject([{ kind: 'entries', citation: { article: 'KF-10' } }]);
  });
  test('DG-7: every use, by whatever way it was obtained', () => {
    expect(registersOf(dongguan)).toMatchObject([{ kind: 'uses', citation: { article: 'DG-7' } }]);
    expect(registersUses(dongguan)).toBe(true);
  });
  test.each([
    ['PD-33: what is shared proactively is filed on the platform, with nobody', pudong],
    ['SQ-19: what is unconditional is obtained directly, and entries are filed with nobody', suqian],
  ] as const)('%s', (_, policy) => {
    expect(registersOf(policy)).toEqual([]);
    expect(registersUses(policy)).toBe(false);
  });
  test('SH-27: access is given without more, and entries are examined, not filed', () => {
    expect(registersOf(shanghai)).toEqual([]);
    expect(registersUses(shanghai)).toBe(false);
  });
  test('N-16: what is examined need not be filed; N-19: the authority keeps whom it named as sources', () => {
    expect(registersOf(national)).toMatchObject([{ kind: 'sources', citation: { article: 'N-19' } }]);
    expect(registersUses(national)).toBe(false);
  });
});
