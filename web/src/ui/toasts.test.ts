import { expect, test, vi } from 'vitest';
import { createToasts, type Tools } from './toasts.ts';

function drawing() {
  const drawn: unknown[] = [];
  const draws = (kind: string) => vi.fn((said: unknown) => void drawn.push([kind, said]));
  const message = { success: draws('success'), error: draws('error') };
  const notification = { warning: draws('warning') };
  return { drawn, tools: { message, notification } as unknown as Tools };
}

test('what is said before the tools are there is shown in order once they are', () => {
  const fetch = vi.fn();
  const { toasts, ready } = createToasts(fetch);
  toasts.message.success('saved');
  toasts.notification.warning({ key: 'due', title: 'late' });
  expect(fetch).toHaveBeenCalled();
  fetch.mockClear();
  const { drawn, tools } = drawing();
  ready(tools);
  expect(drawn).toEqual([
    ['success', 'saved'],
    ['warning', { key: 'due', title: 'late' }],
  ]);
  toasts.message.error({ content: 'refused', duration: 6 });
  expect(drawn.at(-1)).toEqual(['error', { content: 'refused', duration: 6 }]);
  expect(fetch).not.toHaveBeenCalled();
});
