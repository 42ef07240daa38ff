import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../cases/dialogs/ChoiceField.tsx';
import { NoteField } from '../../cases/dialogs/NoteField.tsx';
import { DataText } from '../../ui/DataText.tsx';
import { useNames } from '../detail/use-names.ts';
import { ActionDialog } from './ActionDialog.tsx';
import type { DialogProps } from './dialog.ts';
import styles from './Fields.module.css';

const outcomes = ['consented', 'refused'] as const;
type Values = { outcome: (typeof outcomes)[number]; note?: string };

/** 答复延期申请 (N-21): the authority gives more time, or says why not. */
export function AnswerExtensionDialog(dialog: DialogProps) {
  const { t } = useTranslation('requests');
  const { extension, rules } = dialog.request;
  const [form] = Form.useForm<Values>();
  const outcome = Form.useWatch('outcome', form) ?? 'consented';
  const refuses = outcome === 'refused';
  return (
    <ActionDialog
      {...dialog}
      form={form}
      title={t('action.answer-extension')}
      confirm={t(`dialog.consentConfirm.${outcome}`)}
      danger={refuses}
      next={t(`dialog.extensionThen.${outcome}`, useNames(dialog.request))}
      cited={[rules.extension?.citation ?? null]}
      initial={{ outcome: 'consented' }}
      command={({ outcome, note = '' }) => ({ type: 'answer-extension', outcome, note })}
    >
      {extension && (
        <div className={styles.asked}>
          <strong>{t('event.extensionDays', { count: extension.days })}</strong>
          <DataText>{extension.note}</DataText>
        </div>
      )}
      <ChoiceField
        name="outcome"
        label={t('dialog.outcome')}
        options={outcomes}
        nameOf={(value) => t(`dialog.consentOutcome.${value}`)}
      />
      <NoteField
        label={t(refuses ? 'dialog.extensionWhy' : 'dialog.noteOptional')}
        needed={refuses ? t('dialog.sayWhy') : undefined}
      />
    </ActionDialog>
  );
}
