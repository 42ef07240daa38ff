import { basketHolds } from '@onesource/api/areas/requests/rules/asking/basket';
import { forget, keep, readKept } from './kept.ts';

/** A resource in the basket, by its name when it was put there. */
export type InBasket = { id: string; name: string };

/** One basket for each person: office computers are shared. */
const keyOf = (userId: string) => `onesource.request-basket.${userId}`;

const isBasket = (kept: object): kept is InBasket[] =>
  Array.isArray(kept) && kept.every((one) => typeof one?.id === 'string' && typeof one?.name === 'string');

const none: readonly InBasket[] = [];
const listeners = new Set<() => void>();
let last: { key: string; kept: string; basket: readonly InBasket[] } | null = null;

/** What a person has put into the basket; the same array as long as nothing changes. */
export function basketOf(userId: string): readonly InBasket[] {
  const key = keyOf(userId);
  const basket = readKept(key, isBasket) ?? none;
  const kept = JSON.stringify(basket);
  if (last?.key !== key || last.kept !== kept) last = { key, kept, basket };
  return last.basket;
}

/** Puts a resource into the basket, unless it is there or the basket is full. */
export function putInBasket(userId: string, resource: InBasket): void {
  const basket = basketOf(userId);
  if (basket.length >= basketHolds || basket.some(({ id }) => id === resource.id)) return;
  write(userId, [...basket, resource]);
}

export const takeFromBasket = (userId: string, id: string): void =>
  write(
    userId,
    basketOf(userId).filter((one) => one.id !== id),
  );

export function emptyBasket(userId: string): void {
  forget(keyOf(userId));
  tell();
}

/** Tells of every change, also of one in another window. Gives what ends it. */
export function watchBasket(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

function write(userId: string, basket: readonly InBasket[]): void {
  keep(keyOf(userId), basket);
  tell();
}

const tell = () => {
  for (const listener of listeners) listener();
};
