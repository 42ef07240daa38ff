import { longest } from '@onesource/api/foundation/texts/longest';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { SignedDay } from './SignedDay.tsx';
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
      <SignedDay />
      <Form.Item name={['signOff', 'attachmentId']} label={t('signOff.page')} extra={t('signOff.pageHint')}>
        <SignedPageField onBusy={onBusy} />
      </Form.Item>
    </>
  );
}
