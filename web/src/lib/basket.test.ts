// @vitest-environment happy-dom

import { basketHolds } from '@onesource/api/areas/requests/rules/asking/basket';
import { afterEach, expect, it, vi } from 'vitest';
import { basketOf, emptyBasket, putInBasket, takeFromBasket, watchBasket } from './basket.ts';

afterEach(() => localStorage.clear());

const marriages = { id: 'a', name: '结婚登记信息' };
const pupils = { id: 'b', name: '学籍信息' };

it('keeps what one puts into it, each resource once, in the order in which it came', () => {
  putInBasket('lin', pupils);
  putInBasket('lin', marriages);
  putInBasket('lin', pupils);
  expect(basketOf('lin')).toEqual([pupils, marriages]);
  takeFromBasket('lin', 'b');
  expect(basketOf('lin')).toEqual([marriages]);
});

it('is one’s own: whoever sits down next at the same computer has another', () => {
  putInBasket('lin', marriages);
  expect(basketOf('chen')).toEqual([]);
  emptyBasket('chen');
  expect(basketOf('lin')).toEqual([marriages]);
});

it('holds no more than is filed in one go', () => {
  for (let at = 0; at <= basketHolds; at += 1) putInBasket('lin', { id: String(at), name: '资源' });
  expect(basketOf('lin')).toHaveLength(basketHolds);
});

it('is the same as long as nothing changes, and tells when something does', () => {
  const told = vi.fn();
  const stop = watchBasket(told);
  putInBasket('lin', marriages);
  expect(basketOf('lin')).toBe(basketOf('lin'));
  expect(told).toHaveBeenCalledTimes(1);
  stop();
  emptyBasket('lin');
  expect(told).toHaveBeenCalledTimes(1);
  expect(basketOf('lin')).toEqual([]);
});

it('takes what it cannot read for nothing', () => {
  localStorage.setItem('onesource.request-basket.lin', '[{"id":1}]');
  expect(basketOf('lin')).toEqual([]);
});
