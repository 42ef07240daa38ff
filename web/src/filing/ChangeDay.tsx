import { useQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import { dayIn, formatDate } from '../lib/dates.ts';
import { isDay } from '../lib/days.ts';
import { DayField } from '../ui/days/DayField.tsx';
import styles from './Filing.module.css';
import { type FilingDetail, filingQueries } from './queries.ts';

/** When the change happened, and until when it is to be told of; said before anything is sent. */
export function ChangeDay({ filing }: { filing: FilingDetail }) {
  const { t } = useTranslation('filing');
  const { locale } = useLocale();
  const form = Form.useFormInstance();
  const said: string | null = Form.useWatch('changedOn', form) ?? null;
  const last = dayIn(new Date());
  const seen = filing.changedOn;
  // The earlier of what is written and of what was seen
  const [day] = [said && isDay(said) ? said : [], seen ?? []].flat().toSorted();
  return (
    <>
      <DayField
        name="changedOn"
        label={t('form.changedOn')}
        extra={t(seen ? 'form.changedOnSeen' : 'form.changedOnHint', { date: formatDate(seen ?? last, locale) })}
        max={seen ?? last}
        normalize={(day?: string) => day ?? null}
      />
      {day && <Term id={filing.id} day={day} workingDays={filing.rules.term} />}
    </>
  );
}

function Term({ id, day, workingDays }: { id: string; day: string; workingDays: number | null }) {
  const { t } = useTranslation('filing');
  const { locale } = useLocale();
  const { data } = useQuery({ ...filingQueries.term(id, day), enabled: workingDays !== null });
  if (workingDays === null) return <p className={styles.term}>{t('term.none')}</p>;
  if (!data) return null;
  const words = { from: formatDate(day, locale), count: workingDays, date: formatDate(data.dueAt ?? day, locale) };
  if (data.dueAt === null && data.inTime === false)
    return (
      <p className={styles.term} role="status">
        <strong>{t('term.longPast', words)}</strong>
      </p>
    );
  return (
    <p className={styles.term} role="status">
      {data.dueAt === null ? t('term.unknown', words) : t('term.until', words)}{' '}
      {data.inTime !== null &&
        (data.inTime ? (
          t('term.left', { count: data.remainingWorkingDays ?? 0 })
        ) : (
          <strong>{t('term.late', { count: Math.abs(data.remainingWorkingDays ?? 0) })}</strong>
        ))}
    </p>
  );
}
