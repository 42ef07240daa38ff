import { describe, expect, test } from 'vitest';
import { profile as dongguan } from '../../../../law/cities/dongguan/profile.ts';
import { profile as kaifeng } from '../../../../law/cities/kaifeng/profile.ts';
import { profile as pudong } from '../../../../law/cities/pudong/profile.ts';
import { excused } from '../../../datasets/rules/keeping/term.ts';
import { type Card, cardOf, countCards, type Seen, worstOf } from './cards.ts';

const now = new Date('2026-11-10T09:00:00+08:00');
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
const calm: Seen = {
  confirmedAt: hours(-1),
  dueAt: hours(23),
  cycle: 'daily',
  agreed: null,
  excuses: [],
  sending: null,
};
const card = (over: Partial<Seen>, policy = pudong) => cardOf({ ...calm, ...over }, policy, now);

describe('red', () => {
  const late = { confirmedAt: hours(-30), dueAt: hours(-6) };
  test('SH-24: are data that are late, by whatever their term is', () => {
    expect(card(late)).toEqual({ colour: 'red', reasons: ['past_hours'] });
    expect(card(late, kaifeng)).toEqual({ colour: 'red', reasons: ['past_cycle'] });
    expect(card({ ...late, cycle: 'yearly' }, dongguan)).toEqual({ colour: 'red', reasons: ['past_quarter'] });
    expect(card({ ...late, cycle: 'daily' }, dongguan)).toEqual({ colour: 'red', reasons: ['past_cycle'] });
    expect(card({ ...late, agreed: 'weekly' })).toEqual({ colour: 'red', reasons: ['past_agreed'] });
  });
  test('are data whose program is silent, in time though they are; both are said where both are so', () => {
    expect(card({ sending: 'silent' })).toEqual({ colour: 'red', reasons: ['silent'] });
    expect(card({ ...late, sending: 'silent' }).reasons).toEqual(['past_hours', 'silent']);
    expect(card({ ...late, sending: 'unheard' }).reasons).toEqual(['past_hours']);
  });
});

describe('yellow', () => {
  test('are data that are due soon, or whose program was never heard of', () => {
    expect(card({ confirmedAt: hours(-20), dueAt: hours(4) })).toEqual({ colour: 'yellow', reasons: ['due_soon'] });
    expect(card({ sending: 'unheard' })).toEqual({ colour: 'yellow', reasons: ['unheard'] });
  });
  test('DG-20: are data whose term passed while they are interrupted as announced', () => {
    const confirmedAt = hours(-30);
    const excuses = [{ from: hours(-10).toISOString(), until: '2026-11-20' }];
    const dueAt = excused(hours(-6), excuses);
    expect(card({ confirmedAt, dueAt, excuses })).toEqual({ colour: 'yellow', reasons: ['put_off'] });
  });
});

describe('green and grey', () => {
  test('PD-34: are data within their term, or within what was agreed on instead', () => {
    expect(card({ sending: 'alive' })).toEqual({ colour: 'green', reasons: ['within_term'] });
    expect(card({ agreed: 'monthly', dueAt: hours(24 * 30) })).toEqual({ colour: 'green', reasons: ['within_agreed'] });
  });
  test('are data for which nothing is due: by the entry, or as agreed', () => {
    expect(card({ cycle: 'static', dueAt: null }, kaifeng)).toEqual({ colour: 'grey', reasons: ['no_term'] });
    expect(card({ agreed: 'static', dueAt: null })).toEqual({ colour: 'grey', reasons: ['agreed_without_term'] });
  });
});

test('cards are counted by colour, and within it by reason; a department is as its worst', () => {
  const some: Card[] = [
    { colour: 'red', reasons: ['past_hours', 'silent'] },
    { colour: 'red', reasons: ['silent'] },
    { colour: 'green', reasons: ['within_term'] },
  ];
  const counted = countCards(some);
  expect(counted.red).toEqual({
    count: 2,
    reasons: [
      { reason: 'past_hours', count: 1 },
      { reason: 'silent', count: 2 },
    ],
  });
  expect([counted.yellow, counted.green.count]).toEqual([{ count: 0, reasons: [] }, 1]);
  expect([worstOf(some), worstOf(some.slice(2)), worstOf([])]).toEqual(['red', 'green', 'grey']);
});
