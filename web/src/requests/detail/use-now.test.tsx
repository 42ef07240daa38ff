// @vitest-environment happy-dom
import type { RequestView } from '@onesource/api/areas/requests/view';
import { requestStatuses } from '@onesource/db/vocabulary';
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { startTexts, withTexts } from '../../i18n/start.ts';
import { useNow } from './use-now.ts';

vi.mock('../../session/session.ts', () => {
  const title = (zh: string) => ({ zh, en: zh });
  const titles = { authority: title('大数据局'), supervisor: title('办公室') };
  return { useSession: () => ({ profile: { titles } }) };
});

beforeAll(async () => {
  await startTexts();
  await withTexts(['requests'], Promise.resolve());
}, 60_000);
afterEach(cleanup);

const cite = (article: string) => ({ article }) as RequestView['rules']['route'];
const rules = {
  route: cite('route'),
  term: { workingDays: 10, citation: cite('term') },
  silence: cite('silence'),
  talks: cite('talks'),
  afterRefusal: { to: 'coordination', citation: cite('afterRefusal') },
  extension: { days: 5, citation: cite('extension') },
  referral: { to: { zh: '市政府', en: 'Government' }, citation: cite('referral') },
  pause: cite('pause'),
  agreement: cite('agreement'),
  inability: cite('inability'),
  deliveryConsent: null,
};
const request = (status: RequestView['status'], over: object = {}) =>
  ({
    status,
    consumer: { name: '人社局' },
    provider: { name: '民政局' },
    responsible: null,
    resource: { name: '婚姻登记信息' },
    number: 'SQ-1',
    until: '2027-11-01',
    awaited: [],
    dueAt: '2026-11-16T23:59:59+08:00',
    escalatedAt: null,
    escalatedTo: null,
    rectifyBy: null,
    reportedAt: null,
    extension: null,
    pausedWorkingDays: 7,
    organised: false,
    coordinated: false,
    disposable: false,
    grant: null,
    life: { inability: null },
    onward: [],
    lateAnswers: [],
    timeline: [],
    oversight: { urged: null, supervision: null, lifted: null },
    rules,
    ...over,
  }) as unknown as RequestView;
const now = (...given: Parameters<typeof request>) => renderHook(() => useNow(request(...given))).result.current;

describe('where a request stands', () => {
  test.each(requestStatuses)('is said in a sentence of its own: %s', (status) => {
    expect(now(status).title).not.toBe('');
  });

  test('is whose turn it is and until when, under the article of the term', () => {
    const { hints, cited } = now('submitted');
    expect(hints?.join()).toContain('2026-11-16');
    expect(cited).toEqual(cite('term'));
    expect(now('submitted', { dueAt: null })).toMatchObject({ hints: [], cited: cite('route') });
  });

  test('N-21: tells of more time that was asked for, under its own article', () => {
    const asked = now('submitted', { extension: { status: 'asked', days: 5 } });
    expect(asked.hints).toHaveLength(2);
    expect(asked.cited).toEqual(cite('extension'));
  });

  test('is that nobody answered, who has heard of it, and what came of that', () => {
    const late = { escalatedAt: '2026-11-17', escalatedTo: 'authority' };
    expect(now('submitted', late)).toMatchObject({ cited: cite('silence') });
    const ordered = { ...late, rectifyBy: '2026-11-20', reportedAt: '2026-11-21' };
    expect(now('submitted', ordered).hints).toHaveLength(3);
  });

  test('rests, between the departments and before the authority, on what the talks rest on', () => {
    expect(now('negotiating').cited).toEqual(cite('talks'));
    expect(now('coordinating').cited).toEqual(cite('talks'));
    expect(now('negotiating', { organised: true }).hints).not.toEqual(now('negotiating').hints);
  });

  test('leads on after a refusal, and nowhere after the authority’s', () => {
    expect(now('refused')).toMatchObject({ cited: cite('afterRefusal') });
    expect(now('refused', { coordinated: true }).cited).toBeUndefined();
    expect(now('refused', { disposable: true }).hints).toHaveLength(2);
  });

  test('PD-35: is that an agreement is waited for, before a grant is in effect', () => {
    expect(now('granted', { grant: { agreement: 'awaited', until: '2027-11-01' } })).toMatchObject({
      cited: cite('agreement'),
    });
    const granted = { grant: { agreement: 'none', until: '2027-06-30' } };
    expect(now('granted', granted).hints?.join()).toContain('2027');
    const cannot = { ...granted, life: { inability: { until: '2027-01-01' } } };
    expect(now('granted', cannot)).toMatchObject({ cited: cite('inability') });
    expect(now('granted', cannot).hints).toHaveLength(3);
  });

  test('is told with what those who watch over it have written', () => {
    const urged = { oversight: { urged: { by: 'authority', until: '2026-11-20' }, supervision: null, lifted: null } };
    expect(now('submitted', urged).hints?.length).toBe((now('submitted').hints?.length ?? 0) + 1);
  });
});
