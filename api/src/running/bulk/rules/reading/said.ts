import type { ResourceContent } from '@onesource/db/content';
import type { Purpose, RecordForm } from '@onesource/db/vocabulary';

/** Departments by the names that cells call them by. */
export type Offices = { idOf: (label: string) => string | null; nameOf: (id: string) => string | null };

/** Where departments are not known by their names, as in a template. */
export const noOffices: Offices = { idOf: () => null, nameOf: () => null };

export const purposeNames: Record<Purpose, string> = {
  administrative_basis: '行政依据',
  reference: '工作参考',
  verification: '数据校核',
  collaboration: '业务协同',
  other: '其他',
};
export const recordFormNames: Record<RecordForm, string> = { digital: '电子', paper: '纸质', both: '电子和纸质' };
const everybody = '所有部门';
const nobodyYet = '指定部门（待定）';

type Review = ResourceContent['secrecyReview'];
type Duties = ResourceContent['jointCollection'];

/** 许可用途, one behind the other. */
export const purposesText = (purposes: readonly Purpose[]): string =>
  purposes.map((purpose) => purposeNames[purpose]).join('、');

/** 审查人 and 日期: `保密办公室 2026-10-01`. */
export const reviewText = (review: Review): string => (review ? `${review.by} ${review.on}` : '');

/** 共享范围: the departments it is shared with, or that it is all of them. */
export function scopeText(scope: ResourceContent['scope'], { nameOf }: Offices): string {
  if (scope === null) return everybody;
  return scope.length === 0 ? nobodyYet : scope.map((id) => nameOf(id) ?? id).join('、');
}

/** 协同采集分工: `区教育局：核对；区公安分局：汇总`. */
export const dutiesText = (duties: Duties, { nameOf }: Offices): string =>
  duties.map(({ departmentId, duty }) => `${nameOf(departmentId) ?? departmentId}：${duty}`).join('；');

const parts = (text: string): string[] => text.split(/[、,，;；\n]+/).flatMap((part) => part.trim() || []);

/** All of a list, or null where one of it is not known. */
const allOf = <Value>(found: readonly (Value | null)[]): Value[] | null => {
  const known = found.flatMap((each) => (each === null ? [] : [each]));
  return known.length === found.length && known.length > 0 ? known : null;
};

const purposesByName = new Map(Object.entries(purposeNames).map(([purpose, name]) => [name, purpose as Purpose]));
const formsByName = new Map<string, RecordForm>([
  ...Object.entries(recordFormNames).map(([form, name]) => [name, form as RecordForm] as const),
  ['电子化', 'digital'],
  ['电子文件', 'digital'],
  ['纸质文件', 'paper'],
  ['纸质和电子', 'both'],
  ['纸电同存', 'both'],
]);

export const purposesOf = (text: string): Purpose[] | null =>
  allOf(parts(text).map((part) => purposesByName.get(part) ?? null));

export const recordFormOf = (text: string): RecordForm | null => formsByName.get(text.trim()) ?? null;

/** By whom, and on which day at the end; null where there is no such day. */
export function reviewOf(text: string): Review {
  const [, by = '', year, month = '', day = ''] =
    /^(.*?)[\s，,]*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text.trim()) ?? [];
  return by.trim() === '' ? null : { by: by.trim(), on: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
}

/** `all` is every department: null would say that nothing was understood. */
export function scopeOf(text: string, { idOf }: Offices): string[] | 'all' | null {
  if (text.trim() === everybody || text.trim() === '全部') return 'all';
  return text.trim() === nobodyYet ? [] : allOf(parts(text).map(idOf));
}

export const dutiesOf = (text: string, { idOf }: Offices): Duties | null =>
  allOf(
    text.split(/[;；\n]+/).flatMap((part) => {
      if (part.trim() === '') return [];
      const [, name = '', duty = ''] = /^(.*?)[：:](.*)$/.exec(part.trim()) ?? [];
      const departmentId = idOf(name.trim());
      return [departmentId !== null && duty.trim() !== '' ? { departmentId, duty: duty.trim() } : null];
    }),
  );
