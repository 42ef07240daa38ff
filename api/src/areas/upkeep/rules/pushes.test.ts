import { expect, test } from 'vitest';
import { resendRefusal } from './pushes.ts';

test('house: what was sent or given up is sent once more, where the office platform is told at all', () => {
  expect(resendRefusal('sent', true)).toBeNull();
  expect(resendRefusal('failed', true)).toBeNull();
  expect(resendRefusal('waiting', true)).toBe('push_waiting');
  for (const state of ['sent', 'failed', 'waiting'] as const) expect(resendRefusal(state, false)).toBe('push_off');
});
