/** The usual ways to write a month, and a day after it: 202706, 2027-6, 2027/06, 2027.6, 2027年6月. */
const writtenMonth = /^(\d{4})(?:(\d{2})|[-/.](\d{1,2})|年(\d{1,2})月)$/;
const writtenDay = /^(\d{4})(?:(\d{2})(\d{2})|([-/.])(\d{1,2})\4(\d{1,2})|年(\d{1,2})月(\d{1,2})日?)$/;

/** As people type: full-width digits, and spaces between. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');
const two = (digits: string): string => digits.padStart(2, '0');

/** Whether it is a day of the calendar, as days are kept: `YYYY-MM-DD`. */
export function isDay(value: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(value);
}

/** The day that was typed, as days are kept; null when it is none. */
export function dayFrom(text: string): string | null {
  const [, year, ...parts] = writtenDay.exec(plain(text)) ?? [];
  const [month, date] = parts.filter((part) => /^\d/.test(part ?? ''));
  if (!year || !month || !date) return null;
  const day = `${year}-${two(month)}-${two(date)}`;
  return isDay(day) ? day : null;
}

/** The same of a month, kept as `YYYY-MM`. */
export function monthFrom(text: string): string | null {
  const [, year, ...parts] = writtenMonth.exec(plain(text)) ?? [];
  const month = parts.find((part) => part);
  if (!year || !month) return null;
  const found = `${year}-${two(month)}`;
  return isDay(`${found}-01`) ? found : null;
}
