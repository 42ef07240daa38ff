import { z } from 'zod';
import { paging } from '../../foundation/wire.ts';
import { pushStates } from './rules/pushes.ts';

export const breakdownsQuery = z.object(paging);
export type BreakdownsQuery = z.output<typeof breakdownsQuery>;

export const backupsQuery = z.object(paging);
export const pushesQuery = z.object({ ...paging, state: z.enum(pushStates).optional() });
export type PushesQuery = z.output<typeof pushesQuery>;

export type BackupsQuery = z.output<typeof backupsQuery>;
