import type { ShareType } from '@onesource/db/vocabulary';
import { describe, expect, test } from 'vitest';
import { chineseCalendar } from '../../../law/calendar/working-days.ts';
import { profile as national } from '../../../law/cities/national/profile.ts';
import { settingValue } from '../../../law/setting.ts';
import { type Askable, decideApplication } from './application.ts';
import { item, official, under } from './testing.ts';

// Counted by hand on the State Council's announcements for 2025 and 2026, not by the code under test.
// Off: 1–8 Oct 2025; 1–3 Jan, 15–23 Feb, 4–6 Apr, 1–5 May, 19–21 Jun, 25–27 Sep, 1–7 Oct 2026.
// Worked at weekends: 28 Sep, 11 Oct 2025; 4 Jan, 14 and 28 Feb, 9 May, 20 Sep, 10 Oct 2026.

/** The last day of the answer to a request of that share type, filed that day. */
function dueOn(day: string, shareType: ShareType): string | null {
  const items = [item('某项', { shareType })];
  const resource: Askable = {
    departmentId: 'provider',
    shareType,
    items,
    withinScope: true,
    permittedPurposes: ['verification'],
    needsProviderConsent: false,
    conditions: '',
  };
  const application = {
    itemIds: ['某项'],
    wanted: '',
    purpose: 'verification',
    purposeText: '',
    delivery: 'api',
    fitsScenario: false,
    acknowledgesConditions: false,
    signOff: { name: '办公室主任', at: day, attachmentId: null },
    from: day,
    until: '2027-12-31',
  } as const;
  const filed = decideApplication(resource, application, official, under(day, national));
  const [event] = filed.ok ? filed.events : [];
  return event?.type === 'filed' ? event.dueOn : null;
}

describe('N-21: what is unconditional is answered within 1 working day', () => {
  test.each([
    ['Friday 1 August, the first day in force', '2025-08-01', '2025-08-04'],
    ['a Saturday', '2025-08-02', '2025-08-04'],
    ['the Friday before a make-up Sunday', '2025-09-26', '2025-09-28'],
    ['the Saturday before a make-up Sunday', '2025-09-27', '2025-09-28'],
    ['the last day before National Day 2025', '2025-09-30', '2025-10-09'],
    ['within the holidays', '2025-10-05', '2025-10-09'],
    ['the Friday before a make-up Saturday', '2025-10-10', '2025-10-11'],
    ['a make-up Saturday', '2025-10-11', '2025-10-13'],
    ['the last day of the year', '2025-12-31', '2026-01-04'],
    ['New Year', '2026-01-01', '2026-01-04'],
    ['a make-up Sunday in January', '2026-01-04', '2026-01-05'],
    ['the Friday before Spring Festival', '2026-02-13', '2026-02-14'],
    ['the make-up Saturday before Spring Festival', '2026-02-14', '2026-02-24'],
    ['the Friday before the make-up Saturday after it', '2026-02-27', '2026-02-28'],
    ['the make-up Saturday after Spring Festival', '2026-02-28', '2026-03-02'],
    ['before Qingming', '2026-04-03', '2026-04-07'],
    ['before Labour Day', '2026-04-30', '2026-05-06'],
    ['the Friday before a make-up Saturday in May', '2026-05-08', '2026-05-09'],
    ['a make-up Saturday in May', '2026-05-09', '2026-05-11'],
    ['before the Dragon Boat Festival', '2026-06-18', '2026-06-22'],
    ['the Friday before a make-up Sunday in September', '2026-09-18', '2026-09-20'],
    ['before Mid-Autumn', '2026-09-24', '2026-09-28'],
    ['the last day before National Day 2026', '2026-09-30', '2026-10-08'],
    ['the Friday before a make-up Saturday in October', '2026-10-09', '2026-10-10'],
  ])('%s', (_, day, last) => {
    expect(dueOn(day, 'unconditional')).toBe(last);
  });
});

describe('N-21: what is conditional is answered within 10 working days', () => {
  test.each([
    ['two plain weeks', '2025-08-01', '2025-08-15'],
    ['ending on a make-up Sunday', '2025-09-15', '2025-09-28'],
    ['over National Day 2025', '2025-09-19', '2025-10-10'],
    ['ending on the make-up Saturday after it', '2025-09-22', '2025-10-11'],
    ['filed on a make-up Sunday', '2025-09-28', '2025-10-17'],
    ['filed on the last day before it', '2025-09-30', '2025-10-21'],
    ['filed within the holidays', '2025-10-03', '2025-10-21'],
    ['into the new year, ending on a make-up Sunday', '2025-12-18', '2026-01-04'],
    ['into the new year', '2025-12-19', '2026-01-05'],
    ['filed on the last day of the year', '2025-12-31', '2026-01-15'],
    ['ending before Spring Festival', '2026-01-30', '2026-02-13'],
    ['ending on the make-up Saturday before it', '2026-02-02', '2026-02-14'],
    ['over Spring Festival', '2026-02-13', '2026-03-05'],
    ['filed on the make-up Saturday before it', '2026-02-14', '2026-03-06'],
    ['over Qingming', '2026-03-27', '2026-04-13'],
    ['over Labour Day and its make-up Saturday', '2026-04-24', '2026-05-12'],
    ['over the Dragon Boat Festival', '2026-06-12', '2026-06-29'],
    ['over a make-up Sunday in September', '2026-09-11', '2026-09-24'],
    ['over Mid-Autumn and National Day 2026', '2026-09-18', '2026-10-09'],
    ['filed on the last day before National Day 2026', '2026-09-30', '2026-10-20'],
  ])('%s', (_, day, last) => {
    expect(dueOn(day, 'conditional')).toBe(last);
  });
});

describe('other terms of the national regulation, counted from the day they start', () => {
  const { addWorkingDays } = chineseCalendar();
  const { deliveryTerm, catalogUpdate, publicationTerm } = national;
  test.each([
    ['2025-09-12', '2025-10-16'],
    ['2026-01-23', '2026-02-27'],
    ['2026-04-17', '2026-05-19'],
    ['2026-09-11', '2026-10-15'],
  ])('N-22: what is granted on %s is delivered by %s', (day, last) => {
    expect(addWorkingDays(day, settingValue(deliveryTerm) ?? 0)).toBe(last);
  });
  test('N-17: a change of 22 September 2025 is in the directory by 11 October, by the 17th if extended', () => {
    const update = settingValue(catalogUpdate);
    const [days, more] = update && 'workingDays' in update ? [update.workingDays, update.extension ?? 0] : [0, 0];
    expect(addWorkingDays('2025-09-22', days)).toBe('2025-10-11');
    expect(addWorkingDays('2025-09-22', days + more)).toBe('2025-10-17');
  });
  test.each([
    ['2025-09-30', '2025-10-10'],
    ['2026-02-13', '2026-02-24'],
  ])('N-17: an update received on %s is published by %s', (day, last) => {
    expect(addWorkingDays(day, settingValue(publicationTerm) ?? 0)).toBe(last);
  });
});
