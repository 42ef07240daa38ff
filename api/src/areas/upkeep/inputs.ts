import { z } from 'zod';
import { paging } from '../../foundation/wire.ts';

export const backupsQuery = z.object(paging);
export const pushesQuery = z.object({ ...paging, state: z.enum(['waiting', 'failed', 'sent']).optional() });
export type PushesQuery = z.output<typeof pushesQuery>;

export type BackupsQuery = z.output<typeof backupsQuery>;
