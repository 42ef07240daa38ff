// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { holdsPlace, placeDay, placeKey } from './place.ts';

const somebody = (id: string, roles: string[] = ['reviewer']) => ({ user: { id }, roles });

it('keeps a place on the first page of the day alone, none in the inbox, and none for who has nothing to do', () => {
  const one = somebody('one');
  expect(holdsPlace(one, '/inbox/1')).toBe(false);
  expect(holdsPlace(one, '/requests')).toBe(true);
  expect(holdsPlace(somebody('idle', []), '/requests')).toBe(false);
  localStorage.setItem(placeKey(one), placeDay());
  expect(holdsPlace(one, '/requests')).toBe(false);
  expect(holdsPlace(somebody('another'), '/requests')).toBe(true);
  localStorage.setItem(placeKey(one), '2026-01-01');
  expect(holdsPlace(one, '/requests')).toBe(true);
});
