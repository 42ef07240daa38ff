import type { DataItem, LegalBasis, ResourceContent } from '@onesource/db/content';
import classification from '@onesource/db/data/classification.json' with { type: 'json' };
import industries from '@onesource/db/data/industries.json' with { type: 'json' };
import { type FieldName, fields } from '../../../areas/catalog/rules/fields/fields.ts';
import type { ItemFieldName } from '../../../areas/catalog/rules/fields/item-fields.ts';
import { names } from './reading/labels.ts';
import { questionsText } from './reading/questions.ts';
import { dutiesText, type Offices, purposesText, recordFormNames, reviewText, scopeText } from './reading/said.ts';

type Format = NonNullable<ResourceContent['format']>;

/** A format as the template has it: `数据库:MySQL`. */
export const formatText = ({ category, type }: Format): string =>
  type === '' ? names.format[category] : `${names.format[category]}:${type}`;

/** Legal bases as the template has them, one behind the other. What a cell has no place for is left out. */
export const basesText = (bases: readonly LegalBasis[]): string =>
  bases.map(({ kind, title, article }) => `${names.basis[kind]}:《${title}》${article ?? ''}`).join('；');

const industryNames = new Map(
  industries.flatMap(({ code, zh, divisions }) => [
    [code, zh] as const,
    ...divisions.map((each) => [each.code, each.zh] as const),
  ]),
);
/** An industry by its code and name: a name alone may be that of a section and of its only division. */
export const industryText = (code: string): string => `${code} ${industryNames.get(code) ?? ''}`.trim();

type Sub = { code: string; zh: string };
type Item = Sub & { subItems?: Sub[] };

/** 项/目 of a classification; empty for the class 部门, where it follows from the department. */
export function classificationText({ class: of, classification: code }: ResourceContent): string {
  if (!of || of === 'department' || !code) return '';
  const items: Item[] = classification.find((each) => each.class === of)?.items ?? [];
  const item = items.find((each) => each.code === code.slice(0, 2));
  const sub = item?.subItems?.find((each) => each.code === code.slice(2));
  return item && sub ? `${item.zh}/${sub.zh}` : code;
}

/** Every 项/目 of the classes that have some. */
export const classificationLabels: readonly string[] = classification
  .filter((each) => each.class !== 'department')
  .flatMap((each): Item[] => each.items)
  .flatMap(({ zh, subItems = [] }) => subItems.map((sub) => `${zh}/${sub.zh}`));

const yesNo = (value: boolean) => (value ? '是' : '否');
const orEmpty = <Word extends string>(words: Record<Word, string>, word: Word | null) => (word ? words[word] : '');

type Whose = { code: string | null; department: string; offices: Offices };
type Column<Of extends unknown[]> = { width: number; text: (...of: Of) => string };
type Columns<Of extends unknown[]> = Readonly<Record<string, Column<Of>>>;

/**
 * The columns of templates, exports and reports in the order of the national guide, by what fills them; the reader takes
 * each back as it is. A new field says here which columns it fills, or that none does.
 */
