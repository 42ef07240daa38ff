/**
 * Does work again and again, `every` milliseconds; a turn that comes while the last is still at it is left out.
 * The timer keeps no process alive. The function given back ends it and waits for the turn under way, for `patience`
 * milliseconds at most where that is said.
 */
export function repeatedly(
  work: () => Promise<unknown>,
  options: { every: number; onError: (error: unknown) => void; patience?: number },
): () => Promise<void> {
  let running: Promise<unknown> | null = null;
  const turn = async () => {
    try {
      await work();
    } catch (error) {
      options.onError(error);
    }
    running = null;
  };
  const timer = setInterval(() => {
    running ??= turn();
  }, options.every);
  timer.unref();
  return async () => {
    clearInterval(timer);
    if (options.patience === undefined) await running;
    else await Promise.race([running, new Promise((over) => setTimeout(over, options.patience).unref())]);
  };
}
