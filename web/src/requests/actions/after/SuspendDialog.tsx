import { Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { NoteField } from '../../../cases/dialogs/NoteField.tsx';
import { useNames } from '../../detail/use-names.ts';
import { ActionDialog } from '../ActionDialog.tsx';
import type { DialogProps } from '../dialog.ts';

/** 暂停授权: why, and whether for misuse, which nobody finds in themselves. */
export function SuspendDialog(dialog: DialogProps) {
  const { t } = useTranslation('requests');
  const [form] = Form.useForm<{ note: string; misuse?: boolean }>();
  return (
    <ActionDialog
      {...dialog}
      form={form}
      title={t('action.suspend')}
      confirm={t('action.suspend')}
      danger
      next={t('after.suspend.next', useNames(dialog.request))}
      cited={[
        dialog.request.rules.suspension,
        dialog.request.rules.misuseTerm,
        dialog.request.grant?.obligations.citation ?? null,
      ]}
      command={({ note, misuse = false }) => ({ type: 'suspend', note, misuse })}
    >
      <NoteField label={t('after.suspend.label')} needed={t('dialog.sayWhy')} />
      {dialog.request.findsMisuse && (
        <Form.Item name="misuse" valuePropName="checked">
          <Checkbox>{t('after.suspend.misuse')}</Checkbox>
        </Form.Item>
      )}
    </ActionDialog>
  );
}
