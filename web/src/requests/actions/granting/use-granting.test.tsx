// @vitest-environment happy-dom
import type { RequestView } from '@onesource/api/areas/requests/view';
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { startTexts, withTexts } from '../../../i18n/start.ts';
import { leavesOut, useGranting } from './use-granting.ts';

vi.mock('../../../session/session.ts', () => {
  const title = { zh: '大数据局', en: 'Data authority' };
  return { useSession: () => ({ profile: { titles: { authority: title, supervisor: title } } }) };
});

beforeAll(async () => {
  await startTexts();
  await withTexts(['requests'], Promise.resolve());
}, 60_000);
afterEach(cleanup);

const item = (id: string, sensitivity: 'low' | 'high' = 'low') => ({
  id,
  name: id,
  sensitivity,
  shareType: 'conditional' as const,
});
const [name, number, illness] = [item('姓名'), item('证件号码'), item('病史', 'high')];
const cite = (article: string) => ({ article }) as RequestView['rules']['route'];
const request = (over: object = {}, rules: object = {}) =>
  ({
    consumer: { name: '人社局' },
    provider: { name: '民政局' },
    responsible: null,
    resource: { name: '婚姻登记信息' },
    number: 'SQ-1',
    from: '2026-11-02',
    until: '2027-11-01',
    items: [name, number, illness],
    besides: { others: [], itemIds: [name.id, number.id, illness.id] },
    rules: { route: cite('route'), deliveryConsent: null, agreement: null, referral: null, ...rules },
    ...over,
  }) as unknown as RequestView;
const says = (of: RequestView, items: RequestView['items']) => renderHook(() => useGranting(of, items)).result.current;

describe('what granting would mean', () => {
  test('is said of what is ticked, for the period asked for, under the article of the route', () => {
    const { says: said, cited } = says(request(), [name, number]);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('2');
    expect(said[0]).toContain('2027');
    expect(cited).toEqual([cite('route')]);
  });

  test('is nothing yet while others have to agree too', () => {
    const { says: said } = says(request({ besides: { others: ['authority'], itemIds: [] } }), [name]);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('大数据局');
  });

  test('is what all agreed to: less than what is ticked, or nothing of it', () => {
    const before = request({ besides: { others: [], itemIds: [name.id] } });
    expect(says(before, [name, number]).says).toHaveLength(2);
    expect(says(before, [number]).says).not.toEqual(says(before, [name]).says);
    expect(says(before, [number]).says).toHaveLength(1);
  });

  test('PD-35: waits for the agreement where something personal is among it', () => {
    const agreement = cite('PD-35');
    const of = request({}, { agreement });
    expect(says(of, [name]).cited).toEqual([cite('route')]);
    expect(says(of, [name, illness])).toMatchObject({ cited: [cite('route'), agreement] });
    expect(says(of, [name, illness]).says).toHaveLength(2);
  });

  test('DG-16, SH-25: rests on the consent to the delivery as well, where it needs one', () => {
    const consent = cite('SH-25');
    expect(says(request({}, { deliveryConsent: consent }), [name]).cited).toEqual([cite('route'), consent]);
  });
});

test('something is left out where a part is ticked: not where all is, and not before anything is', () => {
  const of = request();
  expect(leavesOut(of, [name])).toBe(true);
  expect(leavesOut(of, [name, number, illness])).toBe(false);
  expect(leavesOut(of, [])).toBe(false);
});
