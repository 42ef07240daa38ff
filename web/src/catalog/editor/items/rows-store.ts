import { useSyncExternalStore } from 'react';
import type { Row } from '../draft/draft.ts';
import { type History, noHistory, noted, redone, undone } from './history.ts';

/**
 * The rows of the items, beside the form: a cell must have its new value in the same moment in which it is typed, or
 * the writing of Chinese breaks.
 */
export type RowStore = {
  get(): readonly Row[];
  /** What the server tells of the rows that are there: nobody takes that back. */
  set(rows: readonly Row[]): void;
  /** What somebody does; going on with the same `mark` is one step. */
  change(rows: readonly Row[], mark?: string): void;
  /** Others in their place: what was done with those before cannot be taken back here. */
  reset(rows: readonly Row[]): void;
  /** One step back or forward again; whether there was one. */
  undo(): boolean;
  redo(): boolean;
  canUndo(): boolean;
  canRedo(): boolean;
  subscribe(listener: () => void): () => void;
};

export function createRowStore(start: readonly Row[]): RowStore {
  const listeners = new Set<() => void>();
  let rows = start;
  let history: History<readonly Row[]> = noHistory;
  const show = (next: readonly Row[]) => {
    rows = next;
    for (const listener of listeners) listener();
  };
  const go = (moved: ReturnType<typeof undone<readonly Row[]>>): boolean => {
    if (moved) {
      ({ history } = moved);
      show(withIdsOf(rows, moved.value));
    }
    return moved !== null;
  };
  return {
    get: () => rows,
    set: show,
    change(next, mark) {
      history = noted(history, rows, mark ?? null);
      show(next);
    },
    reset(next) {
      history = noHistory;
      show(next);
    },
    undo: () => go(undone(history, rows)),
    redo: () => go(redone(history, rows)),
    canUndo: () => history.past.length > 0,
    canRedo: () => history.future.length > 0,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Rows as they were, with the ids that the server has given them since: grants keep pointing at these. */
function withIdsOf(now: readonly Row[], before: readonly Row[]): readonly Row[] {
  const ids = new Map(now.map(({ key, id }) => [key, id]));
  return before.map((row) => (row.id === null ? { ...row, id: ids.get(row.key) ?? null } : row));
}

export const useRows = (store: RowStore): readonly Row[] => useSyncExternalStore(store.subscribe, store.get);
