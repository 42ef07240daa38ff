import { describe, expect, test } from 'vitest';
import { chineseCalendar } from '../../../law/calendar/working-days.ts';
import { profile as pudong } from '../../../law/cities/pudong/profile.ts';
import { house } from '../../../law/setting.ts';
import { dayToFile, decideReminder, remindedByItself } from './reminding.ts';
import { nothingFiled } from './responsible.ts';

const under = (day: string, policy = pudong) => ({
  policy,
  calendar: chineseCalendar(),
  now: new Date(`${day}T09:00:00+08:00`),
});
const holding = (...roles: ('operator' | 'supervisor' | 'admin' | 'official')[]) => ({
  roles: roles.map((role) => ({ role, departmentId: 'office' })),
});
const said = { until: '2026-11-20', note: '请尽快备案' };
const person = (post: (typeof pudong.filedPosts.value)[number]) => ({
  post,
  userId: null,
  name: '某人',
  title: '',
  phone: '',
});

describe('催办备案 (house)', () => {
  test('the authority or the supervisor asks who has named nobody, by a day and with words', () => {
    expect(decideReminder(nothingFiled, said, holding('operator'), under('2026-11-02'))).toEqual({
      ok: true,
      events: [{ type: 'reminded', by: 'authority', ...said }],
    });
    expect(decideReminder(nothingFiled, said, holding('supervisor'), under('2026-11-02'))).toMatchObject({
      events: [{ by: 'supervisor' }],
    });
  });

  test('nobody else does', () => {
    for (const who of [holding('admin'), holding('official'), holding()])
      expect(decideReminder(nothingFiled, said, who, under('2026-11-02'))).toMatchObject({ code: 'forbidden' });
  });

  test('takes words, and a day that has not passed', () => {
    const remind = (over: object) =>
      decideReminder(nothingFiled, { ...said, ...over }, holding('operator'), under('2026-11-02'));
    expect(remind({ note: '' })).toMatchObject({ code: 'reason_required', field: 'note' });
    expect(remind({ until: '2026-11-01' })).toMatchObject({ code: 'period_past', field: 'until' });
  });

  test('PD-5, PD-36: who has named somebody for every post is not asked; who lacks one is', () => {
    const persons = pudong.filedPosts.value.map(person);
    const remind = (named: typeof persons) =>
      decideReminder({ persons: named }, said, holding('operator'), under('2026-11-02'));
    expect(remind(persons)).toMatchObject({ ok: false, code: 'filed_already' });
    expect(remind(persons.slice(1))).toMatchObject({ ok: true });
  });

  test('a department that named nobody for twenty working days is asked by the platform, with twenty more', () => {
    const since = new Date('2026-11-02T09:00:00+08:00');
    expect(remindedByItself(since, under('2026-11-30'))).toBeNull();
    expect(remindedByItself(since, under('2026-12-01'))).toEqual({
      type: 'reminded',
      by: 'platform',
      until: '2026-12-29',
      note: '',
    });
  });

  test('another profile has another term', () => {
    const policy = { ...pudong, filingReminder: house(5, '某', 'so') };
    const since = new Date('2026-11-02T09:00:00+08:00');
    expect(remindedByItself(since, under('2026-11-10', policy))).toMatchObject({ until: '2026-11-17' });
  });

  test('rule 13: nobody is asked by a day that the calendar does not reach', () => {
    const blind = { ...under('2026-12-01').calendar, addWorkingDays: () => null };
    const world = { ...under('2026-12-01'), calendar: blind };
    expect(remindedByItself(new Date('2026-11-02T09:00:00+08:00'), world)).toBeNull();
  });

  test('PD-29: the last day for telling of a change is moved by no reminder', () => {
    const event = { type: 'reminded', by: 'authority', ...said } as const;
    expect(dayToFile({ dueOn: null }, event)).toBe('2026-11-20');
    expect(dayToFile({ dueOn: '2026-11-09' }, event)).toBe('2026-11-09');
  });
});
