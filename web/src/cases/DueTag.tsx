import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import { formatDate } from '../lib/dates.ts';
import { type Tone, ToneTag } from '../ui/ToneTag.tsx';
import { type Urgency, urgencyOf } from './urgency.ts';

const tones = { late: 'red', soon: 'orange', near: 'amber', calm: 'teal' } as const satisfies Record<Urgency, Tone>;

type Props = {
  /** Last day or moment, ISO; null when there is no term. */
  dueAt: string | null;
  /** Working days left, negative when they have passed; null when they cannot be counted. */
  remainingWorkingDays: number | null;
  overdue?: boolean;
  /** The year whose calendar is awaited before the last day can be counted. */
  awaitsCalendarOf?: number | null;
};

/** Working days left, more urgent by colour; date and weekday on hover. */
export function DueTag({ dueAt, remainingWorkingDays: left, overdue = false, awaitsCalendarOf: year = null }: Props) {
  const { t } = useTranslation('common');
  const { locale } = useLocale();
  if (dueAt === null && year !== null)
    return (
      <Tooltip title={t('due.awaitsCalendarHint', { year })}>
        <ToneTag tone="amber">{t('due.awaitsCalendar', { year })}</ToneTag>
      </Tooltip>
    );
  if (dueAt === null) return <ToneTag tone="grey">{t('due.none')}</ToneTag>;
  const late = overdue || (left !== null && left < 0);
  const date = formatDate(dueAt, locale);
  const words = late
    ? left !== null && left < 0
      ? t('due.overdueBy', { count: -left })
      : t('due.overdue')
    : left === null
      ? date
      : left === 0
        ? t('due.today')
        : t('due.left', { count: left });
  return (
    <Tooltip title={t('due.lastDay', { date })}>
      <ToneTag tone={left === null && !late ? 'grey' : tones[urgencyOf({ overdue: late, remainingWorkingDays: left })]}>
        {words}
      </ToneTag>
    </Tooltip>
  );
}
