import type { PolicyProfile, SettingName } from '../../api/src/law/profile.ts';
import type { Setting } from '../../api/src/law/setting.ts';
import { type ShareType, shareTypes } from '../../db/src/vocabulary.ts';
import { both, list } from './markdown.ts';
import {
  basisDutyWords,
  contentsWords,
  itemDutyWords,
  libraryWords,
  metadataWords,
  onwardWords,
  opennessWords,
  publicationWords,
  refusalWords,
  routeWords,
  silenceWords,
} from './value-words.ts';
import { label } from './words.ts';

/** A row of the settings table: what it is called, and what a profile says of it. */
export type SettingRow = { title: string; of: (policy: PolicyProfile) => { setting: Setting<unknown>; value: string } };

const yes = () => 'yes';
const pointedOut = () => 'in the entry; a missing one is pointed out';
const days = (count: number) => (count === 0 ? 'at once' : `${count} working days`);

/** A setting under its title, with its value put into words. */
const row = <Value>(
  title: string,
  pick: (policy: PolicyProfile) => Setting<Value>,
  say: (value: Value) => string,
): SettingRow => ({
  title,
  of: (policy) => {
    const setting = pick(policy);
    return { setting, value: setting.source === 'not_stated' ? '—' : say(setting.value) };
  },
});

const route = (shareType: ShareType): SettingRow =>
  row(`What is ${label('shareType', shareType).en.toLowerCase()} is…`, (policy) => policy.route[shareType], routeWords);

/** Every setting in the order of the pages; a new setting does not compile without its words. */
export const settingRows: Record<SettingName | `route.${ShareType}`, SettingRow> = {
  shareTypeLabels: row(
    'Share types 共享类型',
    (policy) => policy.shareTypeLabels,
    (labels) => list(shareTypes.map((type) => both(labels[type]))),
  ),
  opennessScheme: row('Openness 开放属性', (policy) => policy.opennessScheme, opennessWords),
  'route.unconditional': route('unconditional'),
  'route.conditional': route('conditional'),
  'route.not_shared': route('not_shared'),
  replyTerm: row('Term for the answer 答复时限', (policy) => policy.replyTerm, days),
  refusal: row('A refusal must say 拒绝须说明', (policy) => policy.refusal, refusalWords),
  afterRefusal: row(
    'After a refusal 被拒绝后',
    (policy) => policy.afterRefusal,
    (way) =>
      way === 'coordination' ? 'the authority coordinates' : 'both negotiate; failing that the authority coordinates',
  ),
  silence: row('Not answered in time 逾期未答复', (policy) => policy.silence, silenceWords),
  deliveryConsent: row(
    'Deliveries the authority consents to 须同意的提供方式',
    (policy) => policy.deliveryConsent,
    (kinds) => list(kinds.map((kind) => both(label('delivery', kind)))),
  ),
  scenarios: row('Granted by application scenario 应用场景直接授权', (policy) => policy.scenarios, yes),
  permittedPurposes: row('Provider declares permitted purposes 使用用途', (policy) => policy.permittedPurposes, yes),
  confidentialityAgreement: row('Confidentiality agreement 保密协议', (policy) => policy.confidentialityAgreement, yes),
  onwardUse: row('Use beyond the grant 再利用', (policy) => policy.onwardUse, onwardWords),
  notSharedBasis: row('Withholding rests on 不予共享的依据', (policy) => policy.notSharedBasis, basisDutyWords),
  notSharedApproval: row(
    'Withholding is examined 不予共享的审定',
    (policy) => policy.notSharedApproval,
    ({ signedByHead }) =>
      signedByHead ? 'signed by the head of the department, approved by the authority' : 'by the authority',
  ),
  declaredFromAbove: row('Declared unconditional from above 政府核定', (policy) => policy.declaredFromAbove, yes),
  baseLibraries: row('Base libraries 基础信息资源', (policy) => policy.baseLibraries, libraryWords),
  publication: row('Who publishes 发布', (policy) => policy.publication, publicationWords),
  separateReviewer: row('Nobody reviews their own work 登记与审核分离', (policy) => policy.separateReviewer, yes),
  oneSource: row('One datum has one source 一数一源', (policy) => policy.oneSource, yes),
  jointCollection: row('Who does what in joint collection 协同采集分工', (policy) => policy.jointCollection, yes),
  compilers: row('Who compiles base and theme catalogs 编制部门', (policy) => policy.compilers, both),
  contentsDiffer: row('Contents doubted or differing 内容核实', (policy) => policy.contentsDiffer, contentsWords),
  casesGoOn: row('Cases go on while contents are checked 核实期间照常办理', (policy) => policy.casesGoOn, yes),
  mandatoryItems: row('Items an entry must have 必备信息项', (policy) => policy.mandatoryItems, itemDutyWords),
  requiredMetadata: row(
    'Metadata beyond the guide’s 其他必备元数据',
    (policy) => policy.requiredMetadata,
    (fields) => list(fields.map((field) => metadataWords[field])),
  ),
  linkedDataSet: row('Linked data set 关联数据集', (policy) => policy.linkedDataSet, pointedOut),
  recordForm: row('Form of record 记录形式', (policy) => policy.recordForm, pointedOut),
  secrecyReview: row('Secrecy review 保密审查', (policy) => policy.secrecyReview, pointedOut),
  catalogUpdate: row(
    'Catalog updated within 目录更新时限',
    (policy) => policy.catalogUpdate,
    (update) => ('words' in update ? both(update.words) : days(update.workingDays)),
  ),
  fullReview: row(
    'Whole catalog gone through 全面维护',
    (policy) => policy.fullReview,
    (times) => (times === 1 ? 'once a year' : `${times} times a year`),
  ),
  responsibleChange: row(
    'Change of responsible people told within 人员变更告知',
    (policy) => policy.responsibleChange,
    days,
  ),
  filedPosts: row(
    'People filed with the authority 责任人备案',
    (policy) => policy.filedPosts,
    (posts) => list(posts.map((post) => both(label('responsiblePost', post)))),
  ),
  dataUpdate: row('Data kept up to date 数据更新', (policy) => policy.dataUpdate, both),
  lists: row(
    'Lists 清单与目录',
    (policy) => policy.lists,
    (lists) => list(lists.map(both)),
  ),
  rectification: row('Who orders rectification 整改', (policy) => policy.rectification, both),
  reports: row(
    'Reports 报告与评价',
    (policy) => policy.reports,
    (duties) => list(duties.map(({ what }) => both(what))),
  ),
};
