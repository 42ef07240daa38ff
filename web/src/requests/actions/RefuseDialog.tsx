import { refusalCodes } from '@onesource/db/vocabulary';
import { Checkbox, Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNames } from '../detail/use-names.ts';
import styles from './ActionDialog.module.css';
import { ActionDialog } from './ActionDialog.tsx';
import { BasisFields } from './BasisFields.tsx';
import type { DialogProps } from './dialog.ts';
import { NoteField } from './NoteField.tsx';
import { citesBasis, type RefusalValues, refusalOf } from './refusal.ts';

/** 拒绝: with a coded reason, the words for it, and what it rests on where the regulation asks for that. */
export function RefuseDialog(dialog: DialogProps) {
  const { t } = useTranslation(['requests', 'vocabulary']);
  const [form] = Form.useForm<RefusalValues>();
  const names = useNames(dialog.request);
  const { refusal, afterRefusal } = dialog.request.rules;
  const cites = Form.useWatch('cites', form);
  return (
    <ActionDialog
      {...dialog}
      form={form}
      title={t('requests:dialog.refuseTitle', names)}
      confirm={t('requests:action.refuse')}
      danger
      next={t(`requests:dialog.refuseNext.${afterRefusal?.to ?? 'none'}`, names)}
      cited={[refusal.citation, afterRefusal?.citation ?? null]}
      command={(values) => ({ type: 'refuse', ...refusalOf(refusal, values) })}
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
      {refusal.needs === 'basis_or_reasons' && (
        <Form.Item name="cites" valuePropName="checked" extra={t('requests:dialog.citesHint')}>
          <Checkbox>{t('requests:dialog.cites')}</Checkbox>
        </Form.Item>
      )}
      {citesBasis(refusal, cites) && <BasisFields accepted={refusal.accepted} />}
      <NoteField label={t('requests:dialog.refuseText')} required />
    </ActionDialog>
  );
}
