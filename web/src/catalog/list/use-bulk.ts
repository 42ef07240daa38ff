import type { registrationListItem } from '@onesource/api/areas/catalog/view';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { readAnew } from '../../cases/use-command.ts';
import { api, unwrap } from '../../lib/api.ts';
import { catalogQueries } from '../queries.ts';

type Line = ReturnType<typeof registrationListItem>;
/** Steps that can be taken with several registrations in one go. */
export const bulkSteps = ['submit', 'discard'] as const;
export type BulkStep = (typeof bulkSteps)[number];
/** How many it was taken with, and with which it could not be, and why. */
export type BulkOutcome = { step: BulkStep; done: number; refused: { line: Line; error: unknown }[] };

/** Lines with which the step can be taken as they are: whole, and not to be signed one by one (SQ-17). */
export const fitFor = (step: BulkStep, lines: readonly Line[]): Line[] =>
  lines.filter(
    ({ actions, lacks, signs }) => actions.includes(step) && (step === 'discard' || (lacks === 0 && !signs)),
  );

/** Takes a step with each, one after the other, as each stood when it was read; what is refused stands as it was. */
export function useBulk() {
  const client = useQueryClient();
  const { ':id': resource } = api.api.resources;
  return useMutation({
    mutationFn: async ({ step, lines }: { step: BulkStep; lines: readonly Line[] }): Promise<BulkOutcome> => {
      const outcome: BulkOutcome = { step, done: 0, refused: [] };
      for (const line of lines)
        try {
          const { id, version } = line;
          const param = { id };
          await (step === 'submit'
            ? unwrap(resource.submit.$post({ param, json: { version, signOff: null } }))
            : unwrap(resource.discard.$post({ param, json: { version } })));
          outcome.done += 1;
        } catch (error) {
          outcome.refused.push({ line, error });
        }
      return outcome;
    },
    onSettled: () => readAnew(client, catalogQueries.all()),
  });
}
