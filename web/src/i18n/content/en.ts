import { hintsIn, itemLabelsIn, labelsIn } from '@onesource/api/areas/catalog/rules/fields/words';
import type { Same } from '../catalogues.ts';
import type zh from './zh-CN.ts';

export default {
  field: labelsIn('en'),
  hint: hintsIn('en'),
  item: itemLabelsIn('en'),
  change: { added: 'Added', removed: 'Removed', changed: 'Changed' },
  changes: 'Changes',
  pair: '{{name}}: {{value}}',
  what: 'What',
  before: 'Before',
  after: 'After',
  empty: '(empty)',
  unsaid: { scope: 'All departments', responsibleDepartmentId: 'The provider' },
  basisReexamine: 'to be looked at again on {{date}}',
  review: '{{by}}, {{on}}',
  collector: '{{department}}: {{duty}}',
  question: { required: '{{text}} (must be answered, {{kind}})', optional: '{{text}} (may be answered, {{kind}})' },
  source: {
    cited: 'Taken from another department’s item',
    authoritative: 'The source itself: {{basis}}',
    justified: 'Collected here all the same: {{reason}}',
  },
  basisUntil: 'valid until {{date}}',
  basisReason: 'Reason: {{reason}}',
  noChange: 'The contents are the same.',
} satisfies Same<typeof zh>;
