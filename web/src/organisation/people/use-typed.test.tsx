// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useTyped } from './use-typed.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const typing = (value = '') => {
  const handed: string[] = [];
  const hook = renderHook(({ value }) => useTyped(value, (text) => handed.push(text)), { initialProps: { value } });
  return {
    handed,
    typed: () => hook.result.current[0],
    type: (text: string) => act(() => hook.result.current[1](text)),
    wait: (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds)),
    change: (value: string) => hook.rerender({ value }),
    leave: hook.unmount,
  };
};

test('what is typed shows at once, and is handed on once the typing pauses', () => {
  const box = typing();
  box.type('王');
  box.wait(200);
  box.type('王小');
  expect([box.typed(), box.handed]).toEqual(['王小', []]);
  box.wait(300);
  expect(box.handed).toEqual(['王小']);
});

test('its own text coming back changes nothing that was typed meanwhile', () => {
  const box = typing();
  box.type('王');
  box.wait(300);
  box.type('王小');
  box.change('王');
  expect(box.typed()).toBe('王小');
});

test('another value, as after a step back, takes its place', () => {
  const box = typing('王');
  box.change('李');
  expect(box.typed()).toBe('李');
});

test('of a page that was left nothing is handed on any more', () => {
  const box = typing();
  box.type('王');
  box.leave();
  box.wait(300);
  expect(box.handed).toEqual([]);
});
