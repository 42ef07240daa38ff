import { longest } from '@onesource/api/foundation/texts/longest';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { NoteField } from '../../../cases/dialogs/NoteField.tsx';
import { useNames } from '../../detail/use-names.ts';
import { ActionDialog } from '../ActionDialog.tsx';
import type { DialogProps } from '../dialog.ts';

/** 登记已提供: in which way the data came, and where the consumer finds them. */
export function ProvideDialog(dialog: DialogProps) {
  const { t } = useTranslation('requests');
  const [form] = Form.useForm<{ how: string; where: string }>();
  return (
    <ActionDialog
      {...dialog}
      form={form}
      title={t('action.provide')}
      confirm={t('action.provide')}
      next={t('after.provide.next', useNames(dialog.request))}
      command={({ how, where }) => ({ type: 'provide', how, where })}
    >
      {(['how', 'where'] as const).map((field) => (
        <NoteField
          key={field}
          name={field}
          label={t(`after.provide.${field}`)}
          hint={t(`after.provide.${field}Hint`)}
          needed={t('dialog.sayWhat')}
          max={longest.matter}
        />
      ))}
    </ActionDialog>
  );
}
