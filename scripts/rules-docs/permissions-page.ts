import type { Documented, Exception } from '../../api/src/cases/docs.ts';
import type { PolicyProfile } from '../../api/src/law/profile.ts';
import type { Text } from '../../api/src/law/setting.ts';
import { roles } from '../../db/src/vocabulary.ts';
import { partsOf } from './completeness.ts';
import { both, page, table } from './markdown.ts';
import { readingTable } from './reading.ts';
import { stepsUnder } from './steps.ts';
import { label, statusWord, whoIs } from './words.ts';

/** docs/rules/permissions.md: status × stance → actions, from the tables that the rules themselves read. */
export function permissionsPage(documented: readonly Documented[], profiles: readonly PolicyProfile[]): string {
  return page(
    '# Who may do what, when 权限表',
    'Each table is the one that the rules read: the API’s `actions` and the buttons follow from it. A rule may narrow it further, never widen it: which steps a profile does not know is found by letting the rules decide, and every other exception stands below its table with the test that shows it.',
    ...documented.flatMap((one) => [
      `## ${one.title}`,
      matrix(one),
      ...(one.workflow ? knownBy(one.actions, profiles, one.workflow) : []),
      narrowed(one.exceptions),
    ]),
    '## Who may read 可阅读的范围',
    'Whose of it a role sees: of every department, of the own and those below it, or of the own. Found by asking the rules that the API asks, for somebody who holds that role alone. Whoever filed, reported or made something themselves reads that too. Everybody who is signed in reads what the directory shows, the rules in force, the departments and scenarios, and the own inbox and account; what is read by post alone, and personal details, stand in the audit log.',
    table(
      ['', ...readingTable().map(({ what }) => both(what))],
      roles.map((role) => [
        both(label('role', role)),
        ...readingTable().map(({ by }) => {
          const reach = by.find((cell) => cell.role === role)?.reach;
          return reach ? both(reach) : '—';
        }),
      ]),
    ),
  );
}

const narrowed = (list: readonly Exception[]): string =>
  table(
    ['What narrows it', 'Shown by'],
    list.map(({ says, test }) => {
      const { file, name } = partsOf(test);
      return [says, `“${name}” in [${file}](../../${file})`];
    }),
  );

/** Actions that not every profile knows, with those that do; `still` move nothing and are in every one. */
function knownBy(
  actions: Readonly<Record<string, Text>>,
  profiles: readonly PolicyProfile[],
  workflow: NonNullable<Documented['workflow']>,
): string[] {
  const still = workflow.still ?? [];
  const known = profiles.map((policy) => ({
    policy,
    // `coordinate: grant` is a step of `coordinate`
    steps: new Set(stepsUnder(workflow, policy).map(({ by }) => by.split(': ')[0])),
  }));
  const some = Object.entries(actions)
    .filter(([action]) => !still.includes(action))
    .map(([action, word]) => ({ word, by: known.filter(({ steps }) => steps.has(action)) }))
    .filter(({ by }) => by.length < profiles.length);
  if (some.length === 0) return [];
  return [
    table(
      ['Only some profiles know', 'These'],
      some.map(({ word, by }) => [both(word), by.map(({ policy }) => both(policy.name)).join(', ') || '—']),
    ),
  ];
}

/** One table: the statuses down, the stances across, and in each field what may be done. */
function matrix({ allowed, statuses, stances, actions }: Documented): string {
  const said = (action: string) => {
    const word = actions[action];
    return word ? both(word) : action;
  };
  return table(
    ['', ...Object.values(stances).map((stance) => both(whoIs(stance)))],
    Object.entries(allowed).map(([status, row]) => [
      `${both(statusWord(statuses, status))} \`${status}\``,
      ...Object.keys(stances).map((stance) => (row[stance] ?? []).map(said).join('\n') || '—'),
    ]),
  );
}
