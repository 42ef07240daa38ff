// @vitest-environment happy-dom
import { content as contents, item } from '@onesource/api/areas/catalog/testing';
import type { ResourceContent } from '@onesource/db/content';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook } from '@testing-library/react';
import { Form } from 'antd';
import type { PropsWithChildren } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newRow, putAfter } from '../items/rows.ts';
import { type Values, valuesOf } from './draft.ts';
import { keepDraft, keptDraft } from './kept-draft.ts';
import { useDraft } from './use-draft.ts';

vi.mock('../../../session/session.ts', () => ({
  useSession: () => ({ user: { id: 'zhou' }, profile: { opennessScheme: null } }),
}));

const asked = vi.fn<typeof fetch>();
const content = contents({ items: [{ ...item('男方'), name: '男方姓名' }] });
const registration = (version: number, over: Partial<ResourceContent> = {}) => ({
  id: 'r1',
  version,
  revision: { content: { ...content, ...over } },
  problems: [],
  advice: [],
});
const answers = (status: number, body: object) => asked.mockResolvedValueOnce(Response.json(body, { status }));
const refuses = (status: number, code: string, field: string) =>
  answers(status, { code, message: code, details: [{ field, code }] });
/** What was sent to be saved, one after the other. */
const sent = () =>
  asked.mock.calls.flatMap(([, init]) => (init?.method === 'PUT' ? [JSON.parse(String(init.body))] : []));

beforeEach(() => vi.stubGlobal('fetch', asked));
afterEach(() => {
  cleanup();
  asked.mockReset();
  localStorage.clear();
  vi.unstubAllGlobals();
});

function opened() {
  const client = new QueryClient();
  const wrapper = ({ children }: PropsWithChildren) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  const { result } = renderHook(
    () => {
      const [form] = Form.useForm<Values>();
      return { form, draft: useDraft(form, registration(3)) };
    },
    { wrapper },
  );
  const { form, draft } = result.current;
  const { items: _, ...start } = draft.start;
  const write = (values: object) =>
    act(() => {
      form.setFieldsValue(values);
      draft.autosave.changed();
    });
  act(() => form.setFieldsValue(start));
  return { form, draft, write, now: () => result.current.draft, flush: () => act(() => draft.autosave.flush()) };
}

test('what is typed is saved on the version that was read, and the next on the one that came back', async () => {
  const { write, flush } = opened();
  answers(200, registration(4));
  answers(200, registration(5));
  write({ summary: '一' });
  expect(await flush()).toBe(true);
  write({ summary: '一数' });
  expect(await flush()).toBe(true);
  expect(sent()).toMatchObject([
    { version: 3, summary: '一' },
    { version: 4, summary: '一数' },
  ]);
  expect(keptDraft('zhou', 'r1')).toBeNull();
});

test('a row gets the id that the server has given its item, and is not made twice', async () => {
  const { draft, write, flush } = opened();
  const added = { ...newRow(), name: '女方姓名' };
  const saved = [...content.items, { ...item('女方'), name: '女方姓名' }];
  answers(200, registration(4, { items: saved }));
  answers(200, registration(5, { items: saved }));
  draft.rows.set(putAfter(draft.rows.get(), null, [added]));
  write({});
  await flush();
  write({ summary: '一' });
  await flush();
  expect(sent().map(({ items }) => items.map(({ id }: { id: string | null }) => id))).toEqual([
    ['男方', null],
    ['男方', '女方'],
  ]);
});

test('an item that somebody has removed meanwhile comes back as a new one', async () => {
  const { write, flush } = opened();
  refuses(400, 'unknown_item', 'items.0.id');
  answers(200, registration(4));
  write({ summary: '一' });
  expect(await flush()).toBe(true);
  expect(sent().map(({ items }) => items[0].id)).toEqual(['男方', null]);
});

test('what the server refuses stands at its place, and is said to be unsaved', async () => {
  const { write, flush, now } = opened();
  refuses(400, 'too_big', 'items.0.name');
  write({ summary: '一' });
  expect(await flush()).toBe(false);
  expect(now().state).toMatchObject({ kind: 'failed', retrying: false });
  expect(now().found).toMatchObject([{ unsaved: true, place: { key: '男方', column: 'name' } }]);
  expect(keptDraft('zhou', 'r1')).toMatchObject({ version: 3, values: { summary: '一' } });
});

test('when somebody else was faster nothing is written over theirs until that is wanted', async () => {
  const { write, flush, now } = opened();
  refuses(409, 'conflict', 'version');
  write({ summary: '我的' });
  await flush();
  expect(now().state).toEqual({ kind: 'conflict' });
  answers(200, registration(7, { summary: '他们的' }));
  answers(200, registration(8, { summary: '我的' }));
  expect(await act(() => now().keepMine())).toBe(true);
  expect(sent()).toMatchObject([{ version: 3 }, { version: 7, summary: '我的' }]);
});

test('or theirs is taken, and what was written here is gone', async () => {
  const { form, write, flush, now } = opened();
  refuses(409, 'conflict', 'version');
  write({ summary: '我的' });
  await flush();
  answers(200, registration(7, { summary: '他们的', items: [] }));
  await act(() => now().takeTheirs());
  expect(form.getFieldValue('summary')).toBe('他们的');
  expect(now().rows.get()).toEqual([]);
  expect(now().state).toMatchObject({ kind: 'saved' });
  expect([now().version(), keptDraft('zhou', 'r1')]).toEqual([7, null]);
});

test('what this machine kept is taken up where the server still has what it was written on', async () => {
  const values = valuesOf({ ...content, summary: '断网时写的' });
  keepDraft('zhou', 'r1', { version: 3, values, at: '2026-10-09T02:00:00.000Z' });
  const { draft, flush } = opened();
  expect(draft.kept?.at).toBe('2026-10-09T02:00:00.000Z');
  answers(200, registration(4, { summary: '断网时写的' }));
  expect(await flush()).toBe(true);
  expect(sent()).toMatchObject([{ version: 3, summary: '断网时写的' }]);
});

test('and is asked about where the server has moved on', () => {
  keepDraft('zhou', 'r1', {
    version: 2,
    values: valuesOf({ ...content, summary: '旧' }),
    at: '2026-10-08T02:00:00.000Z',
  });
  expect(opened().now().state).toEqual({ kind: 'conflict' });
});

test('what says the same as the server is not restored', () => {
  keepDraft('zhou', 'r1', { version: 2, values: valuesOf(content), at: '2026-10-08T02:00:00.000Z' });
  const { draft, now } = opened();
  expect([draft.kept, now().state.kind, keptDraft('zhou', 'r1')]).toEqual([null, 'saved', null]);
});
