import { longest } from '@onesource/api/foundation/texts/longest';
import { type BeatMinutes, beatMinutes } from '@onesource/db/vocabulary';
import { Alert, Form, Input, Modal, Select, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../cases/use-command.ts';
import { failureText } from '../../lib/failure-text.ts';
import { setFieldErrors } from '../../lib/form-errors.ts';
import styles from '../Data.module.css';
import { changes } from '../queries.ts';
import { beatCommand, type Registered, registerSender } from './queries.ts';

type Values = { name: string; everyMinutes: BeatMinutes };

/** 登记报送程序: what it is called and how often it is heard of; then, once, what it is known by. */
export function RegisterSender({ resourceId, onClose }: { resourceId: string; onClose: () => void }) {
  const { t } = useTranslation(['data', 'common']);
  const [form] = Form.useForm<Values>();
  const [registered, setRegistered] = useState<(Pick<Registered, 'token'> & Values) | null>(null);
  const registering = useCommand({
    changes,
    quiet: true,
    send: (values: Values, key) => registerSender(resourceId, values, key),
    onDone: ({ token }, values) => setRegistered({ token, ...values }),
    onError: (error) => setFieldErrors(form, error),
  });
  if (registered)
    return (
      <Modal
        open
        title={registered.name}
        okText={t('data:sending.done')}
        onOk={onClose}
        onCancel={onClose}
        mask={{ closable: false }}
        footer={(_, { OkBtn }) => <OkBtn />}
      >
        <Token token={registered.token} every={t(`data:sending.minutes.${registered.everyMinutes}`)} />
      </Modal>
    );
  return (
    <Modal
      open
      title={t('data:sending.register')}
      okText={t('data:sending.register')}
      cancelText={t('common:action.cancel')}
      confirmLoading={registering.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ everyMinutes: 5 }}
        onFinish={(values) => registering.mutate({ ...values, name: values.name.trim() })}
      >
        <Form.Item
          name="name"
          label={t('data:sending.name')}
          extra={t('data:sending.nameHint')}
          rules={[{ required: true, whitespace: true, message: t('data:sending.nameNeeded') }]}
        >
          <Input maxLength={longest.program} />
        </Form.Item>
        <Form.Item
          name="everyMinutes"
          label={t('data:sending.every')}
          rules={[{ required: true, message: t('data:sending.everyNeeded') }]}
        >
          <Select
            options={beatMinutes.map((minutes) => ({ value: minutes, label: t(`data:sending.minutes.${minutes}`) }))}
          />
        </Form.Item>
      </Form>
      {registering.error && <Alert type="error" showIcon title={failureText(registering.error)} />}
    </Modal>
  );
}

function Token({ token, every }: { token: string | null; every: string }) {
  const { t } = useTranslation('data');
  if (token === null) return <Alert type="warning" showIcon title={t('sending.tokenGone')} />;
  const text = beatCommand(window.location.origin, token);
  return (
    <div className={styles.panel}>
      <Alert type="warning" showIcon title={t('sending.tokenOnce')} />
      <div>
        {t('sending.token')}
        <div>
          <Typography.Text code copyable={{ text: token, tooltips: [t('sending.copy'), t('sending.copied')] }}>
            {token}
          </Typography.Text>
        </div>
      </div>
      <div>
        <Typography.Text copyable={{ text, tooltips: [t('sending.copy'), t('sending.copied')] }}>
          {t('sending.tokenUse', { every })}
        </Typography.Text>
        {/* Scrolls by itself, so that it can be reached by the keyboard */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls */}
        <pre className={styles.code} tabIndex={0}>
          {text}
        </pre>
      </div>
    </div>
  );
}
