import type { Database } from '@onesource/db/client';
import { happen, type Kept, runCommand, type Writing } from '../../../cases/commands.ts';
import { answerOf } from '../../../cases/decision.ts';
import { lockCase } from '../../../cases/store.ts';
import type { Ctx } from '../../../foundation/context.ts';
import type { Jobs } from '../../../foundation/outbox.ts';
import { follow } from '../../inbox/tasks.ts';
import type { OpenRequestCommand } from './inputs.ts';
import { askableOf, openRequestDetail } from './queries.ts';
import { type Askable, decide, decideWithdraw, mayRead } from './rules/decide.ts';
import { evolve, type OpenRequestEvent, type OpenRequestState } from './rules/state.ts';
import { tasksFor } from './rules/tasks.ts';
import { loadOpenRequest, type OpenRequestRow, saveOpenRequest, stateOf } from './store.ts';
import { openedBy } from './tokens.ts';
import type { OpenRequestView } from './view.ts';

/** @throws ApiError as `runCommand` */
export const commandOpenRequest = (ctx: Ctx, id: string, version: number | null, command: OpenRequestCommand) =>
  runCommand(openRequestCases(ctx), ctx, id, version, command);

/** A request of the public as it is read for a command, with what of its entry is open now. */
type Row = OpenRequestRow & { open: Askable };

const letterOn: Partial<Record<OpenRequestEvent['type'], Jobs['open_letter']['letter']>> = {
  confirmed: 'received',
  granted: 'answered',
  refused: 'answered',
  revoked: 'revoked',
  unanswered: 'unanswered',
};

/** 开放申请 as the loop of commands keeps them: what is open, is by the rules of today. */
export const openRequestCases = ({
  policy,
  clock,
}: Pick<Ctx, 'policy' | 'clock'>): Kept<
  Row,
  OpenRequestState & Pick<Row, 'open'>,
  OpenRequestEvent,
  OpenRequestCommand,
  OpenRequestView
> => ({
  kind: 'open_request',
  load: async (db, id) => {
    const row = await loadOpenRequest(db, id);
    return { ...row, open: await askableOf({ db, policy, clock }, row.request.resourceId) };
  },
  at: ({ request }) => request,
  filedAt: ({ request }) => request.askedAt,
  mayRead: ({ request }, actor) => mayRead(request, actor),
  stateOf: (row) => ({ ...stateOf(row), open: row.open }),
  decide: ({ open, ...request }, command, { actor, clock, outbox }) =>
    decide(request, command, actor, { now: clock(), open, mailed: outbox.serves('open_letter') }),
  evolve: ({ open, ...request }, event) => ({ ...evolve(request, event), open }),
  save: saveOpenRequest,
  async follow(tx, ctx, row, after, events) {
    const { id } = row.request;
    await follow(
      tx,
      ctx,
      { type: 'open_request', id, title: row.name },
      { wanted: tasksFor(after), told: [], stands: () => false },
    );
    const letters = events.flatMap(({ type }) => letterOn[type] ?? []);
    await ctx.outbox.put(
      tx,
      'open_letter',
      letters.map((letter) => ({ letter, id })),
    );
  },
  view: openRequestDetail,
});

/** 申请人: whoever asked, whose name no event and no log holds, for both stay. */
export const theApplicant = { actor: { id: null, name: '申请人', departmentId: null }, ip: '' } as const;

type Outside = Omit<Writing, 'actor' | 'ip'> & { db: Database };

/**
 * Whoever asked takes it back, or gives up what was agreed to. Said again it stays so.
 *
 * @throws ApiError `link_over` for a token that opens nothing, `over_already`
 */
export const withdrawAsked = (from: Outside, token: string): Promise<void> =>
  from.db.transaction(async (tx) => {
    const opened = await openedBy(tx, token);
    await lockCase(tx, opened.id);
    const kept = openRequestCases(from);
    const row = await kept.load(tx, opened.id);
    if (row.request.status === 'withdrawn') return;
    const decision = decideWithdraw(row.request);
    if (!decision.ok) throw answerOf(decision);
    await happen(kept, tx, { ...from, ...theApplicant }, row, decision.events, { action: 'withdraw' });
  });
