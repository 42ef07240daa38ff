import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { DataText } from '../../ui/DataText.tsx';
import { useNames } from '../detail/use-names.ts';
import { ActionDialog } from './ActionDialog.tsx';
import { type Answer, AnswerFields } from './AnswerFields.tsx';
import type { DialogProps } from './dialog.ts';
import styles from './Fields.module.css';

/** 答复延期申请 (N-21): the authority gives more time, or says why not. */
export function AnswerExtensionDialog(dialog: DialogProps) {
  const { t } = useTranslation('requests');
  const { extension, rules } = dialog.request;
  const [form] = Form.useForm<Answer>();
  const names = useNames(dialog.request);
  const outcome: Answer['outcome'] | undefined = Form.useWatch('outcome', form);
  return (
    <ActionDialog
      {...dialog}
      form={form}
      title={t('action.answer-extension')}
      confirm={t(outcome ? `dialog.consentConfirm.${outcome}` : 'action.answer-extension')}
      danger={outcome === 'refused'}
      next={outcome ? t(`dialog.extensionThen.${outcome}`, names) : t('dialog.outcomeChoose')}
      cited={[rules.extension?.citation ?? null]}
      command={({ outcome, note = '' }) => ({ type: 'answer-extension', outcome, note })}
    >
      {extension && (
        <div className={styles.asked}>
          <strong>{t('event.extensionDays', { count: extension.days })}</strong>
          <DataText>{extension.note}</DataText>
        </div>
      )}
      <AnswerFields outcome={outcome} whyNot={t('dialog.extensionWhy')} />
    </ActionDialog>
  );
}
