import type { Overseer } from '@onesource/db/vocabulary';
import { type Actor, hasAnyRole } from '../../foundation/context.ts';
import type { IsoDate } from '../../law/calendar/working-days.ts';
import { type Refusal, refuse } from '../decision.ts';

/** 催办 as it is written: what is to be done, by when; `by`: as whom. */
export type Urged<By extends string = Overseer> = { by: By; until: IsoDate; note: string };

/** As whom somebody watches over what others owe; null for whoever does not. */
export const overseerOf = (actor: Pick<Actor, 'roles'>): Overseer | null =>
  hasAnyRole(actor, 'supervisor') ? 'supervisor' : hasAnyRole(actor, 'operator') ? 'authority' : null;

/** House: a reminder says what it wants, by a day that has not passed. Null where nothing is wrong with it. */
export const urgingProblem = ({ until, note }: { until: IsoDate; note: string }, today: IsoDate): Refusal | null =>
  note === '' ? refuse('reason_required', 'note') : until < today ? refuse('period_past', 'until') : null;
