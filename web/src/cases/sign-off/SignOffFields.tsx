import { longest } from '@onesource/api/foundation/texts/longest';
import { DatePicker, Form, Input } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { dayIn } from '../../lib/dates.ts';
import { asDay } from '../../lib/day-field.ts';
import plain from '../../ui/Plain.module.css';
import { SignedPageField } from './SignedPageField.tsx';

type Props = {
  /** Whose name it is, and what is said where it lacks. */
  label: string;
  needed: string;
  autoFocus?: boolean;
  /** Told while the page is on its way. */
  onBusy: (busy: boolean) => void;
};

/** 审签: who has signed or consented and when, with the signed page where there is one. */
export function SignOffFields({ label, needed, autoFocus = false, onBusy }: Props) {
  const { t } = useTranslation('common');
  return (
    <>
      <Form.Item
        name={['signOff', 'name']}
        label={label}
        rules={[{ required: true, whitespace: true, message: needed }]}
      >
        <Input maxLength={longest.signer} autoFocus={autoFocus} />
      </Form.Item>
      <Form.Item
        name={['signOff', 'at']}
        label={t('signOff.at')}
        rules={[{ required: true, message: t('signOff.atNeeded') }]}
        initialValue={dayIn(new Date())}
        {...asDay}
      >
        <DatePicker allowClear={false} maxDate={dayjs(dayIn(new Date()))} className={plain.wide} />
      </Form.Item>
      <Form.Item name={['signOff', 'attachmentId']} label={t('signOff.page')} extra={t('signOff.pageHint')}>
        <SignedPageField onBusy={onBusy} />
      </Form.Item>
    </>
  );
}
