import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAutosave } from './autosave.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A page with one text, a server that may fail, and what is kept on the machine. */
function page() {
  const world = { text: '', sent: [] as string[], kept: null as string | null, failing: null as string | null };
  const autosave = createAutosave<string>({
    read: () => world.text,
    fingerprint: (text) => text,
    async send(text) {
      await new Promise((done) => setTimeout(done, 100));
      if (world.failing) throw new Error(world.failing);
      world.sent.push(text);
    },
    judge: (error) =>
      error instanceof Error && (error.message === 'conflict' || error.message === 'refused') ? error.message : 'retry',
    keep: (text) => {
      world.kept = text;
    },
    forget: () => {
      world.kept = null;
    },
  });
  const type = (text: string) => {
    world.text = text;
    autosave.changed();
  };
  return { world, autosave, type };
}

test('what is typed is saved once the typing pauses', async () => {
  const { world, autosave, type } = page();
  type('一');
  await vi.advanceTimersByTimeAsync(1000);
  type('一数');
  await vi.advanceTimersByTimeAsync(1400);
  expect(world.sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(300);
  expect(world.sent).toEqual(['一数']);
  expect(autosave.state()).toMatchObject({ kind: 'saved' });
  expect(world.kept).toBeNull();
});

test('what is typed while saving is saved next', async () => {
  const { world, autosave, type } = page();
  type('一');
  const first = autosave.flush();
  await vi.advanceTimersByTimeAsync(50);
  type('一数');
  await vi.advanceTimersByTimeAsync(60);
  expect(await first).toBe(false);
  await vi.advanceTimersByTimeAsync(2000);
  expect(world.sent).toEqual(['一', '一数']);
});

test('without the server it is kept on the machine and tried again until it is there', async () => {
  const { world, autosave, type } = page();
  world.failing = 'network';
  type('一数一源');
  await vi.advanceTimersByTimeAsync(1700);
  expect(autosave.state()).toMatchObject({ kind: 'failed', retrying: true });
  expect(world.kept).toBe('一数一源');
  world.failing = null;
  await vi.advanceTimersByTimeAsync(3200);
  expect(world.sent).toEqual(['一数一源']);
  expect(world.kept).toBeNull();
});

test('what the server refuses waits for the next change', async () => {
  const { world, autosave, type } = page();
  world.failing = 'refused';
  type('错');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(autosave.state()).toMatchObject({ kind: 'failed', retrying: false });
  world.failing = null;
  type('对');
  await vi.advanceTimersByTimeAsync(1700);
  expect(world.sent).toEqual(['对']);
});

test('nothing is written over what somebody else has saved until it is resumed', async () => {
  const { world, autosave, type } = page();
  world.failing = 'conflict';
  type('我的');
  await vi.advanceTimersByTimeAsync(1700);
  expect(autosave.state()).toMatchObject({ kind: 'conflict' });
  world.failing = null;
  type('我的改动');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(world.sent).toEqual([]);
  expect(world.kept).toBe('我的改动');
  const resumed = autosave.resume();
  await vi.advanceTimersByTimeAsync(200);
  expect(await resumed).toBe(true);
  expect(world.sent).toEqual(['我的改动']);
});

test('leaving the page saves what is left at once', async () => {
  const { world, autosave, type } = page();
  type('最后一笔');
  autosave.stop();
  expect(world.kept).toBe('最后一笔');
  await vi.advanceTimersByTimeAsync(200);
  expect(world.sent).toEqual(['最后一笔']);
  expect(world.kept).toBeNull();
});

test('saving when nothing has changed asks the server nothing', async () => {
  const { world, autosave } = page();
  expect(await autosave.flush()).toBe(true);
  expect(world.sent).toEqual([]);
});
