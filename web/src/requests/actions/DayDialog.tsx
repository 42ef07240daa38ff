import { DatePicker, Form } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { NoteField } from '../../cases/dialogs/NoteField.tsx';
import { useLocale } from '../../i18n/use-locale.ts';
import { dayIn, formatDate } from '../../lib/dates.ts';
import { asDay } from '../../lib/day-field.ts';
import { useNames } from '../detail/use-names.ts';
import { untilAfter } from '../form/draft.ts';
import { ActionDialog } from './ActionDialog.tsx';
import { Acknowledge } from './after/Acknowledge.tsx';
import type { DialogProps } from './dialog.ts';

type Values = { until: string; note: string; acknowledgesConditions?: boolean };

/** What takes a day and the words for it: prolonging a grant, and setting a term for rectification. */
export function DayDialog({ action, ...dialog }: DialogProps & { action: 'renew' | 'order-rectification' }) {
  const { t } = useTranslation('requests');
  const { locale } = useLocale();
  const { request } = dialog;
  const [form] = Form.useForm<Values>();
  const names = useNames(request);
  const until = Form.useWatch('until', form);
  const renews = action === 'renew';
  const after = renews && request.until > dayIn(new Date()) ? request.until : dayIn(new Date());
  const first = dayjs(after).add(1, 'day');
  const later = (months: number) => dayjs(untilAfter(first.format('YYYY-MM-DD'), months));
  const date = until && formatDate(until, locale);
  const key = renews ? 'renew' : 'rectify';
  return (
    <ActionDialog
      {...dialog}
      form={form}
      title={t(`action.${action}`)}
      confirm={t(`action.${action}`)}
      next={date ? t(`dialog.${key}Next`, { ...names, date }) : t(`dialog.${key}Choose`)}
      consent={renews ? request.rules.signOff.filing : null}
      cited={[renews ? null : request.rules.silence]}
      command={({ acknowledgesConditions, ...said }) =>
        renews ? { type: 'renew', ...said, acknowledgesConditions } : { type: 'order-rectification', ...said }
      }
    >
      <Form.Item
        name="until"
        label={t(`dialog.${key}Until`)}
        extra={renews ? t('dialog.renewNow', { date: formatDate(request.until, locale) }) : undefined}
        rules={[{ required: true, message: t(`dialog.${key}Choose`) }]}
        {...asDay}
      >
        <DatePicker
          style={{ width: 240 }}
          minDate={first}
          presets={
            renews
              ? [
                  { label: t('form.halfYear'), value: later(6) },
                  { label: t('form.year'), value: later(12) },
                ]
              : undefined
          }
        />
      </Form.Item>
      <NoteField label={t(`dialog.${key}Label`)} needed={t('dialog.sayWhy')} />
      {renews && <Acknowledge acknowledges={request.acknowledges} />}
    </ActionDialog>
  );
}
