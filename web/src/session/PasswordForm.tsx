import type { ChangePasswordInput } from '@onesource/api/areas/session/inputs';
import { longest } from '@onesource/api/foundation/texts/longest';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../cases/use-command.ts';
import { setFieldErrors } from '../lib/form-errors.ts';
import { changePassword, sessionQueries } from './queries.ts';

/** As the API asks for it. */
const shortest = 10;

/** Changes one's own password. `oneTime`: the current one was given by an administrator. */
export function PasswordForm({ oneTime, onChanged }: { oneTime: boolean; onChanged?: () => void }) {
  const { t } = useTranslation('account');
  const [form] = Form.useForm<ChangePasswordInput & { repeat: string }>();
  const changing = useCommand({
    changes: sessionQueries.current().queryKey,
    send: changePassword,
    done: () => t('password.changed'),
    onDone: () => {
      form.resetFields();
      onChanged?.();
    },
    onError: (error) => setFieldErrors(form, error),
  });
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      scrollToFirstError={{ focus: true }}
      onFinish={({ current, next }) => changing.mutate({ current, next })}
    >
      <Form.Item
        name="current"
        label={t(oneTime ? 'password.currentOnce' : 'password.current')}
        rules={[{ required: true, message: t('password.currentNeeded') }]}
      >
        <Input.Password autoComplete="current-password" maxLength={longest.password} />
      </Form.Item>
      <Form.Item
        name="next"
        label={t('password.next')}
        extra={t('password.rule')}
        rules={[
          { required: true, message: t('password.nextNeeded') },
          { min: shortest, message: t('password.tooShort') },
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={longest.password} />
      </Form.Item>
      <Form.Item
        name="repeat"
        label={t('password.repeat')}
        dependencies={['next']}
        rules={[
          { required: true, message: t('password.repeatNeeded') },
          ({ getFieldValue }) => ({
            validator: async (_, value: string | undefined) => {
              if (value && value !== getFieldValue('next')) throw new Error(t('password.differs'));
            },
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={longest.password} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={changing.isPending}>
        {t('password.submit')}
      </Button>
    </Form>
  );
}
