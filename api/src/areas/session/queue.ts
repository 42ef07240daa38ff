import { ApiError } from '../../foundation/errors.ts';

/** A place in the queue was not to be had, or not in time. Repeating the command later is safe. */
export const tooBusy = (seconds: number) =>
  new ApiError('unavailable', 'Too many ask for this just now; try again shortly.', undefined, {
    'retry-after': String(seconds),
  });

type Limits = { atOnce: number; places: number; patience: number; retryAfter: number; rest?: number };

/** Milliseconds. */
const longestRest = 1000;

/**
 * Work that a machine can do only so much of at once: `atOnce` pieces run, `places` more wait in the order they came,
 * for `patience` milliseconds at most. Who finds no place, or waits in vain, is answered 503 with `Retry-After`. `rest`: a place
 * stays empty for so many times as long as its work took, a second at most, so that all who queue take no more than their
 * share of the machine, however many they are.
 */
export function queueOf(limits: Limits) {
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

  /** The place is handed on, not given back: nobody who comes just now goes before those who wait. */
  function handOn(): void {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }

  return async function run<Result>(work: () => Promise<Result>): Promise<Result> {
    await place();
    const begun = performance.now();
    try {
      return await work();
    } finally {
      const rest = Math.min(longestRest, (performance.now() - begun) * (limits.rest ?? 0));
      if (rest > 0) setTimeout(handOn, rest).unref();
      else handOn();
    }
  };
}
