import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { dayIn } from '../../../lib/dates.ts';
import { DayField } from '../../../ui/days/DayField.tsx';
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
      <DayField
        name="on"
        label={t('after.plan-delivery.on')}
        needed={t('after.plan-delivery.choose')}
        min={dayIn(new Date())}
      />
    </ActionDialog>
  );
}
