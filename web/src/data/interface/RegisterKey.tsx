import { longest } from '@onesource/api/foundation/texts/longest';
import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../cases/use-command.ts';
import { LongForm } from '../../ui/form/LongForm.tsx';
import { registerClient } from './queries.ts';

type Values = { name: string; jwk: string };

/** 登记公钥 of a program, as JSON (JWK). */
export function RegisterKey({ grant, onClose }: { grant: string; onClose: () => void }) {
  const { t } = useTranslation(['data', 'common']);
  const [form] = Form.useForm<Values>();
  const registering = useCommand({
    changes: ['clients'],
    quiet: true,
    send: ({ name, jwk }: Values) => registerClient(grant, name, jwk),
    onDone: onClose,
  });
  return (
    <Modal
      open
      title={t('data:keys.register')}
      okText={t('data:keys.register')}
      cancelText={t('common:action.cancel')}
      confirmLoading={registering.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <LongForm<Values>
        form={form}
        name="key"
        layout="vertical"
        failure={registering.error}
        onFinish={(values) => registering.mutate(values)}
      >
        <Form.Item
          name="name"
          label={t('data:keys.name')}
          extra={t('data:keys.nameHint')}
          rules={[{ required: true, whitespace: true, message: t('data:keys.nameNeeded') }]}
        >
          <Input maxLength={longest.program} />
        </Form.Item>
        <Form.Item
          name="jwk"
          label={t('data:keys.jwk')}
          extra={t('data:keys.jwkHint')}
          rules={[{ required: true, whitespace: true, message: t('data:keys.jwkNeeded') }]}
        >
          <Input.TextArea autoSize={{ minRows: 4, maxRows: 8 }} maxLength={2000} spellCheck={false} />
        </Form.Item>
      </LongForm>
    </Modal>
  );
}
