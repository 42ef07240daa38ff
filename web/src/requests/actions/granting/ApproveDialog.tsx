import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { NoteField } from '../../../cases/dialogs/NoteField.tsx';
import { ActionDialog } from '../ActionDialog.tsx';
import type { DialogProps } from '../dialog.ts';
import { ReachFields } from './ReachFields.tsx';
import { type ReachValues, reachOf } from './reach.ts';
import { useGranting } from './use-granting.ts';

/** 同意提供: all that was asked for, with conditions where there are any. */
export function ApproveDialog(dialog: DialogProps) {
  const { t } = useTranslation('requests');
  const [form] = Form.useForm<{ note?: string; conditions?: string } & ReachValues>();
  const { says, cited } = useGranting(dialog.request, dialog.request.items);
  return (
    <ActionDialog
      {...dialog}
      form={form}
      title={t('action.approve')}
      confirm={t('action.approve')}
      next={says}
      consent={dialog.request.rules.signOff.answering}
      cited={cited}
      command={({ note = '', conditions = '', ...reach }) => ({ type: 'approve', note, conditions, ...reachOf(reach) })}
    >
      <NoteField name="conditions" label={t('dialog.conditions')} hint={t('dialog.conditionsHint')} />
      <ReachFields request={dialog.request} />
      <NoteField label={t('dialog.noteOptional')} />
    </ActionDialog>
  );
}
