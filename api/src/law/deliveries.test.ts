import { deliveries } from '@onesource/db/vocabulary';
import { describe, expect, test } from 'vitest';
import { profile as dongguan } from './cities/dongguan/profile.ts';
import { profile as kaifeng } from './cities/kaifeng/profile.ts';
import { profile as national } from './cities/national/profile.ts';
import { profile as pudong } from './cities/pudong/profile.ts';
import { profile as shanghai } from './cities/shanghai/profile.ts';
import { profile as suqian } from './cities/suqian/profile.ts';
import { deliveriesOf, mayDownload } from './deliveries.ts';
import { stated } from './setting.ts';
import { made } from './testing.ts';
import { profileProblems } from './validate.ts';

describe('ways of delivery that may be asked for', () => {
  test('DG-16: query, interface and exchange; download is none of the three modes', () => {
    expect(deliveriesOf(dongguan)).toEqual(['query', 'api', 'exchange']);
  });
  test.each([
    ['KF-14', kaifeng],
    ['SQ-18', suqian],
    ['N-22', national],
  ] as const)('%s: what is named is not all there is', (_, policy) => {
    expect(deliveriesOf(policy)).toEqual(deliveries);
  });
  test.each([
    ['PD', pudong],
    ['SH', shanghai],
  ] as const)('%s: the text lists none, so none is ruled out', (_, policy) => {
    expect(deliveriesOf(policy)).toEqual(deliveries);
  });
});

test('DG-16, SH-25: carried away is what was granted to be, where the text leaves that way', () => {
  expect(mayDownload(shanghai, 'download')).toBe(true);
  for (const granted of deliveries.filter((way) => way !== 'download'))
    expect(mayDownload(shanghai, granted)).toBe(false);
  expect(mayDownload(dongguan, 'download')).toBe(false);
});

test('a text whose closed list leaves out what the authority consents to does not start', () => {
  const modes = (others: boolean) => stated('AB-2', { modes: ['query'], others } as const, '查询。', 'Query.');
  const deliveryConsent = stated('AB-2', ['exchange'] as const, '须经同意。', 'With consent.');
  const problems = (others: boolean) => profileProblems({ ...made, deliveryConsent, deliveryModes: modes(others) });
  expect(problems(false)).toEqual(['deliveryModes leaves out exchange, which deliveryConsent names']);
  expect(problems(true)).toEqual([]);
});
