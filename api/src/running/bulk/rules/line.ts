import type { DataItem, ResourceContent } from '@onesource/db/content';
import { type DraftInput, draftInput } from '../../../areas/catalog/inputs.ts';
import { contentFrom, idsOf } from '../../../areas/catalog/rules/content/content.ts';
import { shareTypeOf } from '../../../areas/catalog/rules/content/share-type.ts';
import { nameKey, sameName } from '../../../areas/catalog/rules/names/same-name.ts';
import { detailOf } from '../../../foundation/wire.ts';
import type { PolicyProfile } from '../../../law/profile.ts';
import type { Problem } from '../reading/read.ts';
import { basesOf, formatOf, formatRead, itemsOf } from './reading/cells.ts';
import { type Dictionary, noDictionary } from './reading/dictionary.ts';
import { classificationOf, classPathOf, industryOf, labelReaders, saysNothing, yesOrNo } from './reading/labels.ts';
import { questionsOf, questionsText, stillAsked } from './reading/questions.ts';
import {
  dutiesOf,
  dutiesText,
  noOffices,
  type Offices,
  purposesOf,
  recordFormOf,
  reviewOf,
  scopeOf,
  scopeText,
} from './reading/said.ts';
import { basesText, formatText } from './texts.ts';

type Fields = Record<string, unknown>;
type Around = {
  department: { id: string; name: string; number: number };
  departmentIds: ReadonlySet<string>;
  policy: PolicyProfile;
  newId: () => string;
  /** What the department means by its own words. */
  dictionary?: Dictionary;
  /** Departments by their names, for cells that name some. */
  offices?: Offices;
};
/** `unknown` is what was left empty because nothing in it is known. */
export type Read =
  | { ok: true; content: ResourceContent; unknown: readonly Problem[] }
  | { ok: false; problems: readonly Problem[] };

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** The text of a field that must be there; null where it is not. */
export const textOf = (value: unknown): string | null => (isText(value) ? value.trim() : null);

/**
 * The contents that a line makes of a resource: what it does not say, and what of it is not understood, stays as it
 * was in `base`; items keep their ids by name. Pure but for `newId`.
 */
export function contentOfLine(given: Fields, base: ResourceContent | null, around: Around): Read {
  const { fields, unknown } = decoded(given, base, around);
  const items = Array.isArray(fields.items) ? merged(fields, base?.items ?? []) : (base?.items ?? []);
  // PD-6: the items decide; a word about the whole that they contradict would be lost
  const said = fields.shareType ?? null;
  const kept = base?.items ?? [];
  if (!fields.items && said !== null && kept.length > 0 && shareTypeOf({ items: kept, shareType: null }) !== said)
    return { ok: false, problems: [{ field: 'shareType', code: 'items_decide' }] };

  const contact = base?.contact ?? { office: around.department.name, phone: '' };
  const line = { ...base, contact, ...fields, ...contactOf(fields, contact), items };
  const read = understood(line, (input) =>
    contentFrom(input, {
      departmentNumber: around.department.number,
      ...idsOf(base ? [base] : []),
      departmentIds: around.departmentIds,
      policy: around.policy,
      newId: around.newId,
    }),
  );
  if (!read.ok) return read;
  return { ok: true, content: read.content, unknown: [...unknown, ...read.unknown] };
}

/** Leaves out what does not fit, from the innermost outwards, until the rest does; without a name there is no rest. */
function understood(line: Fields, contentOf: (input: DraftInput) => ReturnType<typeof contentFrom>): Read {
  const unknown: Problem[] = [];
  const rest = structuredClone(line);
  for (let depth = Number.POSITIVE_INFINITY, round = 0; round < 5; round += 1) {
    const input = draftInput.safeParse(rest);
    const read = input.success ? contentOf(input.data) : null;
    if (read?.ok) return { ok: true, content: read.content, unknown };
    const details = read ? read.details : (input.error?.issues ?? []).map(detailOf);
    const problems = details.map(({ field = '', code }) => ({ field, code, value: shortly(at(rest, field)) }));
    const ofName = problems.filter(({ field }) => field === 'name' || field === '');
    if (ofName.length > 0) return { ok: false, problems: ofName };
    // From behind, so that what was to be left out of a list stays where it was
    for (const problem of problems.toReversed()) {
      if (!unknown.some(({ field }) => field === problem.field)) unknown.push(problem);
      remove(rest, problem.field.split('.').slice(0, depth));
    }
    depth = depth > 2 ? 2 : 1;
  }
  return { ok: false, problems: unknown };
}

