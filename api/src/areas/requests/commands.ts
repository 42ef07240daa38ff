import type { Transaction } from '@onesource/db/client';
import { runCommand } from '../../cases/commands.ts';
import type { Ctx } from '../../foundation/context.ts';
import { copyAttachment } from '../attachments/commands.ts';
import { attachFiles } from './asking.ts';
import { openFollowUp } from './follow-up.ts';
import type { RequestCommand } from './inputs.ts';
import { requestCases } from './kept.ts';
import { requestDetail } from './queries.ts';

/**
 * Runs a command. Where it asks for a request of its own (a renewal, an appeal against what was withheld), that one is
 * opened in the same transaction and answered.
 *
 * @throws ApiError as `runCommand`
 */
export function commandRequest(ctx: Ctx, id: string, version: number | null, command: RequestCommand) {
  let opened: string | null = null;
  const kept: typeof requestCases = {
    ...requestCases,
    async follow(tx, writing, row, after, events) {
      await requestCases.follow(tx, writing, row, after, events);
      const files = 'attachmentIds' in command ? command.attachmentIds : undefined;
      if (files) await attachFiles(tx, ctx, id, files);
      opened = await openFollowUp(tx, ctx, row, events, {
        signOff: ('signOff' in command && command.signOff) || null,
        acknowledgesConditions: 'acknowledgesConditions' in command && command.acknowledgesConditions === true,
      });
      if (opened !== null && files) await sendAlong(tx, ctx, opened, files);
    },
    view: (reading, asked) => requestDetail(reading, opened ?? asked),
  };
  return runCommand(kept, ctx, id, version, command);
}

/** What was sent with an appeal is read where that is negotiated or coordinated, in a request of its own, too. */
async function sendAlong(tx: Transaction, ctx: Ctx, opened: string, ids: readonly string[]): Promise<void> {
  const copies: string[] = [];
  for (const id of new Set(ids)) copies.push(await copyAttachment(tx, ctx, id));
  await attachFiles(tx, ctx, opened, copies);
}
