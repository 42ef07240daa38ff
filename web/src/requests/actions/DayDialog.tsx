import { Form } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { NoteField } from '../../cases/dialogs/NoteField.tsx';
import { useLocale } from '../../i18n/use-locale.ts';
import { dayIn, formatDate } from '../../lib/dates.ts';
import { isDay } from '../../lib/days.ts';
import { DayField } from '../../ui/days/DayField.tsx';
import { useDeciders } from '../detail/use-deciders.ts';
import { useNames } from '../detail/use-names.ts';
import { untilAfter } from '../form/draft.ts';
import { ActionDialog } from './ActionDialog.tsx';
import { Acknowledge } from './after/Acknowledge.tsx';
import type { DialogProps } from './dialog.ts';

type Values = { until: string; note: string; acknowledgesConditions?: boolean };

const keys = {
  renew: 'renew',
  'order-rectification': 'rectify',
  'extend-order': 'extendOrder',
  'move-talks': 'moveTalks',
  urge: 'urge',
  supervise: 'supervise',
} as const;

/** The day that stands in its place now. */
const nowOf = (action: keyof typeof keys, { until, rectifyBy, dueAt }: DialogProps['request']): string | null => {
  if (action === 'renew') return until;
  if (action === 'extend-order') return rectifyBy;
  return action === 'move-talks' && dueAt !== null ? dayIn(new Date(dueAt)) : null;
};

/** What takes a day and the words for it: prolonging a grant, an order to rectify, a reminder, a supervision notice, another day for talks. */
export function DayDialog({ action, ...dialog }: DialogProps & { action: keyof typeof keys }) {
  const { t } = useTranslation('requests');
  const { locale } = useLocale();
  const { request } = dialog;
  const [form] = Form.useForm<Values>();
  const decidersOf = useDeciders(request);
  const names = {
    ...useNames(request),
    owing: decidersOf(request.awaited),
  };
  const until = Form.useWatch('until', form);
  const renews = action === 'renew';
  const today = dayIn(new Date());
  const now = nowOf(action, request);
  // Talks may be brought to an end sooner, too
  const after = now !== null && now > today && action !== 'move-talks' ? now : today;
  const first = dayjs(after).add(1, 'day');
  const later = (months: number) => dayjs(untilAfter(first.format('YYYY-MM-DD'), months));
  const date = until && isDay(until) && formatDate(until, locale);
  const key = keys[action];
  return (
    <ActionDialog
      {...dialog}
      form={form}
      title={t(`action.${action}`)}
      confirm={t(`action.${action}`)}
      next={date ? t(`dialog.${key}Next`, { ...names, date }) : t(`dialog.${key}Choose`)}
      consent={renews ? request.rules.signOff.filing : null}
      cited={[key === 'rectify' || key === 'extendOrder' ? request.rules.silence : null]}
      command={({ acknowledgesConditions, ...said }) =>
        action === 'renew' ? { type: action, ...said, acknowledgesConditions } : { type: action, ...said }
      }
    >
      <DayField
        name="until"
        label={t(`dialog.${key}Until`)}
        extra={
          now !== null && (key === 'renew' || key === 'extendOrder' || key === 'moveTalks')
            ? t(`dialog.${key}Now`, { date: formatDate(now, locale) })
            : undefined
        }
        needed={t(`dialog.${key}Choose`)}
        min={first.format('YYYY-MM-DD')}
        presets={
          renews
            ? [
                { label: t('form.halfYear'), value: later(6) },
                { label: t('form.year'), value: later(12) },
              ]
            : undefined
        }
      />
      <NoteField label={t(`dialog.${key}Label`)} needed={t('dialog.sayWhy')} />
      {renews && <Acknowledge acknowledges={request.acknowledges} />}
    </ActionDialog>
  );
}
