import { describe, expect, test } from 'vitest';
import { type Arrival, decideArrival, type Known } from './arrival.ts';

const account = (over: Partial<Known> = {}): Known => ({ id: 'a', disabled: false, needsFactor: false, ...over });
const nobody: Arrival = { bound: null, named: null, means: ['pwd'], mayBeMade: false };
const named = (over: Partial<Known & { taken: boolean }> = {}) => ({ ...account(), taken: false, ...over });

describe('house: whoever comes by unified sign-in', () => {
  test('enters by the account of the name given, which is theirs from then on', () => {
    expect(decideArrival({ ...nobody, named: named() })).toEqual({ enter: 'a', bind: true });
  });
  test('enters by the account they came in by before, whatever they are called by now', () => {
    const arrival = { ...nobody, bound: account(), named: named({ id: 'b' }) };
    expect(decideArrival(arrival)).toEqual({ enter: 'a', bind: false });
  });
  test('does not enter by a name under which somebody else came in before', () => {
    expect(decideArrival({ ...nobody, named: named({ taken: true }) })).toEqual({ refused: 'sso_other_person' });
  });
  test('does not enter without an account, unless accounts are made', () => {
    expect(decideArrival(nobody)).toEqual({ refused: 'sso_no_account' });
    expect(decideArrival({ ...nobody, mayBeMade: true })).toEqual({ enter: 'new' });
  });
  test('does not enter by a disabled account, nor is given another beside it', () => {
    const shut = { ...nobody, named: named({ disabled: true }), mayBeMade: true };
    expect(decideArrival(shut)).toEqual({ refused: 'sso_no_account' });
    expect(decideArrival({ ...nobody, bound: account({ disabled: true }), mayBeMade: true })).toEqual({
      refused: 'sso_no_account',
    });
  });
  test('GB/T 22239 8.1.4.1: has shown a second factor there where one is asked for here', () => {
    const post = { ...nobody, named: named({ needsFactor: true }) };
    for (const means of [[], ['pwd'], ['pwd', 'sms']])
      expect(decideArrival({ ...post, means })).toEqual({ refused: 'sso_second_factor' });
    for (const means of [['mfa'], ['pwd', 'otp'], ['hwk'], ['sc']])
      expect(decideArrival({ ...post, means })).toEqual({ enter: 'a', bind: true });
  });
});
