import { Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { NoteField } from '../../../cases/dialogs/NoteField.tsx';
import { useNames } from '../../detail/use-names.ts';
import { ActionDialog } from '../ActionDialog.tsx';
import type { DialogProps } from '../dialog.ts';

/** 定每日次数: how often a day the grant may be used from now on; as it is, where it is to stay so. */
export function QuotaDialog(dialog: DialogProps) {
  const { t } = useTranslation('requests');
  const [form] = Form.useForm<{ quota: number; note?: string }>();
  const now = dialog.request.grant?.quota.perDay ?? 1;
  return (
    <ActionDialog
      {...dialog}
      form={form}
      title={t('action.set-quota')}
      confirm={t('action.set-quota')}
      next={t('reach.setNext', useNames(dialog.request))}
      initial={{ quota: now }}
      command={({ quota, note = '' }) => ({ type: 'set-quota', quota, note })}
    >
      <Form.Item name="quota" label={t('reach.quota')} rules={[{ required: true, message: t('reach.say') }]}>
        <InputNumber min={1} max={10_000_000} precision={0} />
      </Form.Item>
      <NoteField label={t('dialog.noteOptional')} />
    </ActionDialog>
  );
}