function at(value: unknown, path: string): unknown {
  let found = value;
  for (const key of path.split('.')) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = Reflect.get(found, key);
  }
  return found;
}

function remove(value: unknown, path: readonly string[]): void {
  const [last = ''] = path.slice(-1);
  const holder = path.length > 1 ? at(value, path.slice(0, -1).join('.')) : value;
  if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else if (typeof holder === 'object' && holder !== null) Reflect.deleteProperty(holder, last);
}

/** As much of a value as a report shows. */
const shortly = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
};

const contactOf = ({ contactOffice, contactPhone }: Fields, base: ResourceContent['contact']): Fields =>
  isText(contactOffice) || isText(contactPhone)
    ? { contact: { office: textOf(contactOffice) ?? base.office, phone: textOf(contactPhone) ?? base.phone } }
    : {};

const readers: Record<string, (label: string) => unknown> = {
  shareType: labelReaders.shareType,
  openness: labelReaders.openness,
  updateCycle: labelReaders.updateCycle,
  level: labelReaders.level,
  subject: labelReaders.subject,
  industry: industryOf,
  format: formatOf,
  legalBasis: basesOf,
  relatedCodes: (text) => text.split(/[,，、;；\s]+/).filter((code) => code !== ''),
  licence: yesOrNo,
  needsProviderConsent: yesOrNo,
  permittedPurposes: purposesOf,
  recordForm: recordFormOf,
  secrecyReview: reviewOf,
  privacyReview: reviewOf,
  questions: questionsOf,
};
/** The same of those that name departments. */
const byName: Record<string, (label: string, offices: Offices) => unknown> = {
  scope: scopeOf,
  jointCollection: dutiesOf,
  responsibleDepartmentId: (label, { idOf }) => idOf(label),
};

/** Fields whose words are a list's, or somebody's own. */
const isOfList = (field: string) => field in readers || field === 'theme' || field === 'class';

/** Labels become codes; what is left out, null or empty says nothing. */
function decoded(
  given: Fields,
  base: ResourceContent | null,
  { department, dictionary = noDictionary, offices = noOffices }: Pick<Around, 'department' | 'dictionary' | 'offices'>,
): { fields: Fields; unknown: Problem[] } {
  const unknown: Problem[] = [];
  const fields: Fields = {};
  for (const [field, value] of Object.entries(given)) {
    if (value === null || value === undefined || value === '') continue;
    const named = byName[field];
    const read = named ? (label: string) => named(label, offices) : readers[field];
    if (field === 'industry' && isText(value) && saysNothing(value)) continue;
    // What an export wrote of a field that holds more than its text is no change of it
    if (base && isText(value) && shownOf(base, field, offices) === value.trim()) continue;
    const said = isText(value) && isOfList(field) ? (dictionary(field, value) ?? value) : value;
    // Somebody said that it says nothing
    if (said === '') continue;
    const code = read && isText(said) ? read(said) : said;
    if (code === null) unknown.push({ field, code: 'unknown_value', value: shortly(value) });
    // Every department is said by naming none
    else fields[field] = field === 'scope' && code === 'all' ? null : code;
  }
  formed(fields, unknown);
  const { beyond = [] } = isText(given.format) ? (formatRead(given.format) ?? {}) : {};
  if (beyond.length > 0) unknown.push({ field: 'format', code: 'format_cut', value: shortly(beyond.join('、')) });
  classify(fields, unknown, { dictionary, department, of: base?.class ?? null });
  if (fields.items !== undefined) {
    const items = itemsOf(fields.items, dictionary);
    fields.items = items.fields;
    unknown.push(...items.unknown);
  }
  if (base && fields.questions !== undefined) fields.questions = stillAsked(fields.questions, base.questions);
  return { fields, unknown };
}

function shownOf(base: ResourceContent, field: string, offices: Offices): string | null {
  if (field === 'scope') return scopeText(base.scope, offices);
  const { responsibleDepartmentId: id } = base;
  if (field === 'responsibleDepartmentId') return id && (offices.nameOf(id) ?? id);
  if (field === 'jointCollection') return dutiesText(base.jointCollection, offices);
  if (field === 'questions') return questionsText(base.questions);
  if (field === 'legalBasis') return base.legalBasis.length > 0 ? basesText(base.legalBasis) : null;
  return field === 'format' && base.format ? formatText(base.format) : null;
}

