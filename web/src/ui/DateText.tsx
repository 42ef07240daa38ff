import { useLocale } from '../i18n/use-locale.ts';
import { formatDate } from '../lib/dates.ts';

/** A date with its weekday, as Shanghai counts days; `time` adds hour and minute. Nothing is a dash. */
export function DateText({ value, time = false }: { value: string | null; time?: boolean }) {
  const { locale } = useLocale();
  if (value === null) return <span aria-hidden="true">—</span>;
  return <time dateTime={value}>{formatDate(value, locale, { time })}</time>;
}
