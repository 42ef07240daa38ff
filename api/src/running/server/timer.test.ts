import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { repeatedly } from './timer.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('work done repeatedly', () => {
  test('is done at each turn until it is stopped', async () => {
    let done = 0;
    const work = async () => {
      done += 1;
    };
    const stop = repeatedly(work, { every: 60_000, onError: () => {} });
    await vi.advanceTimersByTimeAsync(59_999);
    expect(done).toBe(0);
    await vi.advanceTimersByTimeAsync(120_001);
    expect(done).toBe(3);
    await stop();
    await vi.advanceTimersByTimeAsync(300_000);
    expect(done).toBe(3);
  });

  test('never overlaps, and stopping waits for the turn under way', async () => {
    let [begun, finish] = [0, () => {}];
    const work = () => {
      begun += 1;
      return new Promise<void>((resolve) => {
        finish = resolve;
      });
    };
    const stop = repeatedly(work, { every: 1000, onError: () => {} });
    await vi.advanceTimersByTimeAsync(5000);
    expect(begun).toBe(1);
    let stopped = false;
    const stopping = stop().then(() => {
      stopped = true;
    });
    await vi.advanceTimersByTimeAsync(1000);
    expect(stopped).toBe(false);
    finish();
    await stopping;
  });

  test('stopping waits for a turn that takes long no longer than it has patience', async () => {
    const stop = repeatedly(() => new Promise(() => {}), { every: 1000, onError: () => {}, patience: 3000 });
    await vi.advanceTimersByTimeAsync(1000);
    let stopped = false;
    void stop().then(() => {
      stopped = true;
    });
    await vi.advanceTimersByTimeAsync(2999);
    expect(stopped).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(stopped).toBe(true);
  });

  test('goes on after a failure, which is told', async () => {
    const told: unknown[] = [];
    let turns = 0;
    const work = async () => {
      turns += 1;
      throw new Error('no database');
    };
    const stop = repeatedly(work, { every: 1000, onError: (error) => told.push(error) });
    await vi.advanceTimersByTimeAsync(3000);
    await stop();
    expect(turns).toBe(3);
    expect(told).toHaveLength(3);
  });
});
