import { type RefusalCode, refusalCodes } from '@onesource/db/vocabulary';
import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNames } from '../detail/use-names.ts';
import styles from './ActionDialog.module.css';
import { ActionDialog } from './ActionDialog.tsx';
import type { DialogProps } from './dialog.ts';
import { NoteField } from './NoteField.tsx';

/** 拒绝: with a coded reason and the words for it (PD-33). */
export function RefuseDialog(dialog: DialogProps) {
  const { t } = useTranslation(['requests', 'vocabulary']);
  const [form] = Form.useForm<{ code: RefusalCode; note: string }>();
  const names = useNames(dialog.request);
  const { refusalReasons, afterRefusal } = dialog.request.rules;
  return (
    <ActionDialog
      {...dialog}
      form={form}
      title={t('requests:dialog.refuseTitle', names)}
      confirm={t('requests:action.refuse')}
      danger
      next={t('requests:dialog.refuseNext', names)}
      cited={[refusalReasons, afterRefusal]}
      command={({ code, note }) => ({ type: 'refuse', code, note })}
    >
      <Form.Item
        name="code"
        label={t('requests:dialog.refuseCode')}
        rules={[{ required: true, message: t('requests:dialog.refuseChoose') }]}
      >
        <Radio.Group
          className={styles.choices}
          options={refusalCodes.map((value) => ({ value, label: t(`vocabulary:refusalCode.${value}`) }))}
        />
      </Form.Item>
      <NoteField label={t('requests:dialog.refuseText')} required />
    </ActionDialog>
  );
}
