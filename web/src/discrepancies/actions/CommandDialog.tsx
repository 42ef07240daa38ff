import type { DiscrepancyView } from '@onesource/api/areas/discrepancies/view';
import type { DoubtOutcome as Outcome } from '@onesource/db/vocabulary';
import { Alert, Form, Input, Modal, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { hasCode } from '../../lib/failure.ts';
import { failureText } from '../../lib/failure-text.ts';
import { setFieldErrors } from '../../lib/form-errors.ts';
import { Citation } from '../../ui/Citation.tsx';
import { DataText } from '../../ui/DataText.tsx';
import { useDiscrepancyCommand } from '../commands.ts';
import { useNames } from '../use-names.ts';
import styles from './Actions.module.css';
import type { Told } from './offered.ts';
import { nameOf, nextOf, noteLabelOf } from './what-follows.ts';

type Values = { outcome?: Outcome; note: string };
type Props = {
  doubt: DiscrepancyView;
  action: Told;
  open: boolean;
  onClose: () => void;
  afterClose: () => void;
  /** Told once it is done. */
  onDone: (() => void) | undefined;
};

/** One thing to say about a doubt. What is filled in stays until it is sent, also when somebody else was faster. */
export function CommandDialog({ doubt, action, open, onClose, afterClose, onDone }: Props) {
  const { t } = useTranslation(['discrepancies', 'common']);
  const [form] = Form.useForm<Values>();
  const sending = useDiscrepancyCommand(doubt);
  const names = useNames(doubt);
  const chosen = Form.useWatch('outcome', form);
  const [only] = doubt.outcomes.length === 1 ? doubt.outcomes : [];
  const outcome = chosen ?? only;
  const concludes = action !== 'fail';
  const title = t(`discrepancies:action.${nameOf(action, doubt)}`);
  const send = (values: Values) => {
    const said = values.outcome ?? only;
    if (concludes && !said) return;
    const { note } = values;
    sending.mutate(action === 'fail' ? { type: 'fail', note } : { type: action, outcome: said ?? 'upheld', note }, {
      onSuccess: () => {
        onClose();
        onDone?.();
      },
      onError: (error) => setFieldErrors(form, error),
    });
  };
  return (
    <Modal
      open={open}
      title={title}
      width={600}
      okText={title}
      okButtonProps={{ htmlType: 'submit', form: 'doubt-action', disabled: !doubt.actions.includes(action) }}
      cancelText={t('common:action.cancel')}
      confirmLoading={sending.isPending}
      centered
      mask={{ closable: false }}
      onCancel={onClose}
      afterClose={afterClose}
      destroyOnHidden
    >
      <p className={styles.subject}>
        <DataText>
          {t('discrepancies:dialog.subject', { number: doubt.number, resource: doubt.resource.name })}
        </DataText>
      </p>
      {sending.isError && (
        <Alert
          type="error"
          showIcon
          role="alert"
          className={styles.trouble}
          title={
            hasCode(sending.error, 'conflict')
              ? t('discrepancies:dialog.changed')
              : t('discrepancies:dialog.failedToSend', { why: failureText(sending.error) })
          }
        />
      )}
      <Form<Values>
        id="doubt-action"
        name="doubt-action"
        form={form}
        layout="vertical"
        disabled={sending.isPending}
        scrollToFirstError={{ focus: true }}
        initialValues={{ ...(only && { outcome: only }) }}
        onFinish={send}
      >
        {concludes && (
          <Form.Item
            name="outcome"
            label={t('discrepancies:dialog.outcome')}
            rules={[{ required: true, message: t('discrepancies:dialog.chooseOutcome') }]}
          >
            <Radio.Group
              className={styles.choices}
              options={doubt.outcomes.map((value) => ({ value, label: t(`discrepancies:dialog.outcomes.${value}`) }))}
            />
          </Form.Item>
        )}
        <Form.Item
          name="note"
          label={t(`discrepancies:dialog.${noteLabelOf(action, doubt.side, outcome)}`)}
          rules={[{ required: true, whitespace: true, message: t('discrepancies:dialog.sayWhy') }]}
        >
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={2000} />
        </Form.Item>
      </Form>
      <div className={styles.next}>
        <p aria-live="polite">{t(`discrepancies:dialog.${nextOf(action, doubt, outcome)}`, names)}</p>
        <Citation citation={doubt.rules.check} />
      </div>
    </Modal>
  );
}
