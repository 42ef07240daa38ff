// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useBusy } from './use-busy.ts';

test('of several files on their way the first that is there does not let the form go', () => {
  const { result } = renderHook(() => useBusy());
  const busyAfter = (...said: boolean[]) => {
    for (const busy of said) act(() => result.current.onBusy(busy));
    return result.current.busy;
  };
  expect(result.current.busy).toBe(false);
  expect(busyAfter(true, true)).toBe(true);
  expect(busyAfter(false)).toBe(true);
  expect(busyAfter(false)).toBe(false);
});
