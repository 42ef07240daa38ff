import type { registerSender as registering } from '@onesource/api/areas/datasets/sending/commands';
import type { SenderInput } from '@onesource/api/areas/datasets/sending/inputs';
import { api, unwrap } from '../../lib/api.ts';

const { senders } = api.api.datasets[':id'];

export type Registered = Awaited<ReturnType<typeof registering>>;

export const registerSender = (id: string, json: SenderInput, key: string) =>
  unwrap(senders.$post({ param: { id }, json }, { headers: { 'Idempotency-Key': key } }));
export const withdrawSender = (id: string, sender: string) =>
  unwrap(senders[':sender'].withdraw.$post({ param: { id, sender } }));

/** How a program says that it is at work. */
export const beatCommand = (origin: string, token: string): string =>
  `curl -sf -X POST -H 'Authorization: Bearer ${token}' ${origin}/open/v1/senders/beat`;
