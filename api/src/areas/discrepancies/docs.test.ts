import { describe, expect, test } from 'vitest';
import { profile as dongguan } from '../../law/cities/dongguan/profile.ts';
import { profile as pudong } from '../../law/cities/pudong/profile.ts';
import { profile as suqian } from '../../law/cities/suqian/profile.ts';
import type { PolicyProfile } from '../../law/profile.ts';
import { discrepancySteps } from './docs.ts';

const drawn = (policy: PolicyProfile) =>
  discrepancySteps(policy).map(({ from, to, by }) => `${from ?? 'start'} ${by} ${to}`);

describe('the steps of a doubt about contents', () => {
  test('PD-4: the collector answers', () => {
    expect(drawn(pudong)).toEqual([
      'start report reported',
      'reported withdraw withdrawn',
      'reported answer: corrected corrected',
      'reported answer: upheld upheld',
      'reported transfer reported',
    ]);
  });
  test('SQ-15: both agree, or the authority settles it', () => {
    expect(drawn(suqian)).toEqual(
      expect.arrayContaining([
        'start report negotiating',
        'negotiating agree: upheld negotiating',
        'negotiating agree: upheld upheld',
        'negotiating fail coordinating',
        'coordinating settle: corrected corrected',
      ]),
    );
  });
  test('DG-18: the authority settles it from the start', () => {
    expect(drawn(dongguan)).toContain('start report coordinating');
    expect(drawn(dongguan).filter((step) => step.startsWith('negotiating'))).toEqual([]);
  });
});