const ofResource = {
  name: { name: { width: 32, text: ({ name }) => name } },
  code: { code: { width: 16, text: (_, { code }) => code ?? '' } },
  department: { department: { width: 24, text: (_, { department }) => department } },
  class: { class: { width: 12, text: (content) => orEmpty(names.class, content.class) } },
  classification: { classification: { width: 24, text: classificationText } },
  distinction: { distinction: { width: 24, text: ({ distinction }) => distinction } },
  summary: { summary: { width: 40, text: ({ summary }) => summary } },
  industry: { industry: { width: 28, text: ({ industry }) => (industry ? industryText(industry) : '') } },
  format: { format: { width: 18, text: ({ format }) => (format ? formatText(format) : '') } },
  updateCycle: { updateCycle: { width: 12, text: ({ updateCycle }) => orEmpty(names.updateCycle, updateCycle) } },
  timeliness: { timeliness: { width: 12, text: ({ timeliness }) => timeliness } },
  subject: { subject: { width: 12, text: ({ subject }) => orEmpty(names.subject, subject) } },
  licence: { licence: { width: 10, text: ({ licence }) => yesNo(licence) } },
  level: { level: { width: 12, text: ({ level }) => orEmpty(names.level, level) } },
  // PD-6: where there are items it is theirs
  shareType: {
    shareType: {
      width: 14,
      text: ({ items, shareType }) => (items.length > 0 ? '' : orEmpty(names.shareType, shareType)),
    },
  },
  scope: { scope: { width: 24, text: ({ scope }, { offices }) => scopeText(scope, offices) } },
  needsProviderConsent: {
    needsProviderConsent: { width: 14, text: ({ needsProviderConsent }) => yesNo(needsProviderConsent) },
  },
  permittedPurposes: {
    permittedPurposes: { width: 20, text: ({ permittedPurposes }) => purposesText(permittedPurposes) },
  },
  conditions: { conditions: { width: 24, text: ({ conditions }) => conditions } },
  shareMethod: { shareMethod: { width: 18, text: ({ shareMethod }) => shareMethod } },
  useRequirements: { useRequirements: { width: 18, text: ({ useRequirements }) => useRequirements } },
  openness: { openness: { width: 14, text: ({ openness }) => orEmpty(names.openness, openness) } },
  openConditions: { openConditions: { width: 18, text: ({ openConditions }) => openConditions } },
  legalBasis: { legalBasis: { width: 32, text: ({ legalBasis }) => basesText(legalBasis) } },
  linkedDataSet: { linkedDataSet: { width: 18, text: ({ linkedDataSet }) => linkedDataSet } },
  relatedCodes: { relatedCodes: { width: 18, text: ({ relatedCodes }) => relatedCodes.join('、') } },
  recordForm: { recordForm: { width: 12, text: ({ recordForm }) => orEmpty(recordFormNames, recordForm) } },
  secrecyReview: { secrecyReview: { width: 20, text: ({ secrecyReview }) => reviewText(secrecyReview) } },
  privacyReview: { privacyReview: { width: 20, text: ({ privacyReview }) => reviewText(privacyReview) } },
  jointCollection: {
    jointCollection: { width: 28, text: ({ jointCollection }, { offices }) => dutiesText(jointCollection, offices) },
  },
  questions: { questions: { width: 32, text: ({ questions }) => questionsText(questions) } },
  responsibleDepartmentId: {
    responsibleDepartmentId: {
      width: 20,
      text: ({ responsibleDepartmentId: id }, { offices }) => (id === null ? '' : (offices.nameOf(id) ?? id)),
    },
  },
  contact: {
    contactOffice: { width: 16, text: ({ contact }) => contact.office },
    contactPhone: { width: 16, text: ({ contact }) => contact.phone },
  },
  // Below, item by item
  items: {},
} satisfies Record<FieldName | Exclude<keyof Whose, 'offices'>, Columns<[ResourceContent, Whose]>>;

/** The same of an item: a row has one. */
const ofItem = {
  name: { 'item.name': { width: 24, text: ({ name }) => name } },
  dataType: { 'item.dataType': { width: 12, text: ({ dataType }) => orEmpty(names.dataType, dataType) } },
  length: { 'item.length': { width: 10, text: ({ length }) => (length === null ? '' : String(length)) } },
  required: { 'item.required': { width: 10, text: ({ required }) => yesNo(required) } },
  identifier: { 'item.identifier': { width: 12, text: ({ identifier }) => yesNo(identifier) } },
  base: { 'item.base': { width: 16, text: ({ base }) => yesNo(base) } },
  sensitivity: { 'item.sensitivity': { width: 10, text: ({ sensitivity }) => names.sensitivity[sensitivity] } },
  level: { 'item.level': { width: 16, text: ({ level }) => orEmpty(names.level, level) } },
  shareType: { 'item.shareType': { width: 16, text: ({ shareType }) => orEmpty(names.shareType, shareType) } },
  openness: { 'item.openness': { width: 16, text: ({ openness }) => orEmpty(names.openness, openness) } },
  // Said of other departments' items, by their ids
  source: {},
} satisfies Record<ItemFieldName, Columns<[DataItem]>>;

type Listed<Of extends unknown[]> = [field: string, column: Column<Of>][];
const resourceColumns: Listed<[ResourceContent, Whose]> = Object.values(ofResource).flatMap((each) =>
  Object.entries<Column<[ResourceContent, Whose]>>(each),
);
const itemColumns: Listed<[DataItem]> = Object.values(ofItem).flatMap((each) =>
  Object.entries<Column<[DataItem]>>(each),
);

const textsOf = <Of extends unknown[]>(columnsOf: Listed<Of>, ...of: Of): Record<string, string> =>
  Object.fromEntries(columnsOf.map(([field, { text }]) => [field, text(...of)]));

/** What a resource's columns hold, by field. */
export const resourceTexts = (content: ResourceContent, of: Whose) => textsOf(resourceColumns, content, of);

/** The same with nothing in the columns of fields that a reader is not shown: that one is not told is not that it is none. */
export function shownTexts(content: ResourceContent, of: Whose, shown: readonly FieldName[]): Record<string, string> {
  const hidden = (Object.keys(fields) as FieldName[]).filter((field) => !shown.includes(field));
  const columnsOf = hidden.flatMap((field) => Object.keys(ofResource[field]));
  return { ...resourceTexts(content, of), ...Object.fromEntries(columnsOf.map((column) => [column, ''])) };
}

/** What an item's columns hold, by field. */
export const itemTexts = (item: DataItem) => textsOf(itemColumns, item);

/** All of them with their widths, the items' behind the resource's. */
export const columns: readonly { field: string; width: number }[] = [...resourceColumns, ...itemColumns].map(
  ([field, { width }]) => ({ field, width }),
);
