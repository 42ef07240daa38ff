import { hintsIn, itemLabelsIn, labelsIn } from '@onesource/api/areas/catalog/rules/fields/words';

/** Names of a registration's fields and of an item's, as the national guide calls them. */
export default {
  field: labelsIn('zh'),
  hint: hintsIn('zh'),
  item: itemLabelsIn('zh'),
  change: { added: '新增', removed: '删除', changed: '修改' },
  changes: '变化',
  pair: '{{name}}：{{value}}',
  what: '内容',
  before: '修改前',
  after: '修改后',
  empty: '（空）',
  unsaid: { scope: '所有部门', responsibleDepartmentId: '提供部门' },
  basisReexamine: '复核日期 {{date}}',
  review: '{{by}}，{{on}}',
  collector: '{{department}}：{{duty}}',
  question: { required: '{{text}}（必答，{{kind}}）', optional: '{{text}}（选答，{{kind}}）' },
  source: {
    cited: '引用其他部门的信息项',
    authoritative: '本部门为来源：{{basis}}',
    justified: '另行采集：{{reason}}',
  },
  basisUntil: '有效期至 {{date}}',
  basisReason: '理由：{{reason}}',
  noChange: '内容没有变化。',
};
