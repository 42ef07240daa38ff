import type { Wanted } from '../../inbox/tasks.ts';
import type { OpinionEvent, OpinionState } from './state.ts';

const toPerson = ({ personDepartmentId, personRole, personId }: OpinionState) => ({
  departmentId: personDepartmentId,
  role: personRole,
  assigneeId: personId,
});
const toAsker = ({ departmentId, role, askerId }: OpinionState) => ({ departmentId, role, assigneeId: askerId });

/** The work that an opinion asks for. It has no last day (house): it shows since when it waits, and holds up no decision. */
export const tasksFor = (opinion: OpinionState): Wanted[] =>
  opinion.status === 'asked' ? [{ kind: 'give_opinion', ...toPerson(opinion) }] : [];

/** Who is told what came of it: the asker of the answer, or that none comes; whoever was asked that none is needed any more. */
export const noticesFor = (events: readonly OpinionEvent[], opinion: OpinionState): Wanted[] =>
  events.flatMap(({ type }) => {
    const to = told[type];
    return to === null ? [] : [{ kind: to.kind, ...to.whom(opinion) }];
  });

const told = {
  asked: null,
  answered: { kind: 'opinion_given', whom: toAsker },
  lapsed: { kind: 'opinion_over', whom: toAsker },
  withdrawn: { kind: 'opinion_over', whom: toPerson },
  needless: { kind: 'opinion_over', whom: toPerson },
} as const;
