// @vitest-environment happy-dom
import { fileBytes } from '@onesource/api/areas/attachments/rules/attachment';
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startTexts, withTexts } from '../../i18n/start.ts';
import { ApiFailure } from '../../lib/failure.ts';
import { useSending } from './use-sending.ts';

const send = vi.fn<(file: File) => Promise<{ id: string }>>();
vi.mock('./attachments.ts', () => ({ sendFile: (file: File) => send(file) }));

beforeAll(async () => {
  await startTexts();
  await withTexts(['errors'], Promise.resolve());
});
beforeEach(() => void send.mockReset());
afterEach(cleanup);

const page = (type = 'application/pdf', size = 10) => {
  const file = new File(['x'], '签字页.pdf', { type });
  Object.defineProperty(file, 'size', { value: size });
  return file;
};

function sending() {
  const sent: object[] = [];
  const busy: boolean[] = [];
  const { result } = renderHook(() =>
    useSending({ onSent: (file) => sent.push(file), onBusy: (now) => busy.push(now) }),
  );
  const take = (file: File) => act(() => result.current.take(file));
  return { sent, busy, take, now: () => result.current };
}

test('a file that is chosen is sent, and is on its way until it is there', async () => {
  let arrive = (_: { id: string }) => {};
  send.mockReturnValueOnce(new Promise((resolve) => (arrive = resolve)));
  const { sent, busy, now } = sending();
  let taken: Promise<void> | undefined;
  act(() => {
    taken = now().take(page());
  });
  expect([now().sending, busy]).toEqual(['签字页.pdf', [true]]);
  await act(async () => {
    arrive({ id: 'f1' });
    await taken;
  });
  expect([now().sending, now().wrong, busy, sent]).toEqual([null, null, [true, false], [{ id: 'f1' }]]);
});

test('what is of another kind or too large is not even sent', async () => {
  const { busy, take, now } = sending();
  await take(page('text/plain'));
  expect(now().wrong).toContain('签字页.pdf');
  const ofKind = now().wrong;
  await take(page('application/pdf', fileBytes + 1));
  expect(now().wrong).not.toBe(ofKind);
  expect([send.mock.calls, busy]).toEqual([[], []]);
});

test('why it was not taken is said, by its detail where there is one, and forgotten with the next', async () => {
  const { take, now, busy } = sending();
  send.mockRejectedValueOnce(
    new ApiFailure(422, { code: 'invalid', message: '', details: [{ field: 'file', code: 'too_long' }] }),
  );
  await take(page());
  const detail = now().wrong;
  expect(detail).not.toBeNull();
  send.mockRejectedValueOnce(new ApiFailure(0, { code: 'network', message: '' }));
  await take(page());
  expect(now().wrong).not.toBe(detail);
  send.mockResolvedValueOnce({ id: 'f2' });
  await take(page());
  expect([now().wrong, busy.at(-1)]).toEqual([null, false]);
});
