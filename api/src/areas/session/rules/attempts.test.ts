import { describe, expect, test } from 'vitest';
import {
  accountFailures,
  addressFailures,
  addressFailuresUnderAttack,
  attemptsAllowed,
  attemptsUnderAttack,
  comesToRest,
  type Failures,
  restMinutes,
  secondsToWait,
  slowSeconds,
  type Tally,
  totalFailures,
} from './attempts.ts';

const now = new Date('2026-11-02T09:00:00+08:00');
const before = (seconds: number) => new Date(now.getTime() - seconds * 1000);
const failed = (count: number, secondsAgo = 0): Failures => ({
  count,
  since: before(secondsAgo),
  lastAt: before(secondsAgo),
});
const wait = (tally: Partial<Tally>) =>
  secondsToWait({ pair: null, address: null, account: null, all: null, known: false, ...tally }, now);

describe('wrong passwords', () => {
  test('are let through one after another until the account rests at that address', () => {
    expect(wait({})).toBe(0);
    expect(wait({ pair: failed(attemptsAllowed - 1) })).toBe(0);
    expect(wait({ pair: failed(attemptsAllowed) })).toBe(restMinutes * 60);
    expect(wait({ pair: failed(attemptsAllowed, 540) })).toBe(60);
    expect(wait({ pair: failed(attemptsAllowed, 600) })).toBe(0);
  });

  test('rest an account also where its owner is known', () => {
    expect(wait({ pair: failed(attemptsAllowed), known: true })).toBe(restMinutes * 60);
  });

  test('slow an address after some 120 in ten minutes, and do not stop it', () => {
    expect(wait({ address: failed(addressFailures - 1) })).toBe(0);
    expect(wait({ address: failed(addressFailures) })).toBe(slowSeconds);
    expect(wait({ address: failed(addressFailures, slowSeconds) })).toBe(0);
    expect(wait({ address: { ...failed(addressFailures), since: before(restMinutes * 60) } })).toBe(0);
  });

  test('of a neighbour do not hold up who has signed in at that address before', () => {
    expect(wait({ address: failed(addressFailures * 5), known: true })).toBe(0);
  });

  test('from everywhere leave an address new to the account two tries, and its own the usual ones', () => {
    const account = failed(accountFailures);
    expect(wait({ account })).toBe(0);
    expect(wait({ account, pair: failed(attemptsUnderAttack - 1) })).toBe(0);
    expect(wait({ account, pair: failed(attemptsUnderAttack) })).toBe(restMinutes * 60);
    expect(wait({ account, pair: failed(attemptsUnderAttack), known: true })).toBe(0);
    expect(wait({ account: failed(accountFailures - 1), pair: failed(attemptsUnderAttack) })).toBe(0);
  });

  test('by the thousand in all make every address slow sooner, and lock nobody out', () => {
    const all = failed(totalFailures);
    expect(wait({ all })).toBe(0);
    expect(wait({ all, address: failed(addressFailuresUnderAttack) })).toBe(slowSeconds);
    expect(wait({ all, address: failed(addressFailuresUnderAttack), known: true })).toBe(0);
    expect(wait({ all: failed(totalFailures, restMinutes * 60), address: failed(addressFailuresUnderAttack) })).toBe(0);
  });
});

test('the account comes to rest with one wrong password, the last that is let through, and not with those beside it', () => {
  const rests = (tally: Partial<Tally>) => comesToRest({ pair: null, account: null, known: false, ...tally }, now);
  expect(
    [attemptsAllowed - 1, attemptsAllowed, attemptsAllowed + 1].map((count) => rests({ pair: failed(count) })),
  ).toEqual([false, true, false]);
  const account = failed(accountFailures);
  expect(rests({ account, pair: failed(attemptsUnderAttack) })).toBe(true);
  expect(rests({ account, pair: failed(attemptsUnderAttack), known: true })).toBe(false);
  // With the failure that puts the account under attack it rests also where more were tried by then, and once
  expect(rests({ account, pair: failed(attemptsUnderAttack + 3) })).toBe(true);
  expect(rests({ account: failed(accountFailures + 1), pair: failed(attemptsUnderAttack + 4) })).toBe(false);
  expect(rests({})).toBe(false);
});