/** The kind of a format may stand in a column of its own, beside the category or alone. */
function formed(fields: Fields, unknown: Problem[]): void {
  const { format, formatType } = fields;
  if (!isText(formatType)) return;
  const type = formatType.trim();
  if (typeof format !== 'object' || format === null) {
    const read = formatOf(type);
    if (read) fields.format = read;
    else unknown.push({ field: 'formatType', code: 'unknown_value', value: shortly(type) });
    return;
  }
  const own = textOf(Reflect.get(format, 'type'));
  // The category's name or number says nothing more than the category
  const further = own && !labelReaders.formatName(own) && !/^\d+$/.test(own) && !type.includes(own);
  fields.format = { ...format, type: further ? `${own}、${type}` : type };
}

/**
 * 类, 项 and 目: by code, by name, as a path in one cell or in a cell each, or by a theme alone. What says otherwise than
 * what counts is told. `of` is the class that the resource is of already.
 */
function classify(
  fields: Fields,
  unknown: Problem[],
  {
    dictionary,
    department,
    of: before,
  }: { dictionary: Dictionary; department: Around['department'] } & {
    of: ResourceContent['class'];
  },
): void {
  const path = isText(fields.class) ? classPathOf(fields.class) : null;
  if (isText(fields.class) && !path) unknown.push({ field: 'class', code: 'unknown_value', value: fields.class });
  const theme = isText(fields.theme) && !saysNothing(fields.theme) ? fields.theme.trim() : '';
  const parts = [fields.classItem, fields.classSubItem].filter(isText).map((part) => part.trim());
  const written = [textOf(fields.classification) ?? '', parts.join('/'), path?.rest ?? ''];
  const said = [
    { field: 'theme', text: theme },
    ...written.map((text) => ({ field: 'classification', text: dictionary('classification', text) ?? text })),
  ].filter(({ text }) => text !== '');
  const of = path?.class ?? (isText(fields.class) ? null : theme === '' ? before : 'theme');
  delete fields.class;
  delete fields.classification;
  if (path) fields.class = path.class;
  // 目 of the class 部门 is the department's own number
  if (path?.class === 'department') fields.classification = null;
  for (const { field, text } of said) {
    const read = classified(field, text, { of, department });
    if (read === 'own') continue;
    const counts = fields.classification ?? null;
    if ('code' in read) unknown.push({ field, code: read.code, value: shortly(text) });
    else if (counts === null) Object.assign(fields, { class: of, classification: read.classification });
    else if (counts !== read.classification) unknown.push({ field, code: 'not_of_class', value: shortly(text) });
  }
}

/** What a word or a code of a classification means within a class; `own` where it is the department itself. */
function classified(
  field: string,
  text: string,
  { of, department }: { of: ResourceContent['class']; department: Around['department'] },
): { classification: string } | { code: string } | 'own' {
  if (of === null) return { code: 'class_missing' };
  if (field === 'theme' && of !== 'theme') return { code: 'not_of_class' };
  if (of !== 'department') {
    const found = classificationOf(of, text);
    return found ? { classification: found } : { code: 'unknown_value' };
  }
  if (/^\d{5,}$/.test(text)) return { classification: text };
  const isOwn = text.split('/').every((part) => nameKey(department.name).includes(nameKey(part)));
  return isOwn ? 'own' : { code: 'not_of_class' };
}

/** Items that do not say how they are shared are shared as the line says of the whole. */
function merged(line: Fields, before: readonly DataItem[]): Fields[] {
  const known = new Map(before.map((item) => [nameKey(item.name), item]));
  const items: Fields[] = Array.isArray(line.items) ? line.items : [];
  return items.map((item) => {
    const name = textOf(item.name) ?? '';
    const was = known.get(nameKey(name));
    const shareType = item.shareType ?? line.shareType ?? was?.shareType ?? null;
    // What departments do not get, the public does not get either (house)
    const otherwise = shareType === 'not_shared' ? 'not_open' : (line.openness ?? was?.openness ?? null);
    const called = was && sameName(was.name, name) ? was.name : name;
    return { ...was, ...item, name: called, id: was?.id ?? null, shareType, openness: item.openness ?? otherwise };
  });
}
