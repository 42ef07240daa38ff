import { longest } from '@onesource/api/foundation/texts/longest';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApiFailure } from '../../lib/failure.ts';
import { failureText } from '../../lib/failure-text.ts';
import { setFieldErrors } from '../../lib/form-errors.ts';
import styles from './Factor.module.css';

type Fields = { current: string; code: string };
type Props = {
  /** What is asked for: the password, a code, or both. */
  asks: readonly (keyof Fields)[];
  submit: string;
  danger?: boolean;
  /** The first code of an authenticator, for which no recovery code can stand. */
  first?: boolean;
  onSubmit: (fields: Fields) => Promise<unknown>;
  onCancel?: (() => void) | undefined;
};

/** Asks who sits there to show once more that it is they. What is wrong is said in the form alone, however often. */
export function CodeForm({ asks, submit, danger = false, first = false, onSubmit, onCancel }: Props) {
  const { t } = useTranslation(['account', 'session', 'common']);
  const [form] = Form.useForm<Fields>();
  const sending = useMutation({
    mutationFn: onSubmit,
    meta: { quiet: true },
    onError: (error) => setFieldErrors(form, error),
  });
  const { error, isPending } = sending;
  const atField = error instanceof ApiFailure && error.details.length > 0;
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={(fields) => sending.mutate(fields)}>
      {error && !atField && (
        <Alert type="error" showIcon role="alert" title={failureText(error)} className={styles.trouble} />
      )}
      {asks.includes('current') && (
        <Form.Item
          name="current"
          label={t('account:password.current')}
          rules={[{ required: true, message: t('account:password.currentNeeded') }]}
        >
          <Input.Password autoComplete="current-password" maxLength={longest.password} />
        </Form.Item>
      )}
      {asks.includes('code') && (
        <Form.Item
          name="code"
          label={t('session:factor.code')}
          extra={first ? undefined : t('account:factor.codeHint')}
          rules={[{ required: true, min: 6, message: t('session:factor.codeNeeded') }]}
        >
          <Input autoComplete="one-time-code" autoCapitalize="none" spellCheck={false} maxLength={longest.code} />
        </Form.Item>
      )}
      <div className={styles.buttons}>
        <Button type="primary" danger={danger} htmlType="submit" loading={isPending}>
          {submit}
        </Button>
        {onCancel && (
          <Button disabled={isPending} onClick={onCancel}>
            {t('common:action.cancel')}
          </Button>
        )}
      </div>
    </Form>
  );
}
