import { describe, expect, test } from 'vitest';
import { guessesFor } from '../guesses.ts';
import { decideNewPassword, isTooOld, knownWords } from './new-password.ts';

const holder = { account: 'li.weiguo', name: '李卫国' };
const refusalOf = async (next: string) => {
  const decision = decideNewPassword(next, holder, await guessesFor(next, knownWords(holder)));
  return decision.ok ? null : decision.code;
};

describe('a new password', () => {
  test('does not hold the account’s or the person’s own name', async () => {
    for (const next of ['li.weiguo', 'my LI.WEIGUO and more words', '李卫国的密码有很多个字'])
      expect(await refusalOf(next)).toBe('holds_own_name');
  });

  test('is none that is tried first: lists, keyboards, repetitions, dates, the place’s own words', async () => {
    const guessed = [
      '1234567890',
      'password123',
      'qwertyuiop',
      'P@ssw0rd2026',
      'aaaaaaaaaaaa',
      'woaini1314520',
      'admin@123456',
      'weiguo2026!',
      'onesource2026',
      '2026-11-28-01',
      'abab'.repeat(50),
    ];
    for (const next of guessed) expect(await refusalOf(next), next).toBe('easily_guessed');
  });

  test('may be a few words in a row, in any language, however long', async () => {
    for (const next of ['a new and longer one', '春天里的小河流过石桥', 'words in a row '.repeat(13)])
      expect(await refusalOf(next), next).toBeNull();
  });
});

describe('an old password', () => {
  const [set, days] = [new Date('2026-01-01T00:00:00Z'), 180];
  test('is changed after as many days as the operator says, and never where none are said', () => {
    expect(isTooOld(set, days, new Date('2026-06-29T23:59:59Z'))).toBe(false);
    expect(isTooOld(set, days, new Date('2026-06-30T00:00:00Z'))).toBe(true);
    expect(isTooOld(set, 0, new Date('2036-01-01T00:00:00Z'))).toBe(false);
    expect(isTooOld(null, days, new Date('2036-01-01T00:00:00Z'))).toBe(false);
  });
});
