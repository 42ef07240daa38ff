import type { Values } from './draft.ts';

/** A draft that the server does not have yet, and the version it was written on. */
export type KeptDraft = { version: number; values: Values; at: string };

const keyOf = (userId: string, id: string) => `onesource.registration.${userId}.${id}`;

/** What is kept on this machine of a registration; null when there is nothing, or storage is forbidden. */
export function keptDraft(userId: string, id: string): KeptDraft | null {
  try {
    const text = localStorage.getItem(keyOf(userId, id));
    const kept: unknown = text && JSON.parse(text);
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

export function keepDraft(userId: string, id: string, kept: KeptDraft): void {
  try {
    localStorage.setItem(keyOf(userId, id), JSON.stringify(kept));
  } catch {
    // Full or forbidden: then the page itself is all there is.
  }
}

export function forgetDraft(userId: string, id: string): void {
  try {
    localStorage.removeItem(keyOf(userId, id));
  } catch {
    // Nothing was kept then either.
  }
}

const isKept = (kept: unknown): kept is KeptDraft =>
  typeof kept === 'object' && kept !== null && 'version' in kept && 'values' in kept && 'at' in kept;
