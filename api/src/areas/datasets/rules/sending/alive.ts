import type { Excuse } from '@onesource/db/schema/data';
import type { SendingState } from '@onesource/db/vocabulary';
import { type Refusal, refuse } from '../../../../cases/decision.ts';
import { excused } from '../keeping/term.ts';

const minute = 60_000;

/** House: a program that was to be heard of so many times over and was not is silent; never before so many minutes. */
export const missedBeats = 3;
export const leastMinutes = 5;

/** House: programs of one resource that are in force at once. */
export const mostSenders = 10;

/** What is known of a program that sends data in. */
export type Sender = { lastBeatAt: Date | null; everyMinutes: number };

/**
 * From when on a program counts as silent unless it is heard of before; null for one that was never heard of, which is still
 * being set up. DG-20: while the data are interrupted as announced nobody waits for it.
 */
export const silentAtOf = ({ lastBeatAt, everyMinutes }: Sender, excuses: readonly Excuse[]): Date | null =>
  lastBeatAt &&
  excused(new Date(lastBeatAt.getTime() + Math.max(missedBeats * everyMinutes, leastMinutes) * minute), excuses);

/** 心跳 of one program. */
export function stateOf({ silentAt }: { silentAt: Date | null }, now: Date): SendingState {
  if (silentAt === null) return 'unheard';
  return now > silentAt ? 'silent' : 'alive';
}

/** Of all programs of a resource: one that is silent makes it so, then one that was never heard of; null where there is none. */
export function sendingOf(states: readonly SendingState[]): SendingState | null {
  return (['silent', 'unheard', 'alive'] as const).find((state) => states.includes(state)) ?? null;
}

/** Why no further program is registered under that name; null where nothing stands against it. */
export function againstSender(name: string, inForce: readonly { name: string }[]): Refusal | null {
  if (inForce.some((one) => one.name === name)) return refuse('sender_named', 'name');
  return inForce.length < mostSenders ? null : refuse('too_many_senders');
}
