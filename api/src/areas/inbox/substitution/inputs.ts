import { z } from 'zod';
import { isoDate, uuid } from '../../../foundation/wire.ts';

/** 代理: who stands in for the actor, on which days, both included. */
export const substitutionInput = z.object({ substituteId: uuid, from: isoDate, until: isoDate });
export type SubstitutionInput = z.output<typeof substitutionInput>;
