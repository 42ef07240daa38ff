import type { Same } from '../catalogues.ts';
import type zh from './zh-CN.ts';

export default {
  title: 'Rules',
  intro:
    'The console works by the rules below. Those with an article come from the regulation; where it is silent, some are set by this product, and what is marked “Not stated” is not asked for at all.',
  toRehearsal: 'Coming changes',
  toCompare: 'Compare with other cities',
  search: 'Find a rule',
  searchHint: 'Name, content or article, e.g. “answer”, “{{code}}-1”',
  sourceFilter: 'Filter by source',
  all: 'All',
  found_one: '{{count}} rule',
  found_other: '{{count}} rules',
  nothing: 'No rule matches',
  nothingHint: 'Try another word, or clear the filters.',
  groups: 'Groups of rules',
  linkTo: 'Link to “{{name}}”',
  source: { stated: 'Regulation', house: 'Set by this product', not_stated: 'Not stated' },
  reading: 'Our reading: {{text}}',
  describesOnly: 'Described only: the console does nothing by it.',
  notStatedHint: 'The regulation does not say, and the console asks for nothing.',

  alternative: 'or',

  compare: {
    title: 'Cities compared',
    lead: 'One matter, several regulations: what each of them says.',
    setting: 'Rule',
    inForce: 'In force',
    differOnly: 'Only where they differ',
    says: 'Show what the articles ask for',
    shown: '{{shown}} of {{total}} rules',
    legend: 'Legend',
    differs: 'Differs from {{city}}',
    table: 'Cities compared, rule by rule',
    first: 'First city',
    second: 'Second city',
    allSame: 'The rules of these cities do not differ',
    allSameHint: 'Turn off “Only where they differ” to see all rules.',
  },
} satisfies Same<typeof zh>;
