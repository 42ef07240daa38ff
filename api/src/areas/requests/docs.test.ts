import { describe, expect, test } from 'vitest';
import { profile as pudong } from '../../law/cities/pudong/profile.ts';
import { profile as shanghai } from '../../law/cities/shanghai/profile.ts';
import type { PolicyProfile } from '../../law/profile.ts';
import { requestSteps } from './docs.ts';

const drawn = (policy: PolicyProfile) =>
  requestSteps(policy).map(({ from, to, by }) => `${from ?? 'start'} ${by} ${to}`);

describe('the steps of a request', () => {
  test('are those the rules allow, from filing to what time does', () => {
    expect(drawn(pudong)).toEqual(
      expect.arrayContaining([
        'start unconditional granted',
        'start not_shared negotiating',
        'submitted time: escalated submitted',
        'refused appeal negotiating',
        'negotiating conclude: failed refused',
        'negotiating conclude: failed coordinating',
        'coordinating coordinate: refer referred',
        'granted sign-agreement granted',
        'granted provide granted',
        'granted suspend suspended',
        'suspended resume granted',
        'expired dispose disposed',
      ]),
    );
  });
  test('are not those of another profile', () => {
    expect(drawn(shanghai)).not.toContain('refused appeal negotiating');
    expect(drawn(pudong)).not.toContain('start unconditional submitted');
  });
});
