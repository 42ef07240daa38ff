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
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  31: 'yyyy"年"m"月"d"日"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
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
  if (type === 'd') return { text: text.slice(0, 10) };
  if (type !== 'n') return { text };
  const code = typeof cell.format === 'number' ? (builtIn[cell.format] ?? 'General') : cell.format;
  const isDate = isDateFormat(code);
  const value = Number(text) + (date1904 && isDate ? since1904 : 0);
  if (/^(General|@)$/i.test(code)) return plainNumber(value, text);
  if (isDate && /y/i.test(code) && /d/i.test(code))
    return { text: format(/h/i.test(code) ? 'yyyy-mm-dd hh:mm' : 'yyyy-mm-dd', value) };
  return { text: format(code, value, { locale: 'zh-CN' }).trim() };
}

function plainNumber(value: number, stored: string): Shown {
  if (!Number.isFinite(value)) return { text: stored };
  if (Math.abs(value) >= 10 ** mostDigits) return { error: 'too_many_digits', text: stored };
  return { text: String(Number(value.toPrecision(mostDigits))) };
}
