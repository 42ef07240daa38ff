// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { holdsPlace, keepPlace } from './place.ts';

const somebody = (id: string, roles: string[] = ['reviewer']) => ({ user: { id }, roles });
afterEach(() => void vi.useRealTimers());

it('keeps a place on the first page of the day alone, none in the inbox, and none for who has nothing to do', () => {
  vi.useFakeTimers({ now: new Date('2026-11-02T02:00:00Z') });
  const one = somebody('one');
  expect(holdsPlace(one, '/inbox/1')).toBe(false);
  expect(holdsPlace(one, '/requests')).toBe(true);
  expect(holdsPlace(somebody('idle', []), '/requests')).toBe(false);
  keepPlace(one);
  expect(holdsPlace(one, '/requests')).toBe(false);
  expect(holdsPlace(somebody('another'), '/requests')).toBe(true);
  vi.setSystemTime(new Date('2026-11-04T02:00:00Z'));
  expect(holdsPlace(one, '/requests')).toBe(true);
});
