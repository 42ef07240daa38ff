import type { QualityRule } from '../queries.ts';

/** What a rule of one's own may ask, in the order of the choice. */
export const ownKinds = [
  'required',
  'codes',
  'range',
  'length',
  'pattern',
  'format',
  'unique',
  'order',
  'matches_id',
  'recent',
] as const satisfies readonly QualityRule['kind'][];

type Kind = (typeof ownKinds)[number];

/** A rule as its form holds it. */
export type RuleValues = {
  item?: string;
  kind?: Kind;
  values?: string;
  min?: string;
  max?: string;
  pattern?: string;
  format?: Extract<QualityRule, { kind: 'format' }>['format'];
  /** Where the kind of document stands, of an ID number. */
  typeItem?: string;
  with?: string[];
  other?: string;
  part?: Extract<QualityRule, { kind: 'matches_id' }>['part'];
  days?: string;
};

/** The day on which rows are looked at, as it may be written for a bound. */
const todays: readonly string[] = ['today', '当日', '检查当日'];

const bound = (said: string | undefined): string | null => {
  const text = said?.trim() ?? '';
  if (text === '') return null;
  return todays.includes(text) ? 'today' : text;
};
const count = (said: string | undefined): number | null => {
  const text = said?.trim() ?? '';
  return text === '' ? null : Number(text);
};

/** A value of a set as it is written: between signs that part them, or in quotation marks where it has such itself. */
const written = /\s*"((?:[^"]|"")*)"[^\S\n]*(?=[\n,，、;；]|$)|[^\n,，、;；]+/g;
const writtenOf = (code: string): string => (/[\n,，、;；"]/.test(code) ? `"${code.replaceAll('"', '""')}"` : code);

/** The rule that a form comes to; its fields were looked at. */
export function ruleOf(values: RuleValues): QualityRule {
  const { item = '', kind = 'required' } = values;
  switch (kind) {
    case 'required':
      return { kind, item };
    case 'codes': {
      const codes = [...(values.values ?? '').matchAll(written)].map(([code, quoted]) =>
        (quoted?.replaceAll('""', '"') ?? code).trim(),
      );
      return { kind, item, values: [...new Set(codes.filter((code) => code !== ''))] };
    }
    case 'range':
      return { kind, item, min: bound(values.min), max: bound(values.max) };
    case 'length':
      return { kind, item, min: count(values.min), max: count(values.max) };
    case 'pattern':
      return { kind, item, pattern: values.pattern?.trim() ?? '' };
    case 'format':
      return {
        ...{ kind, item, format: values.format ?? 'number' },
        typeItem: values.format === 'id_number' && values.typeItem !== item ? (values.typeItem ?? null) : null,
      };
    case 'unique':
      return { kind, item, with: values.with ?? [] };
    case 'order':
      return { kind, item, after: values.other ?? '' };
    case 'matches_id':
      return { kind, item, idItem: values.other ?? '', part: values.part ?? 'birth' };
    case 'recent':
      return { kind, item, days: count(values.days) ?? 0 };
  }
}

const text = (said: number | string | null): string => (said === null ? '' : String(said));

/** A rule as its form shows it, to be changed. */
export function valuesOf(rule: QualityRule): RuleValues {
  const { item, kind } = rule;
  switch (rule.kind) {
    case 'codes':
      return { item, kind, values: rule.values.map(writtenOf).join('\n') };
    case 'range':
    case 'length':
      return { item, kind, min: text(rule.min), max: text(rule.max) };
    case 'pattern':
      return { item, kind, pattern: rule.pattern };
    case 'format':
      return { item, kind, format: rule.format, ...(rule.typeItem !== null && { typeItem: rule.typeItem }) };
    case 'unique':
      return { item, kind, with: rule.with };
    case 'order':
      return { item, kind, other: rule.after };
    case 'matches_id':
      return { item, kind, other: rule.idItem, part: rule.part };
    case 'recent':
      return { item, kind, days: text(rule.days) };
    default:
      return { item, kind };
  }
}
