// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { useRemarking } from './use-remarking.ts';

const session = vi.hoisted(() => ({ user: { id: 'reviewer' } }));
vi.mock('../../../session/session.ts', () => ({ useSession: () => session }));
afterEach(() => {
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
  session.user.id = 'reviewer';
});

const remark = { field: 'summary', item: null, text: '请写明用途' } as const;
const remarking = (version = 1) =>
  renderHook((props) => useRemarking(props), { initialProps: { id: 'entry', version } });

test('what is said of a version is there again after the page was left, until it is sent', () => {
  const first = remarking();
  act(() => first.result.current.say({ ...remark, text: ' 请写明用途 ' }));
  act(() => first.result.current.write('退回修改'));
  first.unmount();
  const again = remarking();
  expect(again.result.current).toMatchObject({ remarks: [remark], note: '退回修改' });
  act(() => again.result.current.sent());
  again.unmount();
  expect(remarking().result.current).toMatchObject({ remarks: [], note: '' });
});

test('of another version nothing has been said yet', () => {
  const { result, rerender } = remarking();
  act(() => result.current.say(remark));
  rerender({ id: 'entry', version: 2 });
  expect(result.current).toMatchObject({ remarks: [], note: '' });
});

test('what one says nobody else finds who signs in on the same machine', () => {
  const mine = remarking();
  act(() => mine.result.current.say(remark));
  mine.unmount();
  session.user.id = 'colleague';
  expect(remarking().result.current.remarks).toEqual([]);
});

test('an empty word takes a remark away', () => {
  const { result } = remarking();
  act(() => result.current.say(remark));
  act(() => result.current.say({ ...remark, text: ' ' }));
  expect(result.current.remarks).toEqual([]);
});
