import { describe, expect, test } from 'vitest';
import { hourLeft, hoursToLeave, leavesAt, linkUntil, nextHourIn } from './measures.ts';

const at = (time: string) => new Date(`2026-11-02T${time}Z`);

describe('SH-30: when a letter leaves', () => {
  test('that is in one of the next hours of the clock, this one first', () => {
    expect(hoursToLeave(at('09:20:30')).map((hour) => hour.toISOString().slice(11, 16))).toEqual([
      '09:00',
      '10:00',
      '11:00',
      '12:00',
      '13:00',
      '14:00',
    ]);
  });
  test('at once where this hour has room, else as a later one begins', () => {
    expect(leavesAt(at('09:00:00'), at('09:20:30'))).toEqual(at('09:20:30'));
    expect(leavesAt(at('11:00:00'), at('09:20:30'))).toEqual(at('11:00:00'));
  });
  test('the hour is known from the day that its link is good for', () => {
    for (const left of ['09:20:30', '11:00:00'])
      expect(hourLeft(linkUntil(at(left)))).toEqual(at(`${left.slice(0, 2)}:00:00`));
  });
  test('whoever finds no room is told when there may be some', () => {
    expect([nextHourIn(at('09:20:30')), nextHourIn(at('09:00:00'))]).toEqual([2370, 3600]);
  });
});
