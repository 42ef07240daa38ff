import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from './ActionDialog.tsx';
import type { DialogProps } from './dialog.ts';
import { GrantableField } from './GrantableField.tsx';
import { NoteField } from './NoteField.tsx';
import { useGranting } from './use-granting.ts';

/** 部分同意: some of the items that were asked for. */
export function PartlyDialog(dialog: DialogProps) {
  const { t } = useTranslation('requests');
  const [form] = Form.useForm<{ itemIds: string[]; note?: string }>();
  const { grantable } = dialog.request;
  const ids = Form.useWatch('itemIds', form) ?? [];
  const chosen = grantable.filter((item) => ids.includes(item.id));
  const { says, cited } = useGranting(dialog.request, chosen);
  return (
    <ActionDialog
      {...dialog}
      form={form}
      title={t('action.approve-partly')}
      confirm={t('action.approve-partly')}
      next={chosen.length === 0 ? t('dialog.partlyNone') : [...says, t('dialog.partlyRest')]}
      cited={cited}
      command={({ itemIds, note = '' }) => ({ type: 'approve-partly', itemIds, note })}
    >
      <GrantableField grantable={grantable} label={t('dialog.partlyItems')} />
      <NoteField label={t('dialog.noteOptional')} />
    </ActionDialog>
  );
}
