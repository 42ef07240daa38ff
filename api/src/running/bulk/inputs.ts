import { z } from 'zod';
import { searchInput } from '../../areas/directory/inputs.ts';
import { languages } from './words.ts';

const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1');
const language = z.enum(languages).default('zh');

/** A catalog's file is brought in, or only looked at; `publish` asks whether its lines could be published. */
export const importInput = z.object({ dryRun: flag, publish: flag });
export const reportInput = z.object({ language });
/** The filters of a search; `own` is the own department's catalog instead, drafts included. */
export const exportInput = searchInput.omit({ page: true, pageSize: true }).extend({ own: flag });
export type ExportInput = z.output<typeof exportInput>;
