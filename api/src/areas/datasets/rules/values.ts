import type { Slot } from '@onesource/db/schema/data';
import { isCreditCode, isIdNumber } from '../../../foundation/texts/check-digits.ts';

/** What a text comes to under an item: the value as it is kept, or why it is none. */
export type Checked = { value: string | null } | { code: ValueProblem };
export type ValueProblem =
  | 'required'
  | 'too_long'
  | 'not_storable'
  | 'not_a_number'
  | 'not_an_amount'
  | 'not_an_integer'
  | 'not_a_day'
  | 'not_a_time'
  | 'not_yes_or_no'
  | 'id_number_wrong'
  | 'credit_code_wrong';

/** Characters of the longest text: a cell of a workbook holds no more. */
const longest = 32_767;
/** Characters of an identifier, which an index has to hold. */
const longestIdentifier = 200;

/** The form in which identifiers are compared: width, case and blanks make no difference. */
export const comparable = (text: string): string => text.normalize('NFKC').toUpperCase().replace(/\s+/g, '');

/** Checks a text by its item, as the guide's letter has it (字符 数值 货币 日期 …), and gives the value to be kept. */
export function checkValue(
  item: Pick<Slot, 'name' | 'dataType' | 'length' | 'required' | 'identifier'>,
  text: string,
): Checked {
  const said = text.trim();
  if (said === '') return item.required ? { code: 'required' } : { value: null };
  if (/[\0\p{Surrogate}]/u.test(said)) return { code: 'not_storable' };
  const kept = typed[item.dataType ?? 'C'](said, item.length);
  if (kept.code !== undefined) return { code: kept.code };
  if ([...kept.value].length > (item.identifier ? longestIdentifier : longest)) return { code: 'too_long' };
  return { value: kept.value };
}

type Typed = (text: string, length: number | null) => { value: string; code?: never } | { code: ValueProblem };

const inLength: Typed = (text, length) =>
  length !== null && [...text].length > length ? { code: 'too_long' } : { value: text };

const plainNumber = (text: string) => text.normalize('NFKC').replace(/(?<=\d),(?=\d{3})/g, '');

const decimal =
  (pattern: RegExp, code: ValueProblem): Typed =>
  (text, length) => {
    const value = plainNumber(text);
    if (!pattern.test(value)) return { code };
    return length !== null && value.replace(/\D/g, '').length > length ? { code: 'too_long' } : { value };
  };

const float: Typed = (text) => {
  const value = plainNumber(text);
  return /^[+-]?\d+(\.\d+)?(e[+-]?\d{1,3})?$/i.test(value) ? { value } : { code: 'not_a_number' };
};

const yes = ['是', '真', 'true', 't', 'yes', 'y', '1'];
const no = ['否', '假', 'false', 'f', 'no', 'n', '0'];
const yesOrNo: Typed = (text) => {
  const said = text.normalize('NFKC').toLowerCase();
  if (yes.includes(said)) return { value: 'true' };
  return no.includes(said) ? { value: 'false' } : { code: 'not_yes_or_no' };
};

/** As people write days: 2026-01-05, 2026/1/5, 2026.1.5, 20260105, 2026年1月5日. */
const dayForm = /^(\d{4})(?:[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,2})日?|(\d{2})(\d{2}))$/;

function dayIn(text: string): string | null {
  const found = dayForm.exec(text);
  if (!found) return null;
  const [, year = '', month = found[4] ?? '', day = found[5] ?? ''] = found;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso) ? iso : null;
}

const day: Typed = (text) => {
  // A workbook shows midnight with a day that was typed without a time
  const value = dayIn(text.normalize('NFKC').replace(/[T ]0{1,2}:00(:00)?$/, ''));
  return value === null ? { code: 'not_a_day' } : { value };
};

const timeForm = /^(.+?)[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?$/;
const time: Typed = (text) => {
  const said = text.normalize('NFKC');
  const [, date = said, hour = '0', minute = '0', second = '0'] = timeForm.exec(said) ?? [];
  const on = dayIn(date);
  if (on === null || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return { code: 'not_a_time' };
  return { value: `${on} ${[hour, minute, second].map((part) => part.padStart(2, '0')).join(':')}` };
};

const typed: Record<NonNullable<Slot['dataType']>, Typed> = {
  C: inLength,
  N: decimal(/^[+-]?\d+(\.\d+)?$/, 'not_a_number'),
  Y: decimal(/^[+-]?\d+(\.\d{1,2})?$/, 'not_an_amount'),
  D: day,
  T: time,
  L: yesOrNo,
  M: inLength,
  G: inLength,
  B: float,
  I: decimal(/^[+-]?\d+$/, 'not_an_integer'),
  F: float,
};

/** How items are called that hold a number of an identity card. */
export const idNames = /(身份证件?号码?|公民身份号码|公民身份证号码?)$/;
/** 身份证件类型 that mean the identity card, as codes and as words. */
export const idCardTypes: readonly string[] = [
  '',
  '1',
  '01',
  '10',
  '111',
  '居民身份证',
  '身份证',
  '中华人民共和国居民身份证',
];
/** Whether what a row says of the kind of a document, nothing included, means the identity card. */
export const isCardType = (said: string): boolean => idCardTypes.includes(said);

/**
 * What is wrong with a number that carries its own check: an ID number, a credit code. `typeOf` gives what the row says
 * under another name: a passport under 身份证件号码 is no slip of the pen.
 */
export function checkDigits(name: string, value: string, typeOf: (name: string) => string | null): ValueProblem | null {
  if (name.endsWith('统一社会信用代码')) return isCreditCode(comparable(value)) ? null : 'credit_code_wrong';
  if (!idNames.test(name)) return null;
  const type = typeOf(name.replace(idNames, '身份证件类型')) ?? '';
  return !isCardType(type) || isIdNumber(comparable(value)) ? null : 'id_number_wrong';
}
