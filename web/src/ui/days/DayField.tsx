import { Form, type FormItemProps } from 'antd';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { isDay } from '../../lib/days.ts';
import { DayPicker } from './DayPicker.tsx';

type Props = Omit<FormItemProps, 'children' | 'required'> &
  Pick<ComponentProps<typeof DayPicker>, 'min' | 'max' | 'presets' | 'placeholder' | 'aria-label' | 'allowClear'> & {
    /** Said where none is given; without it none has to be. */
    needed?: string;
  };

/** A day in a form, kept as `YYYY-MM-DD`. What is none, or outside of what may be, is refused where it stands. */
export function DayField({ needed, rules = [], min, max, presets, placeholder, allowClear, ...item }: Props) {
  const { t } = useTranslation('common');
  const { locale } = useLocale();
  const { 'aria-label': label, ...place } = item;
  const wrong = (day: string) => {
    if (!isDay(day)) return t('day.none');
    if (min && day < min) return t('day.min', { date: formatDate(min, locale) });
    return max && day > max ? t('day.max', { date: formatDate(max, locale) }) : null;
  };
  return (
    <Form.Item
      validateFirst
      {...place}
      rules={[
        ...(needed ? [{ required: true, message: needed }] : []),
        {
          validator: async (_, day?: string | null) => {
            const why = day && wrong(day);
            if (why) throw new Error(why);
          },
        },
        ...rules,
      ]}
    >
      <DayPicker
        min={min}
        max={max}
        {...(presets && { presets })}
        {...(placeholder && { placeholder })}
        {...(label && { 'aria-label': label })}
        {...(allowClear !== undefined && { allowClear })}
      />
    </Form.Item>
  );
}
