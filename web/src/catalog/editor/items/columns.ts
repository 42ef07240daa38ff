import type { OpennessScheme } from '@onesource/api/law/settings/sharing';

export type Column =
  | 'name'
  | 'dataType'
  | 'length'
  | 'shareType'
  | 'openness'
  /** Share type and openness in one choice (DG-5). */
  | 'mode'
  | 'sensitivity'
  | 'required'
  | 'identifier'
  | 'base';
type Kind = OpennessScheme['kind'] | null;

const around = (...sharing: Column[]): readonly Column[] => [
  'name',
  'dataType',
  'length',
  ...sharing,
  'sensitivity',
  'required',
  'identifier',
  'base',
];
const declared = around('shareType', 'openness');
const derived = around('mode');
const unspoken = around('shareType');

/** The columns of the items, in the order in which a paste without a header is read, by how openness is said. */
export const columnsOf = (kind: Kind): readonly Column[] =>
  kind === 'declared' ? declared : kind === 'derived' ? derived : unspoken;

/** The column in which a field of an item is shown; none where it is not spoken of. */
export function shownAs(field: Column | undefined, columns: readonly Column[]): Column | undefined {
  if (field === undefined || columns.includes(field)) return field;
  return (field === 'shareType' || field === 'openness') && columns.includes('mode') ? 'mode' : undefined;
}
