import { describe, expect, test, vi } from 'vitest';
import { queueOf } from './queue.ts';

const limits = { atOnce: 2, places: 3, patience: 1000, retryAfter: 7 };
const held = () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { promise, release: resolve };
};

describe('a queue', () => {
  test('runs no more at once than it may, and the rest in the order they came', async () => {
    const run = queueOf(limits);
    const gates = Array.from({ length: 5 }, held);
    const begun: number[] = [];
    const all = gates.map(({ promise }, at) =>
      run(() => {
        begun.push(at);
        return promise;
      }),
    );
    await Promise.resolve();
    expect(begun).toEqual([0, 1]);
    for (const [at, { release }] of gates.entries()) {
      release();
      await all[at];
    }
    expect(begun).toEqual([0, 1, 2, 3, 4]);
  });

  test('turns away whom it has no place for, and says when to come again', async () => {
    const run = queueOf(limits);
    const gate = held();
    const inside = Array.from({ length: 5 }, () => run(() => gate.promise));
    const outside = run(async () => 'ran');
    await expect(outside).rejects.toMatchObject({ code: 'unavailable', headers: { 'retry-after': '7' } });
    gate.release();
    await Promise.all(inside);
    expect(await run(async () => 'ran')).toBe('ran');
  });

  test('lets nobody wait beyond its patience, and forgets who left', async () => {
    vi.useFakeTimers();
    const run = queueOf(limits);
    const gate = held();
    const inside = [run(() => gate.promise), run(() => gate.promise)];
    const ran = vi.fn(async () => {});
    const late = expect(run(ran)).rejects.toMatchObject({ code: 'unavailable' });
    await vi.advanceTimersByTimeAsync(1000);
    await late;
    vi.useRealTimers();
    gate.release();
    await Promise.all(inside);
    expect(ran).not.toHaveBeenCalled();
    expect(await run(async () => 'ran')).toBe('ran');
  });

  test('goes on after work that failed', async () => {
    const run = queueOf({ ...limits, atOnce: 1 });
    const failing = run(() => Promise.reject(new Error('no')));
    const next = run(async () => 'ran');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('ran');
  });

  test('leaves a place empty after its work for as long as it has to rest, and answers at once', async () => {
    vi.useFakeTimers();
    try {
      const run = queueOf({ ...limits, atOnce: 1, rest: 2 });
      const first = run(async () => {
        await vi.advanceTimersByTimeAsync(100);
        return 'first';
      });
      expect(await first).toBe('first');
      let ran = false;
      const next = run(async () => {
        ran = true;
      });
      await vi.advanceTimersByTimeAsync(199);
      expect(ran).toBe(false);
      await vi.advanceTimersByTimeAsync(1);
      expect(ran).toBe(true);
      await next;
    } finally {
      vi.useRealTimers();
    }
  });
});
