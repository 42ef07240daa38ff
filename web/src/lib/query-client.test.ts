import { MutationObserver, onlineManager, QueryObserver } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { createQueryClient } from './query-client.ts';

afterEach(() => onlineManager.setOnline(true));

const client = () => createQueryClient({ onEnded: () => {}, onPasswordDue: () => {} });

test('what is done offline fails at once, and is not sent by itself once the network is back', async () => {
  const send = vi.fn<() => Promise<void>>().mockRejectedValue(new TypeError('Failed to fetch'));
  const console = client();
  console.mount();
  onlineManager.setOnline(false);
  await expect(new MutationObserver(console, { mutationFn: send }).mutate()).rejects.toThrow('Failed to fetch');
  onlineManager.setOnline(true);
  await vi.waitFor(() => expect(console.isMutating()).toBe(0));
  expect(send).toHaveBeenCalledOnce();
  console.unmount();
});

test('what a page reads waits for the network, and goes on when it is back', async () => {
  const read = vi.fn().mockResolvedValue('there');
  const console = client();
  console.mount();
  onlineManager.setOnline(false);
  const query = new QueryObserver(console, { queryKey: ['page'], queryFn: read });
  const leave = query.subscribe(() => {});
  expect(read).not.toHaveBeenCalled();
  onlineManager.setOnline(true);
  await vi.waitFor(() => expect(query.getCurrentResult().data).toBe('there'));
  leave();
  console.unmount();
});
