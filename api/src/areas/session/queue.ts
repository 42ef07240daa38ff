import { ApiError } from '../../foundation/errors.ts';

/** A place in the queue was not to be had, or not in time. Repeating the command later is safe. */
export const tooBusy = (seconds: number) =>
  new ApiError('unavailable', 'Too many ask for this just now; try again shortly.', undefined, {
    'retry-after': String(seconds),
  });

/**
 * Work that a machine can do only so much of at once: `atOnce` pieces run, `places` more wait in the order they came,
 * for `patience` milliseconds at most. Who finds no place, or waits in vain, is answered 503 with `Retry-After`.
 */
export function queueOf(limits: { atOnce: number; places: number; patience: number; retryAfter: number }) {
  const waiting: (() => void)[] = [];
  let running = 0;

  function place(): Promise<void> | undefined {
    if (running < limits.atOnce) {
      running += 1;
      return;
    }
    if (waiting.length >= limits.places) throw tooBusy(limits.retryAfter);
    return new Promise((resolve, reject) => {
      const called = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(called), 1);
        reject(tooBusy(limits.retryAfter));
      }, limits.patience);
      waiting.push(called);
    });
  }

  return async function run<Result>(work: () => Promise<Result>): Promise<Result> {
    await place();
    try {
      return await work();
    } finally {
      // The place is handed on, not given back: nobody who comes just now goes before those who wait
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
