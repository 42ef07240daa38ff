import { DatePicker, type DatePickerProps } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useLocale } from '../../i18n/use-locale.ts';
import { dayFrom, monthFrom } from '../../lib/days.ts';

type Props = Pick<
  DatePickerProps,
  'id' | 'className' | 'placeholder' | 'aria-label' | 'prefix' | 'status' | 'allowClear' | 'presets' | 'autoFocus'
> & {
  kind?: 'date' | 'month';
  /** `YYYY-MM-DD`, of months `YYYY-MM`; or what was typed and is neither. */
  value?: string | null | undefined;
  onChange?: (day: string | undefined) => void;
  /** The first and the last that the calendar offers; whoever asks for the day says what is wrong with another. */
  min?: string | undefined;
  max?: string | undefined;
};

const ways = {
  date: {
    from: dayFrom,
    kept: 'YYYY-MM-DD',
    // For the calendar to follow what is typed
    read: ['YYYY-MM-DD', 'YYYYMMDD', 'YYYY/MM/DD', 'YYYY/M/D', 'YYYY.MM.DD', 'YYYY.M.D', 'YYYY年M月D日'],
  },
  month: { from: monthFrom, kept: 'YYYY-MM', read: ['YYYY-MM', 'YYYYMM', 'YYYY/MM', 'YYYY年M月'] },
};

/**
 * Takes a day, chosen or typed in whichever of the usual ways. What is no day stays as it was typed, and is given on as
 * such: whoever asks for the day refuses it, in words. A control of a form, or by itself.
 */
export function DayPicker({ kind = 'date', value, onChange, min, max, ...look }: Props) {
  const { locale } = useLocale();
  const { from, kept, read } = ways[kind];
  const day = value ? from(value) : null;
  const [last, setLast] = useState(day);
  if (day !== null && day !== last) setLast(day);
  // While what is typed is no day the calendar stays where it was, and the typed words with it
  const shown = value ? (day ?? last) : null;
  const take = (typed: string) => {
    const next = typed.trim() === '' ? undefined : (from(typed) ?? typed);
    if (next !== (value || undefined)) onChange?.(next);
  };
  return (
    <DatePicker
      {...look}
      // A calendar that was open once keeps its words: another language has another one
      key={locale}
      picker={kind}
      style={{ width: '100%', maxWidth: 320 }}
      format={read}
      preserveInvalidOnBlur
      value={shown === null ? null : dayjs(shown)}
      {...(min && { minDate: dayjs(min) })}
      {...(max && { maxDate: dayjs(max) })}
      onChange={(chosen) => onChange?.(chosen?.format(kept))}
      onBlur={({ target }) => target instanceof HTMLInputElement && take(target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        // Enter takes the day that is written; it does not send the form with it
        event.preventDefault();
        if (event.target instanceof HTMLInputElement) take(event.target.value);
      }}
    />
  );
}
