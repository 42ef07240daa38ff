import { format, isDateFormat } from 'numfmt';
import type { StoredCell } from './workbook.ts';

/** A cell as people see it, or why it shows nothing that could be taken. */
export type Shown = { text: string } | { error: 'formula_error' | 'no_value' | 'too_many_digits'; text: string };

/** Built-in formats as a Chinese Excel shows them; the file names them by number only. */
const builtIn: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '¥#,##0;-¥#,##0',
  6: '¥#,##0;-¥#,##0',
  7: '¥#,##0.00;-¥#,##0.00',
  8: '¥#,##0.00;-¥#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'm"月"d"日"',
  17: 'yyyy"年"m"月"',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'AM/PMh"时"mm"分"',
  35: 'AM/PMh"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  41: '#,##0',
  42: '¥#,##0',
  43: '#,##0.00',
  44: '¥#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'AM/PMh"时"mm"分"',
  56: 'AM/PMh"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};
/** Days between the two calendars that Excel counts in. */
const since1904 = 1462;
/** Excel keeps fifteen digits: a longer number, such as one of an identity card, has lost its end already. */
const mostDigits = 15;

/** What stands in a cell. Whole days come as ISO dates, so that they mean the same everywhere. */
export function shown(cell: StoredCell, { date1904 }: { date1904: boolean }): Shown {
  const { type, text } = cell;
  if (type === 'e') return { error: 'formula_error', text };
  if (cell.formula && text === '') return { error: 'no_value', text };
  if (type === 'b') return { text: text === '1' ? '是' : '否' };
  if (type === 'd') return { text: isoMoment(text) };
  if (type !== 'n') return { text };
  const code = typeof cell.format === 'number' ? (builtIn[cell.format] ?? 'General') : cell.format;
  const isDate = isDateFormat(code);
  // A time of day or a duration is counted from no day
  const value = Number(text) + (date1904 && isDate && /[yd]/i.test(unquoted(code)) ? since1904 : 0);
  if (/^(General|@)$/i.test(code)) return plainNumber(value, text);
  if (isDate && /y/i.test(code) && /d/i.test(code)) return { text: format(momentFormat(code), value) };
  // AM and PM as Excel writes them, unless the cell asks for the words of its country
  const locale = /AM\/PM/i.test(code) && !chineseHours.has(cell.format) ? 'en' : 'zh-CN';
  return { text: format(code, value, { locale }).trim() };
}

/** Built-in formats that show 上午 and 下午. */
const chineseHours: ReadonlySet<number | string> = new Set([34, 35, 55, 56]);
const unquoted = (code: string): string => code.replaceAll(/"[^"]*"/g, '');

/** As much of the time as the cell shows. */
const momentFormat = (code: string): string =>
  /h/i.test(code) ? `yyyy-mm-dd hh:mm${/s/i.test(unquoted(code)) ? ':ss' : ''}` : 'yyyy-mm-dd';

/** A cell of ISO 8601: its day, and its time where it has one. */
function isoMoment(text: string): string {
  const read = /^(\d{4}-\d\d-\d\d)?T?(?:(\d\d:\d\d)(?::(\d\d))?.*)?$/.exec(text.trim());
  if (!read) return text;
  const [, day = '', minutes, seconds = '00'] = read;
  const time = minutes === undefined ? '' : seconds === '00' ? minutes : `${minutes}:${seconds}`;
  return time === '' || (day !== '' && time === '00:00') ? day : `${day} ${time}`.trim();
}

function plainNumber(value: number, stored: string): Shown {
  if (!Number.isFinite(value)) return { text: stored };
  if (Math.abs(value) >= 10 ** mostDigits) return { error: 'too_many_digits', text: stored };
  return { text: String(Number(value.toPrecision(mostDigits))) };
}
