import { useSyncExternalStore } from 'react';
import type { Row } from '../draft/draft.ts';

/**
 * The rows of the items, beside the form: a cell must have its new value in the same moment in which it is typed, or
 * the writing of Chinese breaks.
 */
export type RowStore = {
  get(): readonly Row[];
  set(rows: readonly Row[]): void;
  subscribe(listener: () => void): () => void;
};

export function createRowStore(start: readonly Row[]): RowStore {
  const listeners = new Set<() => void>();
  let rows = start;
  return {
    get: () => rows,
    set(next) {
      rows = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const useRows = (store: RowStore): readonly Row[] => useSyncExternalStore(store.subscribe, store.get);
