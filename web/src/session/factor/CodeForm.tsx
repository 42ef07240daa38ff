import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { setFieldErrors } from '../../lib/form-errors.ts';

type Fields = { current: string; code: string };
type Props = {
  /** What is asked for: the password, a code, or both. */
  asks: readonly (keyof Fields)[];
  submit: string;
  danger?: boolean;
  /** The first code of an authenticator, for which no recovery code can stand. */
  first?: boolean;
  onSubmit: (fields: Fields) => Promise<unknown>;
  onCancel?: () => void;
};

/** Asks who sits there to show once more that it is they. */
export function CodeForm({ asks, submit, danger = false, first = false, onSubmit, onCancel }: Props) {
  const { t } = useTranslation(['session', 'common']);
  const [form] = Form.useForm<Fields>();
  const send = async (fields: Fields) => {
    try {
      await onSubmit(fields);
    } catch (error) {
      setFieldErrors(form, error);
    }
  };
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={send}>
      {asks.includes('current') && (
        <Form.Item
          name="current"
          label={t('password.current')}
          rules={[{ required: true, message: t('password.currentNeeded') }]}
        >
          <Input.Password autoComplete="current-password" maxLength={200} />
        </Form.Item>
      )}
      {asks.includes('code') && (
        <Form.Item
          name="code"
          label={t('factor.code')}
          extra={first ? undefined : t('factor.codeHint')}
          rules={[{ required: true, min: 6, message: t('factor.codeNeeded') }]}
        >
          <Input autoComplete="one-time-code" autoCapitalize="none" spellCheck={false} maxLength={40} />
        </Form.Item>
      )}
      <Button type="primary" danger={danger} htmlType="submit">
        {submit}
      </Button>{' '}
      {onCancel && <Button onClick={onCancel}>{t('common:action.cancel')}</Button>}
    </Form>
  );
}
