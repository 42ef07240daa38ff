import { type Actor, hasAnyRole } from '../../../foundation/context.ts';

/** 审计日志: only auditors read what others did (house, after GB/T 39477). */
export const mayReadLog = (actor: Pick<Actor, 'roles'>): boolean => hasAnyRole(actor, 'auditor');
