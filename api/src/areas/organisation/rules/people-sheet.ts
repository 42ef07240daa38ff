import { departmentRoles, type Role } from '@onesource/db/vocabulary';

/** What a column of a list of people may be called; the first name is the template's. */
export const peopleColumns = {
  account: ['账号', '登录名', '用户名', 'account'],
  name: ['姓名', 'name'],
  department: ['部门', '单位', '所在部门', '所在单位', 'department'],
  roles: ['岗位', '角色', 'posts', 'roles'],
  title: ['职务', '职位', 'title', 'position'],
  phone: ['电话', '手机', '联系电话', '手机号', 'phone', 'telephone'],
  email: ['邮箱', '电子邮箱', '电子邮件', 'email', 'mail'],
} as const;
export type PeopleColumn = keyof typeof peopleColumns;
export const peopleFields = Object.keys(peopleColumns) as PeopleColumn[];
/** Without these a row is no heading. */
export const neededColumns = ['account', 'name'] as const satisfies readonly PeopleColumn[];

/** House: a list longer than that is made of several. */
export const mostPeople = 200;
/** House: largest file, in bytes. */
export const peopleBytes = 2_000_000;

/** What a department's roles are called in such a list; other posts are not given to new accounts. */
const said = {
  official: ['公务人员', '经办人员', 'official'],
  registrar: ['目录登记员', '登记员', 'registrar'],
  reviewer: ['审核员', 'reviewer'],
  admin: ['部门管理员', '管理员', 'department administrator', 'administrator', 'admin'],
} as const satisfies Record<(typeof departmentRoles)[number], readonly string[]>;

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*＊]+/g, ' ')
    .trim();

/** The column that a heading means, whatever case and marks it is written with; null for one that is not read. */
export const columnNamed = (heading: string): PeopleColumn | null =>
  peopleFields.find((field) => peopleColumns[field].some((name) => name === plain(heading))) ?? null;

/** The roles that a cell names, separated as people do; a cell without any means an official. */
export function rolesSaid(text: string): { roles: Role[]; unknown: string[] } {
  const words = text
    .split(/[、,，;；/\n]+/)
    .map(plain)
    .filter((word) => word !== '');
  if (words.length === 0) return { roles: ['official'], unknown: [] };
  const named = words.map((word) => departmentRoles.find((role) => said[role].some((name) => name === word)) ?? word);
  return {
    roles: departmentRoles.filter((role) => named.includes(role)),
    unknown: named.filter((word) => !departmentRoles.some((role) => role === word)),
  };
}

/** How a department is looked for: by its full or its short name. */
export const sameDepartment = (text: string, { name, shortName }: { name: string; shortName: string }): boolean =>
  [name, shortName].some((each) => plain(each) === plain(text));
