import type { Locale } from '../i18n/locale.ts';

const zone = 'Asia/Shanghai';

/** Reads a date (`2026-10-09`, a day in Shanghai) or a time (ISO 8601 with offset). */
const instantOf = (value: string): Date =>
  new Date(/^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T00:00:00+08:00` : value);

/** The day in Shanghai as `YYYY-MM-DD`. */
export const dayIn = (value: string | Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(typeof value === 'string' ? instantOf(value) : value);

/** Date with weekday: `2026-10-09 周五`, `Fri 9 Oct 2026`; with `time` also the hour and minute in Shanghai. */
export function formatDate(value: string, locale: Locale, { time = false } = {}): string {
  const instant = instantOf(value);
  if (Number.isNaN(instant.getTime())) return value;
  const clock = time ? ` ${format(instant, 'en-GB', { hour: '2-digit', minute: '2-digit' })}` : '';
  if (locale === 'zh-CN') return `${dayIn(value)} ${format(instant, 'zh-CN', { weekday: 'short' })}${clock}`;
  const day = format(instant, 'en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  return `${day.replace(',', '')}${clock}`;
}

const format = (instant: Date, language: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(language, { timeZone: zone, ...options }).format(instant);
