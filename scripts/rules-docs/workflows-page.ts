import type { Documented } from '../../api/src/cases/docs.ts';
import type { PolicyProfile } from '../../api/src/law/profile.ts';
import type { Text } from '../../api/src/law/setting.ts';
import { both, page } from './markdown.ts';
import { type Edge, edgesOf, stepsUnder, unreached } from './steps.ts';
import { statusWord } from './words.ts';

/** docs/rules/workflows.md: a state diagram for each workflow, found by letting the rules decide. */
export function workflowsPage(documented: readonly Documented[], profiles: readonly PolicyProfile[]): string {
  const codes = profiles.map(({ regulation }) => regulation.code);
  const draw = ({ title, allowed, statuses, workflow }: Documented) => {
    if (!workflow) return [];
    const word = (status: string) => statusWord(statuses, status);
    const known = Object.keys(allowed);
    const edges = edgesOf(
      known,
      profiles.map((policy) => ({ code: policy.regulation.code, steps: stepsUnder(workflow, policy) })),
    );
    return [
      `## ${title}`,
      workflow.about,
      diagram(known, word, edges, codes),
      ...leftOut(unreached(known, edges), word),
    ];
  };
  return page(
    '# Workflows 流程',
    `Each arrow is a step that the rules allow in at least one of the profiles, found by letting them decide every command in every state that can be come to. A step is named by its command, with its outcome after an arrow, and \`time\` is what happens by itself. Codes in brackets name the profiles that know the step, where not all do: ${profiles.map(({ regulation, name }) => `${regulation.code} ${both(name)}`).join(', ')}.`,
    ...documented.flatMap(draw),
  );
}

function diagram<Status extends string>(
  statuses: readonly Status[],
  word: (status: Status) => Text,
  edges: readonly Edge<Status>[],
  codes: readonly string[],
): string {
  const drawn = statuses.filter((status) => edges.some(({ from, to }) => from === status || to === status));
  const named = (by: Edge<Status>['by']) =>
    [...by].map(([step, known]) => (known.length === codes.length ? step : `${step} [${known.join(' ')}]`));
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...drawn.map((status) => `  state "${both(word(status))}" as ${status}`),
    // Mermaid ends a label at a colon
    ...edges.map(
      ({ from, to, by }) => `  ${from ?? '[*]'} --> ${to}: ${named(by).join('<br/>').replaceAll(': ', ' → ')}`,
    ),
    '```',
  ].join('\n');
}

const leftOut = <Status extends string>(statuses: readonly Status[], word: (status: Status) => Text): string[] =>
  statuses.length === 0
    ? []
    : [`No step of these rules leads to: ${statuses.map((status) => both(word(status))).join(', ')}.`];
