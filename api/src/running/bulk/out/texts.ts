import type { DataItem, LegalBasis, ResourceContent } from '@onesource/db/content';
import classification from '@onesource/db/data/classification.json' with { type: 'json' };
import industries from '@onesource/db/data/industries.json' with { type: 'json' };
import { names } from '../reading/labels.ts';

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

/** What a resource's columns hold, by field; the reader takes each back as it is. */
export function resourceTexts(
  content: ResourceContent,
  { code, department }: { code: string | null; department: string },
): Record<string, string> {
  const { contact, items } = content;
  return {
    name: content.name,
    code: code ?? '',
    department,
    class: orEmpty(names.class, content.class),
    classification: classificationText(content),
    summary: content.summary,
    industry: content.industry ? industryText(content.industry) : '',
    format: content.format ? formatText(content.format) : '',
    updateCycle: orEmpty(names.updateCycle, content.updateCycle),
    timeliness: content.timeliness,
    subject: orEmpty(names.subject, content.subject),
    level: orEmpty(names.level, content.level),
    // PD-6: where there are items it is theirs
    shareType: items.length > 0 ? '' : orEmpty(names.shareType, content.shareType),
    conditions: content.conditions,
    shareMethod: content.shareMethod,
    useRequirements: content.useRequirements,
    openness: orEmpty(names.openness, content.openness),
    openConditions: content.openConditions,
    legalBasis: basesText(content.legalBasis),
    linkedDataSet: content.linkedDataSet,
    relatedCodes: content.relatedCodes.join('、'),
    contactOffice: contact.office,
    contactPhone: contact.phone,
  };
}

/** What an item's columns hold, by field. */
export const itemTexts = (item: DataItem): Record<string, string> => ({
  'item.name': item.name,
  'item.dataType': orEmpty(names.dataType, item.dataType),
  'item.length': item.length === null ? '' : String(item.length),
  'item.required': yesNo(item.required),
  'item.identifier': yesNo(item.identifier),
  'item.base': yesNo(item.base),
  'item.sensitivity': names.sensitivity[item.sensitivity],
  'item.level': orEmpty(names.level, item.level),
  'item.shareType': orEmpty(names.shareType, item.shareType),
  'item.openness': orEmpty(names.openness, item.openness),
});

/** The columns of templates, exports and reports, in the order of the national guide, with their widths. */
export const columns: readonly { field: string; width: number }[] = [
  { field: 'name', width: 32 },
  { field: 'code', width: 16 },
  { field: 'department', width: 24 },
  { field: 'class', width: 12 },
  { field: 'classification', width: 24 },
  { field: 'summary', width: 40 },
  { field: 'industry', width: 28 },
  { field: 'format', width: 18 },
  { field: 'updateCycle', width: 12 },
  { field: 'timeliness', width: 12 },
  { field: 'subject', width: 12 },
  { field: 'level', width: 12 },
  { field: 'shareType', width: 14 },
  { field: 'conditions', width: 24 },
  { field: 'shareMethod', width: 18 },
  { field: 'useRequirements', width: 18 },
  { field: 'openness', width: 14 },
  { field: 'openConditions', width: 18 },
  { field: 'legalBasis', width: 32 },
  { field: 'linkedDataSet', width: 18 },
  { field: 'relatedCodes', width: 18 },
  { field: 'contactOffice', width: 16 },
  { field: 'contactPhone', width: 16 },
  { field: 'item.name', width: 24 },
  { field: 'item.dataType', width: 12 },
  { field: 'item.length', width: 10 },
  { field: 'item.required', width: 10 },
  { field: 'item.identifier', width: 12 },
  { field: 'item.base', width: 16 },
  { field: 'item.sensitivity', width: 10 },
  { field: 'item.level', width: 16 },
  { field: 'item.shareType', width: 16 },
  { field: 'item.openness', width: 16 },
];
