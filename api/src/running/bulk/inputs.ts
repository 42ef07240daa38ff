import { z } from 'zod';
import { searchInput } from '../../areas/directory/inputs.ts';
import { saidText, text } from '../../foundation/wire.ts';
import { languages } from './rules/reasons.ts';

const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1');
const language = z.enum(languages).default('zh');

/**
 * A catalog's file is brought in, or only looked at; `publish` asks whether its lines could be published, `whole` refuses all
 * of them with one.
 */
export const importInput = z.object({ dryRun: flag, publish: flag, whole: flag });
export const reportInput = z.object({ language });
/** The filters of a search; `own` is the own department's catalog instead, drafts included. */
export const exportInput = searchInput.omit({ page: true, pageSize: true }).extend({ own: flag });
export type ExportInput = z.output<typeof exportInput>;

/** What headings (`field` is `column`) and words mean; an empty meaning leaves them out, null is forgotten again. */
export const meaningsInput = z.object({
  meanings: z.array(z.object({ field: saidText(50), said: saidText(500), means: text(200).nullable() })).max(500),
});
export type MeaningsInput = z.output<typeof meaningsInput>;
