import type { PolicyProfile } from '../../api/src/law/profile.ts';
import type { Text } from '../../api/src/law/setting.ts';
import {
  type DiscrepancyStatus,
  discrepancyStatuses,
  type RequestStatus,
  type RevisionStatus,
  requestStatuses,
  revisionStatuses,
} from '../../db/src/vocabulary.ts';
import { catalogSteps } from './catalog-steps.ts';
import { discrepancySteps } from './discrepancy-steps.ts';
import { both, page } from './markdown.ts';
import { requestSteps } from './request-steps.ts';
import { type Edge, edgesOf, type Step, unreached } from './steps.ts';
import { label } from './words.ts';

/** docs/rules/workflows.md: a state diagram for each workflow, found by letting the rules decide. */
export function workflowsPage(profiles: readonly PolicyProfile[]): string {
  const codes = profiles.map(({ regulation }) => regulation.code);
  const draw = <Status extends string>(
    statuses: readonly Status[],
    word: (status: Status) => Text,
    stepsOf: (policy: PolicyProfile) => readonly Step<Status>[],
  ) => {
    const edges = edgesOf(
      statuses,
      profiles.map((policy) => ({ code: policy.regulation.code, steps: stepsOf(policy) })),
    );
    return [diagram(statuses, word, edges, codes), ...leftOut(unreached(statuses, edges), word)];
  };
  return page(
    '# Workflows 流程',
    `Each arrow is a step that the rules allow in at least one of the profiles, found by letting them decide every command in every state that can be come to. A step is named by its command, with its outcome after an arrow, and \`time\` is what happens by itself. Codes in brackets name the profiles that know the step, where not all do: ${profiles.map(({ regulation, name }) => `${regulation.code} ${both(name)}`).join(', ')}.`,
    '## Registration 资源登记',
    'Each state is that of one revision. A revision starts beside the published one and supersedes it when it is published; when a resource is retired, the revision in hand ends with it.',
    ...draw<RevisionStatus>(revisionStatuses, (status) => label('revisionStatus', status), catalogSteps),
    '## Access request 资源申请',
    'The first arrows carry the strictest share type among the items asked for. Where one stands twice, delivery, scenario, purpose or the provider’s consent decide.',
    ...draw<RequestStatus>(requestStatuses, (status) => label('requestStatus', status), requestSteps),
    '## Doubt about contents 内容核实',
    'A report asks for a correction. Where both departments agree first, an outcome that the other side holds already is agreed, any other is a proposal.',
    ...draw<DiscrepancyStatus>(discrepancyStatuses, (status) => label('discrepancyStatus', status), discrepancySteps),
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
