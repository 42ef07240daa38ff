import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { DataText } from '../../ui/DataText.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import { useNames } from '../detail/use-names.ts';
import { useItemNames } from '../use-item-names.ts';
import { ActionDialog } from './ActionDialog.tsx';
import { type Answer, AnswerFields } from './AnswerFields.tsx';
import type { DialogProps } from './dialog.ts';
import styles from './Fields.module.css';

/** 答复再利用申请: leave is given for what was described, or refused with reasons. */
export function AnswerConsentDialog(dialog: DialogProps) {
  const { t } = useTranslation('requests');
  const { request } = dialog;
  const [form] = Form.useForm<Answer>();
  const names = useNames(request);
  const outcome: Answer['outcome'] | undefined = Form.useWatch('outcome', form);
  const namesOf = useItemNames();
  const publishable = request.grant?.obligations.publishable;
  const asked = request.onward.find(({ status }) => status === 'asked');
  return (
    <ActionDialog
      {...dialog}
      form={form}
      title={t('action.answer-consent')}
      confirm={t(outcome ? `dialog.consentConfirm.${outcome}` : 'action.answer-consent')}
      danger={outcome === 'refused'}
      next={outcome ? t(`dialog.consentThen.${outcome}`, names) : t('dialog.outcomeChoose')}
      cited={[request.grant?.obligations.citation ?? null]}
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
      <AnswerFields outcome={outcome} whyNot={t('dialog.consentWhy')} />
    </ActionDialog>
  );
}
