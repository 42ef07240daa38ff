import { columns } from '../../areas/catalog/rules/fields/fields.ts';

/** Columns that are no field of a resource: whose it is, and the theme without its class. */
const others = [
  ['department', ['提供方', '信息资源提供方', '资源提供方', '提供单位', '提供部门', '部门', '单位']],
  ['theme', ['主题', '主题分类', '所属主题']],
] as const;

const spaceless = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s*]+/g, '')
    .toLowerCase();
const columnOf = new Map(
  [...columns, ...others].flatMap(([field, labels]) =>
    [field, ...labels].map((label): [string, string] => [spaceless(label), field]),
  ),
);

/** The field that each heading stands for; empty for a column that is no part of a catalog. */
export const headingsOf = (cells: readonly string[]): string[] =>
  cells.map((cell) => columnOf.get(spaceless(cell)) ?? '');
