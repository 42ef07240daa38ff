const last = new Map<string, Promise<unknown>>();

/**
 * Runs work of the same key one after another in this process: of passwords tried all at once, each sees how the ones
 * before it ended.
 */
export async function oneAfterAnother<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
  const before = last.get(key) ?? Promise.resolve();
  const mine = before.then(work, work);
  last.set(key, mine);
  try {
    return await mine;
  } finally {
    if (last.get(key) === mine) last.delete(key);
  }
}
