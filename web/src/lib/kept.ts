type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What is kept on this machine under the key, or null; what cannot be read, or is not whole, counts as nothing. */
export function readKept<Kept>(key: string, isWhole: (kept: object) => kept is Kept & object, store?: Store) {
  try {
    const kept: unknown = JSON.parse((store ?? localStorage).getItem(key) ?? 'null');
    return typeof kept === 'object' && kept !== null && isWhole(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Whether it could be kept: storage may be full, or forbidden. */
export function keep(key: string, value: object, store?: Store): boolean {
  try {
    (store ?? localStorage).setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export function forget(key: string, store?: Store): void {
  try {
    (store ?? localStorage).removeItem(key);
  } catch {
    // Where nothing can be kept there is nothing to forget.
  }
}
