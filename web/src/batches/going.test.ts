import { describe, expect, test, vi } from 'vitest';
import { begun, goThrough } from './going.ts';

const step = { type: 'approve', until: '2026-11-02T01:00:00.000Z', note: '' } as const;
const failed = [{ id: 'b', name: '乙', code: 'own_registration', details: undefined }];

describe('a step with a batch', () => {
  test('goes on behind the last answer until nothing is left, and counts them together', async () => {
    const send = vi
      .fn()
      .mockResolvedValueOnce({ done: 100, failed, after: 'c', remaining: 20 })
      .mockResolvedValueOnce({ done: 20, failed: [], after: null, remaining: 0 });
    const tell = vi.fn();
    expect(await goThrough(begun(step), send, tell)).toEqual({ step, done: 120, failed, after: null, remaining: 0 });
    expect(send.mock.calls).toEqual([
      [step, null],
      [step, 'c'],
    ]);
    expect(tell.mock.calls.map(([{ done, remaining }]) => [done, remaining])).toEqual([
      [100, 20],
      [120, 0],
    ]);
  });

  test('that is cut off goes on where it was told last', async () => {
    const send = vi
      .fn()
      .mockResolvedValueOnce({ done: 100, failed: [], after: 'c', remaining: 20 })
      .mockRejectedValueOnce(new Error('network'))
      .mockResolvedValueOnce({ done: 20, failed: [], after: null, remaining: 0 });
    let last = begun(step) as Awaited<ReturnType<typeof goThrough>>;
    const tell = (going: typeof last) => {
      last = going;
    };
    await expect(goThrough(last, send, tell)).rejects.toThrow('network');
    expect(last).toMatchObject({ done: 100, after: 'c' });
    expect(await goThrough(last, send, tell)).toMatchObject({ done: 120 });
    expect(send).toHaveBeenLastCalledWith(step, 'c');
  });
});
