import type { Excuse } from '@onesource/db/schema/data';
import type { Extension } from '@onesource/db/schema/delivery/outages';
import type { OutageState } from '@onesource/db/vocabulary';
import type { CommandOf } from '../../../../cases/commands.ts';
import { because, type Decision, refuse } from '../../../../cases/decision.ts';
import type { Actor } from '../../../../foundation/context.ts';
import { dayOf, type IsoDate } from '../../../../law/calendar/working-days.ts';
import { mayProvide } from '../../../datasets/rules/providing.ts';
import type { Wanted } from '../../../inbox/tasks.ts';
import type { outageInputs } from '../inputs.ts';

/** 数据中断 as the rules see it. */
export type Outage = { startsOn: IsoDate; endsOn: IsoDate; ended: boolean };

/** Where it stands on a day. Its last day is one on which it may still last. */
export function stateOn({ startsOn, endsOn, ended }: Outage, today: IsoDate): OutageState {
  if (ended) return 'ended';
  if (endsOn < today) return 'overdue';
  return startsOn > today ? 'planned' : 'running';
}

/** Whether whoever uses the data is told with every answer that they are interrupted. */
export const isInterrupted = (state: OutageState): boolean => state === 'running' || state === 'overdue';

export type OutageStep = 'extend' | 'end';

/** What can be done about it, by where it stands. */
const stepsIn = (state: OutageState): OutageStep[] => (state === 'ended' ? [] : ['extend', 'end']);

type People = Pick<Actor, 'roles' | 'departmentId'>;

/** DG-20: those who provide the data announce it; once while it lasts. */
export const mayAnnounce = (of: { departmentId: string; open: boolean }, actor: People): boolean =>
  mayProvide(actor, of.departmentId) && !of.open;

/** What the actor may do about an outage of that department's data now. */
export const outageActions = (state: OutageState, departmentId: string, actor: People): OutageStep[] =>
  mayProvide(actor, departmentId) ? stepsIn(state) : [];

type Announced = { startsOn: IsoDate; endsOn: IsoDate; reason: string; remedy: string };

/** DG-20: an outage is announced with its reason, with what is done meanwhile, and until when it is expected to last. */
export function decideAnnouncing(
  said: Announced,
  of: { departmentId: string; open: boolean },
  actor: People,
  today: IsoDate,
): Decision<{ type: 'announced' } & Announced> {
  if (!mayProvide(actor, of.departmentId)) return refuse('forbidden');
  if (of.open) return refuse('outage_open', 'resourceId');
  if (said.reason === '') return refuse('reason_required', 'reason');
  if (said.remedy === '') return refuse('remedy_required', 'remedy');
  if (said.endsOn < said.startsOn) return refuse('period_reversed', 'endsOn');
  if (said.endsOn < today) return refuse('effective_past', 'endsOn');
  return because({ type: 'announced', ...said });
}

export type OutageCommand = CommandOf<typeof outageInputs>;

/** What becomes of an outage. A later end says why; that it is over need not. */
export function decideOutage(
  outage: Outage,
  command: OutageCommand,
  departmentId: string,
  actor: People,
  today: IsoDate,
): Decision<OutageCommand> {
  const state = stateOn(outage, today);
  if (!mayProvide(actor, departmentId)) return refuse('forbidden');
  if (!stepsIn(state).includes(command.type)) return refuse('outage_over');
  if (command.type === 'end') return because(command);
  if (command.note === '') return refuse('reason_required', 'note');
  if (command.endsOn < today) return refuse('effective_past', 'endsOn');
  return command.endsOn > outage.endsOn ? because(command) : refuse('not_later', 'endsOn');
}

export const extended = (
  { endsOn }: Outage,
  { endsOn: until, note }: Extract<OutageCommand, { type: 'extend' }>,
  by: { name: string; at: Date },
): Extension => ({ from: endsOn, until, by: by.name, at: by.at.toISOString(), note });

/** An outage as it was announced, became longer and ended. */
export type Announcement = {
  startsOn: IsoDate;
  endsOn: IsoDate;
  announcedAt: Date;
  extensions: readonly Pick<Extension, 'from' | 'until' | 'at'>[];
  endedAt: Date | null;
};

const startOf = (date: IsoDate): Date => new Date(`${date}T00:00:00+08:00`);
const earlier = (one: IsoDate, other: IsoDate): IsoDate => (one < other ? one : other);

/**
 * House: what an outage excuses, since it began or was announced, whichever is later, until its last day; a longer end
 * as of when that was announced. So what had passed by then stays late, whatever is announced about it afterwards. Ended before its last day,
 * it excuses no longer than that day; called off before it begins, nothing.
 */
export function excusesOf({ startsOn, endsOn, announcedAt, extensions, endedAt }: Announcement): Excuse[] {
  const said = [
    { at: announcedAt, until: extensions[0]?.from ?? endsOn },
    ...extensions.map(({ at, until }) => ({ at: new Date(at), until })),
  ];
  const begins = startOf(startsOn);
  return said.flatMap(({ at, until: announced }) => {
    const from = new Date(Math.max(at.getTime(), begins.getTime()));
    const until = endedAt ? earlier(announced, dayOf(endedAt)) : announced;
    return until < dayOf(from) ? [] : [{ from: from.toISOString(), until }];
  });
}

/** What an outage has come to, as far as somebody is told of it. */
export type Told = 'announced' | 'ended' | 'overdue';

/** Of the authority and of the provider those who hear of it; whoever holds a grant hears by the grant. */
export function officesTold(
  told: Told,
  { departmentId, authority }: { departmentId: string; authority: readonly string[] },
): Wanted[] {
  const kind = `outage_${told}` as const;
  return [
    ...authority.map((id) => ({ kind, departmentId: id, role: 'operator' }) as const),
    // That the day has passed is for the provider to put right: another one, or the end
    ...(told === 'overdue' ? [{ kind, departmentId, role: 'registrar' } as const] : []),
  ];
}

/** Whoever holds a grant hears that the data are interrupted, longer than was said, and there again. */
export const holderTold = (told: Exclude<Told, 'overdue'>, departmentId: string): Wanted => ({
  kind: `outage_${told}`,
  departmentId,
  role: 'official',
});
