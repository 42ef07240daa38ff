import type { Text } from '../../../../law/setting.ts';
import { type entries, type FieldName, fieldNames, fields } from './fields.ts';
import { type ItemFieldName, itemFieldNames, itemFields } from './item-fields.ts';

/** Fields below which the form says something. */
type HintedName = {
  [Name in FieldName]: (typeof entries)[Name] extends { hint: Text } ? Name : never;
}[FieldName];

/** What the fields are called in one language, as its texts hold it. */
export const labelsIn = (language: keyof Text) =>
  Object.fromEntries(fieldNames.map((name) => [name, fields[name].label[language]])) as Record<FieldName, string>;

export const itemLabelsIn = (language: keyof Text) =>
  Object.fromEntries(itemFieldNames.map((name) => [name, itemFields[name].label[language]])) as Record<
    ItemFieldName,
    string
  >;

/** What the form says below them. */
export const hintsIn = (language: keyof Text) =>
  Object.fromEntries(
    fieldNames.flatMap((name) => (fields[name].hint ? [[name, fields[name].hint[language]]] : [])),
  ) as Record<HintedName, string>;
export const isHinted = (name: FieldName): name is HintedName => fields[name].hint !== undefined;
