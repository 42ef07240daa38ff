import { advices, opinionSubjects } from '@onesource/db/vocabulary';
import { z } from 'zod';
import type { CommandOf } from '../../cases/commands.ts';
import { longest } from '../../foundation/texts/longest.ts';
import { saidText, text, uuid, version } from '../../foundation/wire.ts';

const about = { type: z.enum(opinionSubjects), subjectId: uuid };

/** 征求意见: about what, of whom, and the question. */
export const askInput = z.object({ ...about, personId: uuid, question: saidText(longest.note) });
export type AskInput = z.input<typeof askInput>;

/** The opinions on one case. */
export const aboutInput = z.object(about);
/** Who may be asked for one, of one's own department or of another; `q`: by name. */
export const peopleInput = z.object({ ...about, departmentId: uuid.optional(), q: text(longest.name).default('') });

/** Every command on an opinion, by its name. */
export const opinionCommands = {
  answer: z.object({ version, advice: z.enum(advices), note: saidText(longest.note) }),
  withdraw: z.object({ version }),
};
export type OpinionCommand = CommandOf<typeof opinionCommands>;
