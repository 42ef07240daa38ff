import { expect, test } from 'vitest';
import { nextOf } from './held.ts';

const session = (id: string, due: Partial<{ mustChangePassword: boolean; passwordTooOld: boolean }> = {}) => ({
  user: { id },
  mustChangePassword: false,
  passwordTooOld: false,
  ...due,
});
const zhou = session('zhou');

test('who comes without a session is led to the sign-in page; whose page is open signs in over it', () => {
  expect(nextOf(null, null, false)).toBe('sign-in-page');
  expect(nextOf(null, zhou, false)).toBe('sign-in');
});

test('the same account goes on with its page, once all that is due first is done', () => {
  expect(nextOf(zhou, zhou, false)).toBe('open');
  expect(nextOf(session('zhou', { mustChangePassword: true }), zhou, true)).toBe('password');
  expect(nextOf(session('zhou', { mustChangePassword: true, passwordTooOld: true }), zhou, false)).toBe(
    'password-too-old',
  );
  expect(nextOf(zhou, zhou, true)).toBe('factor');
});

test('somebody else starts over, whatever is due of them first', () => {
  expect(nextOf(session('wu'), zhou, false)).toBe('start-over');
  expect(nextOf(session('wu', { mustChangePassword: true }), zhou, true)).toBe('start-over');
});

test('where no page is open, nobody is kept from it but by what is due', () => {
  expect(nextOf(zhou, null, false)).toBe('open');
  expect(nextOf(session('zhou', { mustChangePassword: true }), null, false)).toBe('password');
});
