import { DatePicker, Form } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { dayIn } from '../../lib/dates.ts';
import { asDay } from '../../lib/day-field.ts';
import plain from '../../ui/Plain.module.css';

/** The day on which somebody signed or consented: today, if nothing else is said, and never to come. */
export function SignedDay() {
  const { t } = useTranslation('common');
  return (
    <Form.Item
      name={['signOff', 'at']}
      label={t('signOff.at')}
      rules={[{ required: true, message: t('signOff.atNeeded') }]}
      initialValue={dayIn(new Date())}
      {...asDay}
    >
      <DatePicker allowClear={false} maxDate={dayjs(dayIn(new Date()))} className={plain.wide} />
    </Form.Item>
  );
}
