import type { TaskKind } from '@onesource/db/vocabulary';
import { type Refusal, refuse } from '../../../cases/decision.ts';
import { overseerOf } from '../../../cases/rules/urging.ts';
import type { Actor } from '../../../foundation/context.ts';
import type { IsoDate } from '../../../law/calendar/working-days.ts';
import { isNotice } from './notices.ts';

/** As much of a task as tells whether it is late. */
type Late = { kind: TaskKind; dueOn: IsoDate | null; done: boolean };

/** Whether somebody takes note of what is late: whoever supervises does; the authority has its own part in the cases (house). */
export const notesLateness = (actor: Pick<Actor, 'roles'>): boolean => overseerOf(actor) === 'supervisor';

export const isLate = ({ kind, dueOn, done }: Late, today: IsoDate): boolean =>
  !done && dueOn !== null && dueOn < today && !isNotice(kind);

/** House: 知悉 is said of what is late, in some words. Null where nothing is wrong with it. */
export function notingProblem(task: Late, note: string, actor: Pick<Actor, 'roles'>, today: IsoDate): Refusal | null {
  if (!notesLateness(actor)) return refuse('forbidden');
  if (!isLate(task, today)) return refuse('not_late');
  return note === '' ? refuse('reason_required', 'note') : null;
}
