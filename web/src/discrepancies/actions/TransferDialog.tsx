import type { DiscrepancyCommand } from '@onesource/api/areas/discrepancies/inputs';
import type { DiscrepancyView } from '@onesource/api/areas/discrepancies/view';
import { Form } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseDialog, type DialogProps } from '../../cases/dialogs/CaseDialog.tsx';
import { NoteField } from '../../cases/dialogs/NoteField.tsx';
import { DepartmentSelect } from '../../words/DepartmentSelect.tsx';
import { useDiscrepancyCommand } from '../commands.ts';
import { aboutOf } from './DoubtDialog.tsx';

type Values = { departmentId: string; note: string };
type Props = DialogProps & { doubt: DiscrepancyView };

/** 转办: to the department that is to check, and why. */
export function TransferDialog({ doubt, ...dialog }: Props) {
  const { t } = useTranslation('discrepancies');
  const [form] = Form.useForm<Values>();
  const { notTo } = doubt;
  const allows = useCallback(
    ({ id, disabled }: { id: string; disabled: boolean }) => !disabled && !notTo.includes(id),
    [notTo],
  );
  return (
    <CaseDialog<Values, DiscrepancyCommand>
      {...dialog}
      about={aboutOf(doubt)}
      sending={useDiscrepancyCommand(doubt)}
      form={form}
      title={t('action.transfer')}
      confirm={t('action.transfer')}
      next={t('dialog.nextTransfer')}
      command={(values) => ({ type: 'transfer', ...values })}
    >
      <Form.Item
        name="departmentId"
        label={t('dialog.transferTo')}
        rules={[{ required: true, message: t('dialog.transferToNeeded') }]}
      >
        <DepartmentSelect allows={allows} />
      </Form.Item>
      <NoteField label={t('dialog.transferWhy')} needed={t('dialog.sayWhy')} />
    </CaseDialog>
  );
}
