import { z } from 'zod';
import { paging } from '../../foundation/wire.ts';

export const backupsQuery = z.object(paging);
export type BackupsQuery = z.output<typeof backupsQuery>;
