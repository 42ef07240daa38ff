import type { Database, Transaction } from '@onesource/db/client';
import type { CaseKind, SubjectType } from '@onesource/db/vocabulary';
import type { z } from 'zod';
import * as audit from '../foundation/audit.ts';
import type { Actor, Ctx } from '../foundation/context.ts';
import { conflict, notFound } from '../foundation/errors.ts';
import { transact } from '../foundation/transact.ts';
import { policyFor } from '../law/editions.ts';
import { answerOf, type Decision } from './decision.ts';
import { type Acting, appendEvents, lockCase } from './store.ts';

/** What each command of a case says, by its name: the wire, the rules and the browser all read this. */
export type CommandInputs = Record<string, z.ZodObject>;

/** A command as the rules take it: its name, and what was said. */
export type CommandOf<Inputs extends CommandInputs> = {
  [Type in keyof Inputs & string]: { type: Type } & Said<Omit<z.output<Inputs[Type]>, 'version'>>;
}[keyof Inputs & string];
/** The same as it is sent; the version comes with whatever is commanded. */
export type CommandInput<Inputs extends CommandInputs> = {
  [Type in keyof Inputs & string]: { type: Type } & Omit<z.input<Inputs[Type]>, 'version'>;
}[keyof Inputs & string];
type Said<Input> = { [Field in keyof Input]: Input[Field] extends (infer One)[] ? readonly One[] : Input[Field] };

/** Whoever writes to a case: somebody, or the program itself. */
export type Writing = Acting & Pick<Ctx, 'newId' | 'outbox' | 'policy' | 'calendar'>;
export type Reading = Omit<Ctx, 'db'> & { db: Database | Transaction };

/** How an area keeps its cases: what the loop asks of it. */
export type Kept<Row, State, Event extends { type: string }, Command, View> = {
  kind: CaseKind & SubjectType;
  /** @throws ApiError `not_found` */
  load(db: Database | Transaction, id: string): Promise<Row>;
  at(row: Row): { id: string; version: number };
  /** The moment it was filed: it is judged under the edition of that day. */
  filedAt(row: Row): Date;
  mayRead(row: Row, actor: Actor): boolean;
  stateOf(row: Row): State;
  decide(state: State, command: Command, ctx: Ctx): Decision<Event>;
  evolve(state: State, event: Event, at: Date): State;
  /** The event of what is said in between: it changes nothing that somebody else may be deciding on, and overtakes nobody. */
  said?: Event['type'];
  /** Writes the state where the version is still the one read. Gives the rows written: none, or this one. */
  save(
    tx: Transaction,
    at: { id: string; version: number },
    state: State,
    raised: number,
    now: Date,
  ): Promise<object[]>;
  /** 代理: the name of whose own case it is, where the actor acts in their place while they are away; left out, never. */
  inPlaceOf?(tx: Transaction, ctx: Writing, row: Row): Promise<string | null>;
  /** Hands on the work and the news that come of it. */
  follow(tx: Transaction, ctx: Writing, row: Row, after: State, events: readonly Event[]): Promise<void>;
  view(ctx: Reading, id: string): Promise<View>;
};

/**
 * Runs a command on a case, if it is still at `version` (null: whatever it is at, for messages). What one decides, one
 * decides on everything that was said before; two who write at once both have their say.
 *
 * @throws ApiError `not_found`, also for a case the actor has no part in, `forbidden`, `conflict`, or a rule's refusal
 */
export const runCommand = <Row, State, Event extends { type: string }, Command extends { type: string }, View>(
  kept: Kept<Row, State, Event, Command, View>,
  ctx: Ctx,
  id: string,
  version: number | null,
  command: Command,
): Promise<View> =>
  transact(ctx, async (tx) => {
    await lockCase(tx, id);
    const row = await kept.load(tx, id);
    if (!kept.mayRead(row, ctx.actor)) throw notFound(kept.kind);
    if (version !== null && kept.at(row).version !== version) throw conflict();
    const decision = kept.decide(kept.stateOf(row), command, { ...ctx, policy: policyFor(ctx, kept.filedAt(row)) });
    if (!decision.ok) throw answerOf(decision);
    await happen(kept, tx, ctx, row, decision.events, { action: command.type });
    return kept.view({ ...ctx, db: tx }, id);
  });

/**
 * Writes what happened to a case as it was read: its state, its events, the audit log, the work and news that follow.
 *
 * @throws ApiError `conflict` when somebody else was faster
 */
export async function happen<Row, State, Event extends { type: string }, Command, View>(
  kept: Kept<Row, State, Event, Command, View>,
  tx: Transaction,
  ctx: Writing,
  row: Row,
  events: readonly Event[],
  { action, detail = {} }: { action: string; detail?: Record<string, unknown> },
): Promise<void> {
  const now = ctx.clock();
  const { id, version } = kept.at(row);
  await lockCase(tx, id);
  const after = events.reduce((state, event) => kept.evolve(state, event, now), kept.stateOf(row));
  const raised = version + events.filter(({ type }) => type !== kept.said).length;
  if ((await kept.save(tx, { id, version }, after, raised, now)).length === 0) throw conflict();
  const person = (await kept.inPlaceOf?.(tx, ctx, row)) ?? null;
  const acting = person === null ? {} : { inPlaceOf: person };
  await appendEvents(
    tx,
    ctx,
    id,
    events.map((event) => ({ ...event, ...acting })),
  );
  await kept.follow(tx, { ...ctx, policy: policyFor(ctx, kept.filedAt(row)) }, row, after, events);
  const subject = { type: kept.kind, id };
  await audit.record(tx, ctx, { action: `${kept.kind}.${action}`, subject, detail: { ...detail, ...acting } });
}
