import { Form, type FormInstance, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { setFieldErrors } from '../../lib/form-errors.ts';
import type { Step } from '../queries.ts';
import type { useStep } from './use-step.ts';

type Props<Values extends object> = {
  open: boolean;
  title: string;
  /** The confirming button, by the verb. */
  confirm: string;
  danger?: boolean;
  form: FormInstance<Values>;
  step: ReturnType<typeof useStep>;
  command: (values: Values) => Step;
  onClose: () => void;
  children: ReactNode;
};

/** A step that needs more than a click. It stays open, with what was written, until the step is taken. */
export function StepDialog<Values extends object>(props: Props<Values>) {
  const { open, title, confirm, danger, form, step, command, onClose, children } = props;
  const { t } = useTranslation('common');
  return (
    <Modal
      open={open}
      title={title}
      width={600}
      okText={confirm}
      okButtonProps={{ danger, htmlType: 'submit', form: 'registration-step' }}
      cancelText={t('action.cancel')}
      confirmLoading={step.isPending}
      mask={{ closable: false }}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form<Values>
        id="registration-step"
        name="step"
        form={form}
        layout="vertical"
        requiredMark
        scrollToFirstError={{ focus: true }}
        onFinish={(values) =>
          step.mutate(command(values), { onSuccess: onClose, onError: (error) => setFieldErrors(form, error) })
        }
      >
        {children}
      </Form>
    </Modal>
  );
}
