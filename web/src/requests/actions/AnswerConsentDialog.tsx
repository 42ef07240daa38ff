import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../cases/dialogs/ChoiceField.tsx';
import { NoteField } from '../../cases/dialogs/NoteField.tsx';
import { DataText } from '../../ui/DataText.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import { useNames } from '../detail/use-names.ts';
import { useItemNames } from '../use-item-names.ts';
import { ActionDialog } from './ActionDialog.tsx';
import type { DialogProps } from './dialog.ts';
import styles from './Fields.module.css';

const outcomes = ['consented', 'refused'] as const;
type Outcome = (typeof outcomes)[number];
type Values = { outcome: Outcome; note?: string };

/** 答复再利用征询: leave is given for what was described, or refused with reasons. */
export function AnswerConsentDialog(dialog: DialogProps) {
  const { t } = useTranslation('requests');
  const { request } = dialog;
  const [form] = Form.useForm<Values>();
  const names = useNames(request);
  const outcome = Form.useWatch('outcome', form) ?? 'consented';
  const refuses = outcome === 'refused';
  const namesOf = useItemNames();
  const publishable = request.grant?.obligations.publishable;
  const asked = request.onward.find(({ status }) => status === 'asked');
  return (
    <ActionDialog
      {...dialog}
      form={form}
      title={t('action.answer-consent')}
      confirm={t(`dialog.consentConfirm.${outcome}`)}
      danger={refuses}
      next={t(`dialog.consentThen.${outcome}`, names)}
      cited={[request.grant?.obligations.citation ?? null]}
      initial={{ outcome: 'consented' }}
      command={({ outcome, note = '' }) => ({ type: 'answer-consent', outcome, note })}
    >
      {asked && (
        <div className={styles.asked}>
          <strong>{t(`onward.kind.${asked.kind}`)}</strong>
          <DataText>{asked.to}</DataText>
          {asked.kind === 'publish' && publishable && (
            <div>
              <Sentence>{t('onward.onlyThese', { items: namesOf(publishable) })}</Sentence>
            </div>
          )}
        </div>
      )}
      <ChoiceField
        name="outcome"
        label={t('dialog.outcome')}
        options={outcomes}
        nameOf={(value) => t(`dialog.consentOutcome.${value}`)}
      />
      <NoteField
        label={t(refuses ? 'dialog.consentWhy' : 'dialog.noteOptional')}
        needed={refuses ? t('dialog.sayWhy') : undefined}
      />
    </ActionDialog>
  );
}
