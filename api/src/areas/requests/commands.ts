import { runCommand } from '../../cases/commands.ts';
import type { Ctx } from '../../foundation/context.ts';
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
      if ('attachmentIds' in command) await attachFiles(tx, ctx, id, command.attachmentIds);
      opened = await openFollowUp(tx, ctx, row, events, {
        signOff: ('signOff' in command && command.signOff) || null,
        acknowledgesConditions: 'acknowledgesConditions' in command && command.acknowledgesConditions === true,
      });
    },
    view: (reading, asked) => requestDetail(reading, opened ?? asked),
  };
  return runCommand(kept, ctx, id, version, command);
}
