import type { DataType, ValueFormat } from '@onesource/db/vocabulary';
import { isCreditCode, isIdNumber } from '../../../foundation/texts/check-digits.ts';

/** Types of items that hold days, and those that hold numbers. */
export const ofDays: readonly (DataType | null)[] = ['D', 'T'];
export const ofNumbers: readonly (DataType | null)[] = ['N', 'Y', 'B', 'I', 'F'];

/** Forms that a pattern alone tells: read here and by the database, so in what both understand. */
export const patterns = {
  mobile: '^1[3-9][0-9]{9}$',
  phone: '^(1[3-9][0-9]{9}|(0[0-9]{2,3}-?)?[2-9][0-9]{6,7}(-[0-9]{1,6})?)$',
  postcode: '^[0-9]{6}$',
  email: '^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+([.][A-Za-z0-9-]+)+$',
  region: '^[1-9][0-9]{5}([0-9]{3}([0-9]{3})?)?$',
  // GB/T 37346: the land by county, areas, ownership and parcel; what stands on it
  estate_unit: '^[1-9][0-9]{11}[A-Z]{2}[0-9]{5}[A-Z][0-9]{8}$',
  number: '^[+-]?[0-9]+([.][0-9]+)?$',
} as const satisfies Partial<Record<ValueFormat, string>>;

const isKnown = (format: ValueFormat): format is keyof typeof patterns => format in patterns;

/** A day as the platform keeps it, of which there is one. */
export function isDay(text: string): boolean {
  if (!/^(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** Whether a value is written as it should be: to the letter, a blank or a sign of another width is none. */
export function isIn(format: ValueFormat, text: string): boolean {
  if (isKnown(format)) return new RegExp(patterns[format]).test(text);
  switch (format) {
    case 'id_number':
      return isIdNumber(text);
    case 'credit_code':
      return isCreditCode(text);
    case 'day':
      return isDay(text);
  }
}

/** The day of a day or a moment; null where a text begins with none. */
export const dayIn = (text: string): string | null => /^[0-9]{4}-[0-9]{2}-[0-9]{2}/.exec(text)?.[0] ?? null;

export const numberIn = (text: string): number | null => (new RegExp(patterns.number).test(text) ? Number(text) : null);

const digit = /^[0-9]$/;
const letter = /^[A-Za-z]$/;

/** Whether a text is of a pattern: `#` a digit, `@` a letter, other signs themselves. */
export function fits(pattern: string, text: string): boolean {
  const [wanted, signs] = [[...pattern], [...text]];
  return (
    wanted.length === signs.length &&
    wanted.every((want, at) => {
      const sign = signs[at] ?? '';
      if (want === '#') return digit.test(sign);
      return want === '@' ? letter.test(sign) : want === sign;
    })
  );
}

/** What says 男 and what says 女, as words and as codes (GB/T 2261.1). */
export const sexes = { male: ['男', '男性', '1'], female: ['女', '女性', '2'] } as const;
/** Everything that may stand under 性别. */
export const sexWords: readonly string[] = [...sexes.male, ...sexes.female, '0', '9', '未知', '未说明'];

/** An identity number as long and of such signs as one is, whatever its check says. */
export const idNumberForm = '^[0-9]{17}[0-9X]$';

/** The day of birth in an identity number, and whether whoever has it is a man; null where it is none. */
export function toldBy(idNumber: string): { birth: string; male: boolean } | null {
  if (!new RegExp(idNumberForm).test(idNumber)) return null;
  const [year, month, day] = [idNumber.slice(6, 10), idNumber.slice(10, 12), idNumber.slice(12, 14)];
  return { birth: `${year}-${month}-${day}`, male: Number(idNumber[16]) % 2 === 1 };
}
