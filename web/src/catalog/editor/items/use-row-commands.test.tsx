// @vitest-environment happy-dom
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { startTexts, withTexts } from '../../../i18n/start.ts';
import { columnsOf } from './columns.ts';
import { newRow } from './rows.ts';
import { createRowStore } from './rows-store.ts';
import { useRowCommands } from './use-row-commands.ts';

const told = vi.hoisted(() => ({ success: vi.fn(), warning: vi.fn() }));
vi.mock('../../../ui/toasts.ts', () => ({ useToasts: () => ({ notification: told }) }));
vi.mock('./use-columns.ts', () => ({ useColumns: () => columnsOf('declared', true) }));
vi.mock('../../../session/session.ts', () => {
  const named = (zh: string, en: string) => ({ zh, en });
  return {
    useSession: () => ({
      profile: {
        shareTypeLabels: {
          unconditional: named('主动共享', 'Shared proactively'),
          conditional: named('协议共享', 'Shared by agreement'),
          not_shared: named('不予共享', 'Not shared'),
        },
        opennessScheme: {
          kind: 'declared',
          labels: {
            open: named('主动开放', 'Open'),
            conditionally_open: named('依申请开放', 'Open on request'),
            not_open: named('不予开放', 'Not open'),
          },
        },
      },
    }),
  };
});

beforeAll(async () => {
  await startTexts();
  await withTexts(['catalog', 'content', 'vocabulary'], Promise.resolve());
}, 60_000);
beforeEach(() => {
  for (const one of Object.values(told)) one.mockReset();
  document.body.innerHTML = '';
});
afterEach(cleanup);

const rowOf = (name: string) => ({ ...newRow(), key: name, name });

/** A table of these rows, whose cells for names are there to be gone on in. */
function table(...names: string[]) {
  const store = createRowStore(names.map(rowOf));
  const changed = vi.fn();
  const cells = () => {
    for (const { key } of store.get())
      if (!document.getElementById(`item-${key}-name`))
        document.body.insertAdjacentHTML('beforeend', `<input id="item-${key}-name" />`);
    return store.get();
  };
  cells();
  document.body.insertAdjacentHTML('beforeend', '<button id="add-item"></button>');
  store.subscribe(cells);
  const { result, rerender } = renderHook(() => useRowCommands(store, changed));
  const run = (act: (commands: typeof result.current) => void) => {
    act(result.current);
    rerender();
  };
  return { store, changed, run, names: () => store.get().map(({ name }) => name) };
}
const focused = () => document.activeElement?.id;

describe('rows of the items', () => {
  test('after one is taken out one goes on in its neighbour, and after the last at the button that adds one', () => {
    const { run, names, changed } = table('甲', '乙', '丙');
    run(({ remove }) => remove('乙'));
    expect([names(), focused()]).toEqual([['甲', '丙'], 'item-丙-name']);
    run(({ remove }) => remove('丙'));
    expect([names(), focused()]).toEqual([['甲'], 'item-甲-name']);
    run(({ remove }) => remove('甲'));
    expect([names(), focused()]).toEqual([[], 'add-item']);
    expect(changed).toHaveBeenCalledTimes(3);
  });

  test('what is written on in one cell is taken back in one step, another cell in another', () => {
    const { run, store, names } = table('甲');
    for (const name of ['甲乙', '甲乙丙']) run(({ set }) => set('甲', { name }));
    run(({ set }) => set('甲', { length: 5 }));
    expect(store.undo()).toBe(true);
    expect(names()).toEqual(['甲乙丙']);
    expect(store.undo()).toBe(true);
    expect(names()).toEqual(['甲']);
    expect(store.canUndo()).toBe(false);
  });

  test('a new one is like the one before it, but for what it is called, and one goes on in its name', () => {
    const { run, store } = table('甲');
    run(({ set }) => set('甲', { shareType: 'conditional', sensitivity: 'high' }));
    run(({ addAfter }) => addAfter('甲'));
    const [, added] = store.get();
    expect(added).toMatchObject({ name: '', shareType: 'conditional', sensitivity: 'high' });
    expect(focused()).toBe(`item-${added?.key}-name`);
  });
});

describe('a paste', () => {
  test('is read by the words of the profile and of databases, and one goes on in its last row', () => {
    const { run, store } = table('甲');
    run(({ paste }) =>
      paste(
        '甲',
        '字段名称\t类型\t共享属性\t是否开放\t敏感\n姓名\tVARCHAR\t协议共享\t依申请开放\t高\n生日\t日期\tunconditional\t是\t低',
      ),
    );
    expect(store.get().slice(1)).toMatchObject([
      { name: '姓名', dataType: 'C', shareType: 'conditional', openness: 'conditionally_open', sensitivity: 'high' },
      { name: '生日', dataType: 'D', shareType: 'unconditional', openness: 'open', sensitivity: 'low' },
    ]);
    expect(focused()).toBe(`item-${store.get().at(-1)?.key}-name`);
    expect(told.success).toHaveBeenCalledOnce();
    expect(told.warning).not.toHaveBeenCalled();
  });

  test('names what of it was not understood, with its place and what stands there, and headings that say nothing', () => {
    const { run } = table('甲');
    run(({ paste }) => paste('甲', '字段名称\t类型\t备注说明\n姓名\t某某型\t一'));
    const { description } = told.warning.mock.calls[0]?.[0] ?? {};
    expect(description).toContain('某某型');
    expect(description).toContain('备注说明');
    expect(told.success).not.toHaveBeenCalled();
  });

  test('of nothing changes nothing', () => {
    const { run, names, changed } = table('甲');
    run(({ paste }) => paste('甲', ' \n\t'));
    expect(names()).toEqual(['甲']);
    expect(changed).not.toHaveBeenCalled();
  });
});
