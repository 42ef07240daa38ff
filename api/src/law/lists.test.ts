import { describe, expect, test } from 'vitest';
import { profile as dongguan } from './cities/dongguan/profile.ts';
import { profile as kaifeng } from './cities/kaifeng/profile.ts';
import { profile as national } from './cities/national/profile.ts';
import { profile as pudong } from './cities/pudong/profile.ts';
import { profile as shanghai } from './cities/shanghai/profile.ts';
import { profile as suqian } from './cities/suqian/profile.ts';
import { listOf, listsOf } from './lists.ts';

const kinds = (policy: typeof pudong) => listsOf(policy).map(({ kind }) => kind);

describe('which lists are compiled', () => {
  test.each([
    ['PD-27: what is shared', pudong, ['shared']],
    ['DG-10: the directory', dongguan, ['directory']],
    ['KF-10: the directory, and what of it is shared', kaifeng, ['directory', 'shared']],
    ['N-12: one directory', national, ['directory']],
    ['SQ-7: the directory, what is shared and what is open', suqian, ['directory', 'shared', 'open']],
    [
      'SH-26, SH-31, SH-17: what departments answer for, need, withhold and open, and what districts add',
      shanghai,
      ['shared', 'demands', 'withheld', 'open', 'local'],
    ],
  ] as const)('%s', (_, policy, expected) => expect(kinds(policy)).toEqual(expected));

  test('SH-26: by the name that the text gives it, with its article; other texts have none', () => {
    expect(listOf(shanghai, 'demands')).toMatchObject({
      name: { zh: '数据需求清单' },
      citation: { article: 'SH-26, SH-31, SH-17' },
    });
    for (const policy of [pudong, dongguan, kaifeng, suqian, national]) {
      expect(listOf(policy, 'demands')).toBeNull();
      expect(listOf(policy, 'withheld')).toBeNull();
    }
  });
});
