import { refusalCodes } from '@onesource/db/vocabulary';
import { Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../cases/dialogs/ChoiceField.tsx';
import { NoteField } from '../../cases/dialogs/NoteField.tsx';
import { useNames } from '../detail/use-names.ts';
import { ActionDialog } from './ActionDialog.tsx';
import { BasisFields } from './BasisFields.tsx';
import type { DialogProps } from './dialog.ts';
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
      <ChoiceField
        name="code"
        label={t('requests:dialog.refuseCode')}
        needed={t('requests:dialog.refuseChoose')}
        options={refusalCodes}
        nameOf={(value) => t(`vocabulary:refusalCode.${value}`)}
      />
      {refusal.needs === 'basis_or_reasons' && (
        <Form.Item name="cites" valuePropName="checked" extra={t('requests:dialog.citesHint')}>
          <Checkbox>{t('requests:dialog.cites')}</Checkbox>
        </Form.Item>
      )}
      {citesBasis(refusal, cites) && <BasisFields accepted={refusal.accepted} />}
      <NoteField label={t('requests:dialog.refuseText')} needed={t('requests:dialog.sayWhy')} />
    </ActionDialog>
  );
}
