import { Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { NoteField } from '../../../cases/dialogs/NoteField.tsx';
import { useNames } from '../../detail/use-names.ts';
import { ActionDialog } from '../ActionDialog.tsx';
import type { DialogProps } from '../dialog.ts';

type Values = { note?: string; nothingToAdd?: boolean };

/** 陈述意见 to whoever coordinates, or that there is nothing to add. */
export function ViewDialog(dialog: DialogProps) {
  const { t } = useTranslation('requests');
  const [form] = Form.useForm<Values>();
  const nothingToAdd = Form.useWatch('nothingToAdd', form) === true;
  return (
    <ActionDialog
      {...dialog}
      form={form}
      title={t('action.state-view')}
      confirm={t('action.state-view')}
      next={t('statements.next', useNames(dialog.request))}
      command={({ note = '', nothingToAdd: nothing = false }) => ({
        type: 'state-view',
        note: nothing ? '' : note,
        nothingToAdd: nothing,
      })}
    >
      {!nothingToAdd && (
        <NoteField label={t('statements.label')} hint={t('statements.hint')} needed={t('statements.needed')} />
      )}
      <Form.Item name="nothingToAdd" valuePropName="checked">
        <Checkbox>{t('statements.nothingToAdd')}</Checkbox>
      </Form.Item>
    </ActionDialog>
  );
}
