import type { ResourceContent } from '@onesource/db/content';
import { dataLevels, recordForms, resourceClasses, subjectKinds, updateCycles } from '@onesource/db/vocabulary';
import { words } from '../../../../law/setting.ts';
import { choice, type Entry, flag, type Group, made, text } from './field.ts';

export type FieldName = keyof ResourceContent;
export type Fields = { [Name in FieldName]: Entry<ResourceContent[Name]> };

/**
 * The fields of a resource in the national guide's order, each with all that is said of it: a new one is an entry here
 * and its type in `ResourceContent`. What an entry leaves open — a control of its own in the form, its place in the
 * directory — the compiler asks for.
 */
export const entries = {
  name: {
    kind: text(100),
    seenBy: 'everybody',
    group: 'basic',
    at: 1,
    metadata: '信息资源名称',
    required: true,
    label: words('信息资源名称', 'Name'),
    hint: words(
      '写明记载的内容，如“残疾人证信息”，不写系统名称。',
      'Say what is recorded, such as “disability certificates”, not the name of a system.',
    ),
    columns: { name: ['信息资源名称', '资源名称', '数据资源名称', '目录名称', '名称'] },
  },
  distinction: {
    kind: text(500),
    // House: what keeps it apart from entries of nearly the same name is said to whoever reviews it
    seenBy: 'own',
    group: 'basic',
    at: 2,
    metadata: null,
    label: words('与近似名称资源的区别', 'What sets it apart from entries with a similar name'),
    hint: words(
      '本部门已有名称近似的资源时填写，供审核人员了解为何不是同一项。',
      'Where your department has an entry with a similar name: tells the reviewer why this is another one.',
    ),
    columns: { distinction: ['与近似名称资源的区别'] },
  },
  summary: {
    kind: text(1000),
    seenBy: 'scope',
    group: 'basic',
    at: 3,
    metadata: '信息资源摘要',
    required: true,
    label: words('信息资源摘要', 'Summary'),
    hint: words(
      '说明记载什么、从何而来、覆盖范围，便于其他部门判断是否合用。',
      'What it records, where that comes from and what it covers, so that others can tell whether it serves them.',
    ),
    columns: { summary: ['信息资源摘要', '资源摘要', '摘要'] },
  },
  industry: {
    kind: made(null),
    seenBy: 'everybody',
    group: 'class',
    at: 3,
    metadata: '信息资源分类',
    required: true,
    label: words('所属行业', 'Industry'),
    hint: words(
      '按《国民经济行业分类》，可只选门类。',
      'By the national classification of economic activities; the section alone will do.',
    ),
    columns: { industry: ['行业', '所属行业', '行业分类', '行业类别'] },
  },
  class: {
    kind: choice('resourceClass', resourceClasses),
    seenBy: 'everybody',
    group: 'class',
    at: 1,
    metadata: '信息资源分类',
    required: true,
    label: words('资源类别', 'Class'),
    columns: { class: ['类', '信息资源分类', '资源分类', '分类'] },
  },
  classification: {
    kind: made(null),
    seenBy: 'everybody',
    group: 'class',
    at: 2,
    metadata: '信息资源分类',
    required: true,
    label: words('目录分类', 'Classification'),
    hint: words(
      '依次选择类、项、目；发布时据此编码。',
      'Class, item and sub-item; the code given at publication follows from it.',
    ),
    columns: { classification: ['项目', '分类代码', '项/目'] },
  },
  format: {
    kind: made(null),
    seenBy: 'scope',
    group: 'format',
    at: 1,
    metadata: '信息资源格式',
    required: true,
    half: true,
    label: words('信息资源格式', 'Format'),
    hint: words('如 xlsx、MySQL、pdf、REST 接口。', 'Such as xlsx, MySQL, pdf, REST.'),
    columns: { format: ['信息资源格式', '资源格式', '格式'] },
  },
  updateCycle: {
    kind: choice('updateCycle', updateCycles),
    seenBy: 'scope',
    group: 'format',
    at: 2,
    metadata: '更新周期',
    required: true,
    half: true,
    label: words('更新周期', 'Update cycle'),
    columns: { updateCycle: ['更新周期', '更新频率'] },
  },
  timeliness: {
    kind: text(100),
    seenBy: 'scope',
    group: 'format',
    at: 3,
    metadata: null,
    half: true,
    label: words('时效性', 'Timeliness'),
    hint: words('如“截至上月末”“办结后次日”。', 'Such as “up to the end of last month”.'),
    columns: { timeliness: ['时效', '更新时效'] },
  },
  subject: {
    kind: choice('subjectKind', subjectKinds),
    seenBy: 'scope',
    group: 'basic',
    at: 4,
    metadata: null,
    required: true,
    label: words('记载主体', 'Subject recorded'),
    hint: words('这些信息记载的是谁。', 'Who or what the records are about.'),
    columns: { subject: ['记载主体', '主体'] },
  },
  licence: {
    kind: flag,
    seenBy: 'scope',
    group: 'basic',
    at: 5,
    metadata: null,
    label: words('属于证照', 'Licences'),
    hint: words(
      '记载市场经营许可、业务资质、从业资格的，记载主体填持证的人或单位。',
      'For licences, qualifications and permits to practise; the subject is whoever holds them.',
    ),
    columns: { licence: ['属于证照', '是否证照'] },
  },
  shareType: {
    kind: made(null),
    seenBy: 'everybody',
    group: 'sharing',
    at: 1,
    metadata: '共享类型',
    label: words('共享类型', 'Share type'),
    hint: words(
      '没有信息项时在此说明；列出信息项后，由各项的共享类型推出。',
      'Said here while there are no items; once there are, it follows from theirs.',
    ),
    columns: { shareType: ['共享类型', '共享属性'] },
  },
  conditions: {
    kind: text(1000),
    // PD-31, SQ-6: outside the scope they are what one has to meet; of what is not shared they tell too much (PD-27)
    seenBy: 'outside',
    group: 'sharing',
    at: 3,
    metadata: '共享条件',
    label: words('共享条件', 'Conditions of sharing'),
    columns: { conditions: ['共享条件'] },
  },
  scope: {
    kind: made(null),
    // Whom else it is shared with is between them and the provider
    seenBy: 'own',
    group: 'sharing',
    at: 2,
    metadata: null,
    label: words('共享范围', 'Share scope'),
    columns: { scope: ['共享范围'] },
  },
  needsProviderConsent: {
    kind: flag,
    seenBy: 'scope',
    group: 'sharing',
    at: 5,
    metadata: null,
    label: words('须经提供部门同意', 'Provider’s consent needed'),
    columns: { needsProviderConsent: ['须经提供部门同意'] },
  },
  shareMethod: {
    kind: text(200),
    seenBy: 'scope',
    group: 'sharing',
    at: 6,
    metadata: '共享方式',
    half: true,
    label: words('共享方式', 'Way of sharing'),
    hint: words('如接口调用、库表交换、文件下载。', 'Such as an API, table exchange, or file download.'),
    columns: { shareMethod: ['共享方式'] },
  },
  useRequirements: {
    kind: text(1000),
    seenBy: 'scope',
    group: 'sharing',
    at: 7,
    metadata: null,
    half: true,
    label: words('使用要求', 'Requirements of use'),
    hint: words('如不得转供第三方、仅限本次业务使用。', 'Such as no passing on, or this matter only.'),
    columns: { useRequirements: ['使用要求'] },
  },
  permittedPurposes: {
    kind: made([]),
    seenBy: 'scope',
    group: 'sharing',
    at: 4,
    metadata: null,
    label: words('许可用途', 'Permitted purposes'),
    hint: words('不选即不限用途。', 'None chosen means any purpose.'),
    columns: { permittedPurposes: ['许可用途'] },
  },
  openness: {
    kind: made(null),
    seenBy: 'scope',
    group: 'sharing',
    at: 8,
    metadata: '是否向社会开放',
    label: words('开放属性', 'Openness'),
    columns: { openness: ['开放属性', '开放类型', '是否向社会开放', '是否开放'] },
  },
  openConditions: {
    kind: text(1000),
    seenBy: 'scope',
    group: 'sharing',
    at: 9,
    metadata: '开放条件',
    label: words('开放条件', 'Conditions of opening'),
    columns: { openConditions: ['开放条件'] },
  },
  legalBasis: {
    kind: made([]),
    seenBy: 'everybody',
    group: 'basis',
    at: 1,
    metadata: null,
    label: words('依据', 'Basis'),
    columns: { legalBasis: ['依据', '不予共享依据', '法律依据'] },
  },
  relatedCodes: {
    kind: made([]),
    seenBy: 'scope',
    group: 'contact',
    at: 3,
    metadata: '关联资源代码',
    label: words('关联资源代码', 'Related codes'),
    hint: words('输入代码后按回车，可填多个。', 'Enter a code and press Enter; several are possible.'),
    columns: {},
  },
  linkedDataSet: {
    kind: text(200),
    // PD-31: where the data are kept
    seenBy: 'own',
    group: 'format',
    at: 5,
    metadata: null,
    half: true,
    label: words('关联数据集', 'Linked data set'),
    hint: words(
      '数据所在的库、表或文件，本部门和主管、督查部门可见。',
      'Database, table or file in which the data are kept; for your department, the authority and the supervisor.',
    ),
    columns: {},
  },
  recordForm: {
    // SQ-16
    kind: choice('recordForm', recordForms),
    seenBy: 'scope',
    group: 'format',
    at: 4,
    metadata: null,
    half: true,
    label: words('记录形式', 'Form of record'),
    hint: words('仅有纸质的，宜数字化。', 'What is on paper only should be digitised.'),
    columns: { recordForm: ['记录形式'] },
  },
  secrecyReview: {
    kind: made(null),
    // SQ-27, DG-27: by whom it was reviewed
    seenBy: 'own',
    group: 'sharing',
    at: 10,
    metadata: null,
    label: words('保密审查', 'Secrecy review'),
    columns: { secrecyReview: ['保密审查'] },
  },
  privacyReview: {
    kind: made(null),
    // N-13: by whom it was assessed
    seenBy: 'own',
    onlyUnder: 'assessment',
    group: 'sharing',
    at: 11,
    metadata: null,
    label: words('个人信息保护影响评估', 'Assessment of personal information'),
    columns: { privacyReview: ['个人信息保护影响评估'] },
  },
  level: {
    // N-13, GB/T 43697
    kind: choice('dataLevel', dataLevels),
    seenBy: 'scope',
    onlyUnder: 'dataLevels',
    group: 'class',
    at: 4,
    metadata: null,
    label: words('数据级别', 'Level of the data'),
    hint: words(
      '按《数据安全技术 数据分类分级规则》（GB/T 43697）确定，不低于任何一个信息项的级别。',
      'By GB/T 43697; no lower than that of any of its items.',
    ),
    columns: { level: ['数据级别', '数据分级', '安全级别', '数据安全级别'] },
  },
  jointCollection: {
    kind: made([]),
    // SQ-15
    seenBy: 'scope',
    group: 'joint',
    at: 1,
    metadata: null,
    label: words('协同采集分工', 'Joint collection'),
    columns: { jointCollection: ['协同采集分工'] },
  },
  responsibleDepartmentId: {
    kind: made(null),
    // SH-16
    seenBy: 'scope',
    group: 'contact',
    at: 2,
    metadata: null,
    label: words('责任部门', 'Responsible department'),
    hint: words(
      '数据由其他部门负责的，选择该部门；不选即为提供部门。',
      'Where another department answers for the data; otherwise it is the provider.',
    ),
    columns: { responsibleDepartmentId: ['责任部门'] },
  },
  contact: {
    kind: made({ office: '', phone: '' }),
    seenBy: 'scope',
    group: 'contact',
    at: 1,
    metadata: null,
    required: true,
    half: true,
    label: words('联系人', 'Contact'),
    hint: words('负责答复使用部门询问的处室。', 'The office that answers questions of those who use it.'),
    columns: {
      contactOffice: ['联系处室', '联系科室', '联系部门', '联系人'],
      contactPhone: ['联系电话', '电话'],
    },
  },
  questions: {
    kind: made([]),
    // Whoever asks from outside the share scope is told of them as they ask
    seenBy: 'scope',
    group: 'sharing',
    at: 99,
    metadata: null,
    label: words('申请时回答的问题', 'Questions to whoever asks'),
    hint: words(
      '需要申请部门另行说明的，写成问题，随申请一并回答；最多 10 个。',
      'What you need to know beside the request, up to ten; they are answered with it.',
    ),
    columns: { questions: ['申请时回答的问题', '申请问题'] },
  },
  items: {
    kind: made([]),
    seenBy: 'scope',
    group: 'items',
    at: 1,
    metadata: '信息项信息',
    label: words('信息项', 'Items'),
    columns: { items: ['信息项', '信息项名称', '数据项'] },
  },
} as const satisfies Fields;

export const fields: Fields = { ...entries };
export const fieldNames = Object.keys(entries) as FieldName[];

/** Contents in which nothing is said. */
export const emptyContent = (): ResourceContent =>
  Object.fromEntries(fieldNames.map((name) => [name, fields[name].kind.empty])) as ResourceContent;

/** Fields for which the program writes nothing of its own: check, control and words are made of their kind. */
export type MadeName = {
  [Name in FieldName]: (typeof entries)[Name]['kind']['kind'] extends 'made' ? Name : never;
}[FieldName];
export type PlainName = Exclude<FieldName, MadeName>;
export const isPlain = (name: FieldName): name is PlainName => fields[name].kind.kind !== 'made';

/** The fields that pages show in a group, in their order. */
export const fieldsIn = (group: Group): FieldName[] =>
  fieldNames.filter((name) => fields[name].group === group).sort((a, b) => fields[a].at - fields[b].at);

/** Columns of departments' tables, each with the headings it goes by. */
export const columns: readonly (readonly [string, readonly string[]])[] = fieldNames.flatMap((name) =>
  Object.entries(fields[name].columns),
);
