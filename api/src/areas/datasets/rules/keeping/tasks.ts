import { dayOf } from '../../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import type { Wanted } from '../../../inbox/tasks.ts';

/** How a dataset stands for the work that it asks for. */
export type Keeping = {
  departmentId: string;
  /** Since when it is late; null while it is not. */
  lateSince: Date | null;
  /** Whether another cycle waits for the authority's answer. */
  asked: boolean;
  /** Since when a program that sends its data in is silent; null while none is. */
  silentSince: Date | null;
};

/** Offices that hear of it, by id. */
export type Offices = { authority: readonly string[]; watching: readonly string[] };

/**
 * The work that data ask for: of the provider while they are late, or while a program that sends them in is silent; of the
 * authority while a cycle is to be agreed on.
 */
export function tasksFor({ departmentId, lateSince, silentSince, asked }: Keeping, { authority }: Offices): Wanted[] {
  return [
    ...(lateSince ? [{ kind: 'update_data', departmentId, role: 'registrar', dueOn: dayOf(lateSince) } as const] : []),
    ...(silentSince ? [{ kind: 'mend_sending', departmentId, role: 'registrar' } as const] : []),
    ...(asked ? authority.map((id) => ({ kind: 'agree_cycle', departmentId: id, role: 'operator' }) as const) : []),
  ];
}

/** Who is told that data are late, or that a program is silent (SH-24): once, as it becomes so. */
export function watchNotices(
  kind: 'data_late' | 'sending_silent',
  { watching }: Offices,
  { dataUpdate }: Pick<PolicyProfile, 'dataUpdate'>,
): Wanted[] {
  const role = dataUpdate.value.watchedBy;
  return watching.map((departmentId) => ({ kind, departmentId, role }));
}
