import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../detail/use-names.ts';
import { ActionDialog } from '../ActionDialog.tsx';
import type { DialogProps } from '../dialog.ts';

/** What of a delivery needs no words: signing for it, and confirming that it came. */
export function SureDialog({ action, ...dialog }: DialogProps & { action: 'sign-for' | 'accept' }) {
  const { t } = useTranslation('requests');
  const [form] = Form.useForm<object>();
  return (
    <ActionDialog
      {...dialog}
      form={form}
      title={t(`action.${action}`)}
      confirm={t(`action.${action}`)}
      next={t(`after.${action}.next`, useNames(dialog.request))}
      command={() => ({ type: action })}
    />
  );
}
