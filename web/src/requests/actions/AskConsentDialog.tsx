import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNames } from '../detail/use-names.ts';
import styles from './ActionDialog.module.css';
import { ActionDialog } from './ActionDialog.tsx';
import type { DialogProps } from './dialog.ts';

type Kind = DialogProps['request']['onwardKinds'][number];
type Values = { kind: Kind; to: string };

/** 征询再利用: what one wants to do beyond the grant, and to whom or where; what may not be allowed is not offered. */
export function AskConsentDialog(dialog: DialogProps) {
  const { t } = useTranslation('requests');
  const { request } = dialog;
  const [form] = Form.useForm<Values>();
  const names = useNames(request);
  const chosen: Kind | undefined = Form.useWatch('kind', form);
  const [only, ...others] = request.onwardKinds;
  const kind = chosen ?? (others.length === 0 ? only : undefined);
  const obligations = request.grant?.obligations;
  const leave = kind === 'pass_on' ? obligations?.passOn : obligations?.publish;
  return (
    <ActionDialog
      {...dialog}
      form={form}
      title={t('action.ask-consent')}
      confirm={t('dialog.consentAsk')}
      next={[
        t(`dialog.consentNext.${leave === 'provider' ? 'provider' : 'authority'}`, names),
        t('dialog.consentUntil'),
      ]}
      cited={[obligations?.citation ?? null]}
      initial={others.length === 0 ? { kind: only } : undefined}
      command={({ kind, to }) => ({ type: 'ask-consent', kind, to })}
    >
      <Form.Item
        name="kind"
        label={t('dialog.consentKind')}
        rules={[{ required: true, message: t('dialog.consentChoose') }]}
      >
        <Radio.Group
          className={styles.choices}
          options={request.onwardKinds.map((value) => ({ value, label: t(`onward.kind.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="to"
        label={t(`dialog.consentTo.${kind ?? 'either'}`)}
        rules={[{ required: true, whitespace: true, message: t('dialog.sayWhat') }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={1000} />
      </Form.Item>
    </ActionDialog>
  );
}
