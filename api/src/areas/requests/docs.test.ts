import { describe, expect, test } from 'vitest';
import { profile as dongguan } from '../../law/cities/dongguan/profile.ts';
import { profile as pudong } from '../../law/cities/pudong/profile.ts';
import { profile as shanghai } from '../../law/cities/shanghai/profile.ts';
import type { PolicyProfile } from '../../law/profile.ts';
import { requestSteps } from './docs.ts';

const known = new Map<PolicyProfile, string[]>();
/** Every way through the rules, which takes a while to walk: once for each profile. */
function drawn(policy: PolicyProfile): string[] {
  const steps = known.get(policy) ?? requestSteps(policy).map(({ from, to, by }) => `${from ?? 'start'} ${by} ${to}`);
  known.set(policy, steps);
  return steps;
}

describe('the steps of a request', { timeout: 120_000 }, () => {
  test('are those the rules allow, from the application to what time does', () => {
    expect(drawn(pudong)).toEqual(
      expect.arrayContaining([
        'start unconditional granted',
        'start not_shared negotiating',
        'submitted time: escalated submitted',
        'refused appeal negotiating',
        'negotiating conclude: failed refused',
        'negotiating conclude: failed coordinating',
        'granted sign-agreement granted',
        'granted provide granted',
        'granted suspend suspended',
        'suspended resume granted',
        'expired dispose disposed',
      ]),
    );
  });
  test('DG-7: lead up and down again, where a text names the body above', () => {
    expect(drawn(dongguan)).toEqual(
      expect.arrayContaining([
        'coordinating coordinate: refer referred',
        'referred record-decision: grant granted',
        'referred record-decision: refuse refused',
        'referred mandate coordinating',
      ]),
    );
    expect(drawn(pudong).filter((step) => step.includes('referred'))).toEqual([]);
  });
  test('are not those of another profile', () => {
    expect(drawn(shanghai)).not.toContain('refused appeal negotiating');
    expect(drawn(pudong)).not.toContain('start unconditional submitted');
  });
});
