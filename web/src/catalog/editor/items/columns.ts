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
  | 'level'
  | 'required'
  | 'identifier'
  | 'base';
type Kind = OpennessScheme['kind'] | null;

/** The columns of the items, in the order in which a paste without a header is read: how openness is said, and whether a level is. */
export const columnsOf = (kind: Kind, levels = false): readonly Column[] => [
  'name',
  'dataType',
  'length',
  ...sharing[kind ?? 'unspoken'],
  'sensitivity',
  ...(levels ? (['level'] as const) : []),
  'required',
  'identifier',
  'base',
];
const sharing = {
  declared: ['shareType', 'openness'],
  derived: ['mode'],
  unspoken: ['shareType'],
} as const satisfies Record<NonNullable<Kind> | 'unspoken', readonly Column[]>;

/** The column in which a field of an item is shown; none where it is not spoken of. */
export function shownAs(field: Column | undefined, columns: readonly Column[]): Column | undefined {
  if (field === undefined || columns.includes(field)) return field;
  return (field === 'shareType' || field === 'openness') && columns.includes('mode') ? 'mode' : undefined;
}
