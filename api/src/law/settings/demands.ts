import { words } from '../setting.ts';
import { countProblems, type Entry, type GivenEntry, sentence, titled, workingDays } from './entry.ts';

/** 共享需求: whether the text gives departments the right to ask for what the directory does not hold. */
const demands: Entry<true> = {
  describes: true,
  title: words('目录外需求', 'What the directory does not hold'),
  parts: (_, said) => [
    sentence(said, '可以提出，由主管部门组织协商', 'May be asked for; the authority brings both sides together'),
  ],
};

/** Working days for finding the department in charge of a demand, and from then on for its answer. */
export type DemandTerm = { route: number; answer: number };

const demandTerm: GivenEntry<DemandTerm> = {
  given: true,
  title: words('共享需求的办理', 'Answering a demand'),
  parts: ({ route, answer }, said) => {
    const who = titled('authority', said);
    return [
      sentence(
        said,
        `${who} ${workingDays(route, said)}内转承办部门`,
        `Passed to the department in charge by ${who} within ${workingDays(route, said)}`,
      ),
      sentence(
        said,
        `承办部门 ${workingDays(answer, said)}内答复`,
        `Answered within ${workingDays(answer, said)} of that`,
      ),
    ];
  },
  problems: ({ route, answer }) => [route, answer].flatMap((count) => countProblems(count, 'working days')),
};

/** 共享需求 */
export const demanding = { demands, demandTerm };
