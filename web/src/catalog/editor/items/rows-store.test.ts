import { expect, test, vi } from 'vitest';
import { newRow, patch } from './rows.ts';
import { createRowStore } from './rows-store.ts';

const row = (name: string) => ({ ...newRow(), key: name, name });
const names = (store: ReturnType<typeof createRowStore>) => store.get().map(({ name }) => name);

test('a paste is taken back and made again in one step', () => {
  const store = createRowStore([row('姓名')]);
  const heard = vi.fn();
  store.subscribe(heard);
  expect([store.canUndo(), store.undo()]).toEqual([false, false]);
  store.change([...store.get(), row('性别'), row('住址')]);
  expect(store.undo()).toBe(true);
  expect(names(store)).toEqual(['姓名']);
  expect([store.canUndo(), store.canRedo()]).toEqual([false, true]);
  expect(store.redo()).toBe(true);
  expect(names(store)).toEqual(['姓名', '性别', '住址']);
  expect(heard).toHaveBeenCalledTimes(3);
});

test('a row keeps the id that the server gave it meanwhile', () => {
  const store = createRowStore([row('姓名')]);
  store.change(patch(store.get(), '姓名', { required: true }));
  store.set(store.get().map((each) => ({ ...each, id: 'given' })));
  store.undo();
  expect(store.get()).toMatchObject([{ name: '姓名', id: 'given', required: false }]);
});

test('what another person saved in its place is not taken back', () => {
  const store = createRowStore([row('姓名')]);
  store.change([]);
  store.reset([row('住址')]);
  expect([store.undo(), store.redo()]).toEqual([false, false]);
  expect(names(store)).toEqual(['住址']);
});
