import type { AttachmentView } from '@onesource/api/areas/attachments/view';
import { Checkbox, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NoteField } from '../../../cases/dialogs/NoteField.tsx';
import { useNames } from '../../detail/use-names.ts';
import { FilesField } from '../../FilesField.tsx';
import { ActionDialog } from '../ActionDialog.tsx';
import type { DialogProps } from '../dialog.ts';

type Values = { note?: string; nothingToAdd?: boolean; attachmentIds?: AttachmentView[] };

/** 陈述意见 to whoever coordinates, or that there is nothing to add. */
export function ViewDialog(dialog: DialogProps) {
  const { t } = useTranslation('requests');
  const [form] = Form.useForm<Values>();
  const [sending, setSending] = useState(false);
  const nothingToAdd = Form.useWatch('nothingToAdd', form) === true;
  return (
    <ActionDialog
      {...dialog}
      form={form}
      title={t('action.state-view')}
      confirm={t('action.state-view')}
      next={t('statements.next', useNames(dialog.request))}
      busy={sending}
      command={({ note = '', nothingToAdd: nothing = false, attachmentIds = [] }) => ({
        type: 'state-view',
        note: nothing ? '' : note,
        nothingToAdd: nothing,
        attachmentIds: nothing ? [] : attachmentIds.map(({ id }) => id),
      })}
    >
      {!nothingToAdd && (
        <>
          <NoteField label={t('statements.label')} hint={t('statements.hint')} needed={t('statements.needed')} />
          <FilesField onBusy={setSending} />
        </>
      )}
      <Form.Item name="nothingToAdd" valuePropName="checked">
        <Checkbox>{t('statements.nothingToAdd')}</Checkbox>
      </Form.Item>
    </ActionDialog>
  );
}
