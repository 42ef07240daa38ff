import { DatePicker, Form } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { dayIn } from '../../../lib/dates.ts';
import { asDay } from '../../../lib/day-field.ts';
import { useNames } from '../../detail/use-names.ts';
import { ActionDialog } from '../ActionDialog.tsx';
import type { DialogProps } from '../dialog.ts';

/** 确定交付日期: the day on which the provider means to deliver. */
export function PlanDeliveryDialog(dialog: DialogProps) {
  const { t } = useTranslation('requests');
  const [form] = Form.useForm<{ on: string }>();
  return (
    <ActionDialog
      {...dialog}
      form={form}
      title={t('action.plan-delivery')}
      confirm={t('action.plan-delivery')}
      next={t('after.plan-delivery.next', useNames(dialog.request))}
      command={({ on }) => ({ type: 'plan-delivery', on })}
    >
      <Form.Item
        name="on"
        label={t('after.plan-delivery.on')}
        rules={[{ required: true, message: t('after.plan-delivery.choose') }]}
        {...asDay}
      >
        <DatePicker style={{ width: 240 }} minDate={dayjs(dayIn(new Date()))} />
      </Form.Item>
    </ActionDialog>
  );
}
