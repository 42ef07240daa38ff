import {
  type ComplianceRow,
  laterSteps,
  type Place,
  type RegulationText,
  testsOf,
} from '../../api/src/law/compliance.ts';
import { paths } from '../../web/src/paths.ts';
import { partsOf } from './completeness.ts';
import { both, page, table } from './markdown.ts';

const statusWords = {
  none: 'no duty of the platform',
  done: 'done',
  partly: 'partly',
  not_yet: 'not yet',
  planned: 'planned',
} as const satisfies Record<ComplianceRow['status'], string>;
const statuses = Object.keys(statusWords) as ComplianceRow['status'][];

/** docs/rules/compliance.md: a row for every article of every text. */
export function compliancePage(texts: readonly RegulationText[]): string {
  return page(
    '# Compliance matrix 合规对照表',
    'Every article of the regulations, what it asks for in our own words, and what the product makes of it: no duty of the platform, or the rule, the page and the test that show it, or what is missing in plain words. The number is that of the article. A city’s documents stand apart. A grant says who may use what. Data that are in the platform are looked up there; others flow outside of it, and rows that end in a grant count as done without them.',
    table(
      ['Text', ...statuses.map((status) => statusWords[status])],
      texts.map(({ title, rows }) => [
        both(title),
        ...statuses.map((status) => String(rows.filter((row) => row.status === status).length)),
      ]),
    ),
    ...texts.flatMap(({ title, rows }) => [
      `## ${both(title)}`,
      table(['Article', 'What it asks for', 'Status', 'Where, and what is missing'], rows.map(cells)),
    ]),
  );
}

const cells = (row: ComplianceRow): string[] => [
  row.article,
  `${row.about.zh}\n${row.about.en}`,
  statusWords[row.status],
  [...where(row), ...('note' in row && row.note ? [row.note] : []), ...comes(row)].join('\n'),
];

/** Which later steps bring what is missing. */
function comes(row: ComplianceRow): string[] {
  const later = ('later' in row ? row.later : undefined) ?? [];
  return later.length > 0 ? [`Planned: ${later.map((step) => laterSteps[step].brings).join('; ')}.`] : [];
}

function where(row: ComplianceRow): string[] {
  if (!('rule' in row)) return [];
  return [
    `Rule: ${code(row.rule)}`,
    ...(row.screen ? [`Page: \`${pathOf(row.screen)}\``] : []),
    ...testsOf(row).map((test) => `Test: ${quoted(test)}`),
  ];
}

const pathOf = (screen: string): string => new Map(Object.entries(paths)).get(screen) ?? screen;

function code(place: Place): string {
  const { file, name } = partsOf(place);
  return `\`${name}\` in [${file}](../../${file})`;
}

function quoted(place: Place): string {
  const { file, name } = partsOf(place);
  return `“${name}” in [${file}](../../${file})`;
}
