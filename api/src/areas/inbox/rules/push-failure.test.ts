import { expect, test } from 'vitest';
import { type PushFailure, pushFailureIn, pushFailureText } from './push-failure.ts';

test('why the office platform was told in vain is known again from what the outbox keeps', () => {
  const failures: PushFailure[] = [{ why: 'unreachable' }, { why: 'late' }, { why: 'answered', status: 503 }];
  for (const failure of failures) expect(pushFailureIn(pushFailureText(failure))).toEqual(failure);
  for (const text of ['', 'The office platform answered 5.', 'job expired'])
    expect(pushFailureIn(text)).toEqual({ why: 'other' });
});
