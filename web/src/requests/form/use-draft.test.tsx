// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { useDraft } from './use-draft.ts';

const session = vi.hoisted(() => ({ user: { id: 'lin' } }));
vi.mock('../../session/session.ts', () => ({ useSession: () => session }));

afterEach(() => {
  cleanup();
  localStorage.clear();
  session.user.id = 'lin';
});
const opened = () => renderHook(() => useDraft('marriages')).result;

test('what was typed is kept, and restored to whoever comes back to the same form', () => {
  const first = opened();
  expect(first.current).toMatchObject({ restored: null, kept: false });
  act(() => first.current.keep({ matter: '核验' }));
  expect(first.current).toMatchObject({ restored: null, kept: true });
  expect(opened().current).toMatchObject({ restored: { values: { matter: '核验' } }, kept: true });
});

test('whoever sits down next at the same computer does not find it', () => {
  const first = opened();
  act(() => first.current.keep({ matter: '核验' }));
  session.user.id = 'chen';
  expect(opened().current.restored).toBeNull();
});

test('once it is filed, or started over, nothing is left', () => {
  const first = opened();
  act(() => first.current.keep({ matter: '核验' }));
  const again = opened();
  act(() => again.current.drop());
  expect(again.current).toMatchObject({ restored: null, kept: false });
  expect(opened().current.restored).toBeNull();
});
