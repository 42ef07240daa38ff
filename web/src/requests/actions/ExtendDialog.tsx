import { Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { NoteField } from '../../cases/dialogs/NoteField.tsx';
import { useNames } from '../detail/use-names.ts';
import { ActionDialog } from './ActionDialog.tsx';
import type { DialogProps } from './dialog.ts';

/** 申请延期答复 (N-21): how many working days more, and for what special reason. */
export function ExtendDialog(dialog: DialogProps) {
  const { t } = useTranslation('requests');
  const [form] = Form.useForm<{ days: number; note: string }>();
  const { extension } = dialog.request.rules;
  const most = extension?.days ?? 1;
  return (
    <ActionDialog
      {...dialog}
      form={form}
      title={t('action.extend')}
      confirm={t('action.extend')}
      next={t('dialog.extendNext', useNames(dialog.request))}
      cited={[extension?.citation ?? null]}
      initial={{ days: most }}
      command={({ days, note }) => ({ type: 'extend', days, note })}
    >
      <Form.Item
        name="days"
        label={t('dialog.extendDays')}
        extra={t('dialog.extendDaysHint', { count: most })}
        rules={[{ required: true, message: t('dialog.extendDaysSay') }]}
      >
        <InputNumber min={1} max={most} precision={0} />
      </Form.Item>
      <NoteField label={t('dialog.extendLabel')} needed={t('dialog.sayWhy')} />
    </ActionDialog>
  );
}
