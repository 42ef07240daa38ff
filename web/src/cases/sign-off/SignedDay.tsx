import { useTranslation } from 'react-i18next';
import { dayIn } from '../../lib/dates.ts';
import { DayField } from '../../ui/days/DayField.tsx';

/** The day on which somebody signed or consented: today, if nothing else is said, and never to come. */
export function SignedDay() {
  const { t } = useTranslation('common');
  const today = dayIn(new Date());
  return (
    <DayField
      name={['signOff', 'at']}
      label={t('signOff.at')}
      needed={t('signOff.atNeeded')}
      max={today}
      initialValue={today}
      allowClear={false}
    />
  );
}
