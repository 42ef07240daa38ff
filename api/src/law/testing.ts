import type { PolicyProfile } from './profile.ts';
import { articleOf, house, notStated, settingValue, stated, words } from './setting.ts';
import { type RuleName, rules } from './settings.ts';
import { houseCase, notInCities } from './shared.ts';

/** A value with its texts in Chinese only, as the regulation has them. */
export function inChinese(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inChinese);
  if (typeof value !== 'object' || value === null) return value;
  if ('zh' in value && 'en' in value) return value.zh;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, inChinese(each)]));
}

/** What a profile holds of a setting: the article, and the value as the regulation has it; nulls where it is silent. */
export function held(policy: PolicyProfile, name: RuleName): { article: string | null; value: unknown } {
  const setting = rules.find((rule) => rule.name === name)?.of(policy) ?? notStated;
  return { article: articleOf(setting), value: inChinese(settingValue(setting)) };
}

const label = words('某', 'so');
const accepted = [{ kind: 'law' }] as const;

/** A regulation that nobody made, with a bit of everything: what is tested of all profiles alike is tested on it. */
export const made: PolicyProfile = {
  id: 'made',
  name: words('某市', 'Somewhere'),
  regulation: { title: '某市办法', number: '某府〔2026〕1号', code: 'AB' },
  titles: {
    authority: words('某主管部门', 'Authority'),
    examiner: words('某审核部门', 'Examiner'),
    supervisor: words('某督查部门', 'Supervisor'),
  },
  departmentItem: '07',
  ...houseCase,
  ...notInCities,
  shareTypeLabels: stated('AB-1', { unconditional: label, conditional: label, not_shared: label }, '三类。', 'Three.'),
  limitedScope: notStated,
  opennessScheme: notStated,
  route: {
    unconditional: stated('AB-2', { kind: 'filed' }, '登记。', 'Filed.'),
    conditional: stated('AB-2', { kind: 'decided', by: ['provider'], clock: true }, '审核。', 'Decided.'),
    not_shared: stated('AB-2', { kind: 'negotiated' }, '协商。', 'Negotiated.'),
  },
  replyTerm: stated('AB-3', 5, '5个工作日。', '5 working days.'),
  refusal: stated('AB-3', { needs: 'reasons' }, '说明理由。', 'Reasons.'),
  afterRefusal: stated('AB-4', 'coordination', '协调。', 'Coordination.'),
  silence: stated('AB-5', { kind: 'supervisor' }, '报督查。', 'Told.'),
  deliveryModes: notStated,
  deliveryConsent: notStated,
  scenarios: notStated,
  permittedPurposes: notStated,
  confidentialityAgreement: notStated,
  onwardUse: stated('AB-6', { passOn: 'forbidden', publish: 'forbidden', citesSource: false }, '不得。', 'Not.'),
  notSharedBasis: stated('AB-7', { accepted, for: ['not_shared'] }, '依据。', 'A basis.'),
  notSharedApproval: stated('AB-8', { signedByHead: false }, '核准。', 'Approved.'),
  declaredFromAbove: notStated,
  baseLibraries: stated('AB-9', { libraries: ['01'], unconditional: 'whole' }, '基础库。', 'Libraries.'),
  publication: stated('AB-10', { by: 'department' }, '发布。', 'Published.'),
  separateReviewer: house(true, '分离。', 'Apart.'),
  oneSource: house(true, '一源。', 'One.'),
  jointCollection: notStated,
  compilers: notStated,
  contentsDiffer: house({ checks: 'provider', first: 'collector', told: null }, '核实。', 'Checked.'),
  casesGoOn: house(true, '照常。', 'As usual.'),
  mandatoryItems: notStated,
  requiredMetadata: notStated,
  linkedDataSet: notStated,
  recordForm: notStated,
  secrecyReview: notStated,
  catalogUpdate: notStated,
  fullReview: notStated,
  responsibleChange: notStated,
  filedPosts: house(['sharing'], '一人。', 'One person.'),
  dataUpdate: house({ how: words('按周期。', 'In the cycle.'), watchedBy: 'operator' }, '按周期。', 'In the cycle.'),
  lists: house([{ ...label, holds: 'directory' }], '清单。', 'A list.'),
  rectification: notStated,
  reports: notStated,
};
