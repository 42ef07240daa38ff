// @vitest-environment happy-dom
import type { Ability } from '@onesource/api/access/abilities';
import { renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { useOpenLists } from './use-open-lists.ts';

const held = vi.hoisted(() => ({ can: [] as Ability[] }));
vi.mock('../session/session.ts', () => ({ useCan: (ability: Ability) => held.can.includes(ability) }));

const all = ['mine', 'provider', 'authority', 'all'] as const;
function openTo(can: Ability[], wanted: (typeof all)[number] | null = null) {
  held.can = can;
  return renderHook(() => useOpenLists(all, wanted)).result.current;
}

test('who asks sees first what they have asked for', () => {
  expect(openTo(['file_requests'])).toEqual({ lists: ['mine', 'all'], list: 'mine' });
});

test('who decides looks first at what waits for that', () => {
  expect(openTo(['file_requests', 'decide_requests'])).toEqual({
    lists: ['provider', 'mine', 'all'],
    list: 'provider',
  });
});

test('who coordinates or watches looks first at everything', () => {
  expect(openTo(['coordinate_requests']).lists).toEqual(['all', 'authority']);
  expect(openTo(['supervise_requests']).list).toBe('all');
});

test('an address that names a list not open to the reader shows the first that is', () => {
  expect(openTo(['file_requests'], 'provider').list).toBe('mine');
  expect(openTo(['file_requests'], 'all').list).toBe('all');
});
