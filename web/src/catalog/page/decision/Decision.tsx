import type { RegistrationView } from '@onesource/api/areas/catalog/view';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { useSession } from '../../session/session.ts';
import { Citation } from '../../words/Citation.tsx';
import type { Step } from '../queries.ts';
import styles from './Registration.module.css';
import type { useStep } from './use-step.ts';

type Props = { registration: RegistrationView; step: ReturnType<typeof useStep> };

/** The reviewer's or the authority's word: consent, or what is to be corrected. */
export function Decision({ registration, step }: Props) {
  const { t } = useTranslation('catalog');
  const { localized } = useLocale();
  const { titles, shareTypeLabels } = useSession().profile;
  const [form] = Form.useForm<{ note: string }>();
  const { actions, consentLeadsTo, affected, rules } = registration;
  const words = {
    examiner: localized(titles.examiner),
    authority: localized(titles.authority),
    notShared: localized(shareTypeLabels.not_shared),
  };
  const examines = actions.includes('examine');
  const passedOn = consentLeadsTo === 'examining';
  const note = () => (form.getFieldValue('note') as string | undefined)?.trim() ?? '';
  const consent = (): Step =>
    examines ? { type: 'examine', outcome: 'pass', note: note() } : { type: 'approve', note: note() };

  const sendBack = () => {
    if (note() === '') {
      form.setFields([{ name: 'note', errors: [t('decision.noteNeeded')] }]);
      form.scrollToField('note', { block: 'center', focus: true });
      return;
    }
    step.mutate(examines ? { type: 'examine', outcome: 'return', note: note() } : { type: 'return', note: note() });
  };

  return (
    <Form form={form} name="decision" layout="vertical" className={styles.decision}>
      <Form.Item
        name="note"
        label={t(examines ? 'decision.examineNote' : 'decision.note')}
        extra={t('decision.noteHint')}
      >
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
      <p>
        {t(
          passedOn ? (rules.examined === 'everything' ? 'next.passedAllOn' : 'next.passedOn') : 'next.published',
          words,
        )}{' '}
        {passedOn && <Citation citation={rules.examination} />}
      </p>
      {!passedOn && rules.filedWithAuthority && (
        <p>
          {t('next.filed', words)} <Citation citation={rules.publication} />
        </p>
      )}
      {!passedOn && affected.length > 0 && <p>{t('affected.told', { count: affected.length })}</p>}
      <div className={styles.buttons}>
        <Button danger disabled={step.isPending} onClick={sendBack}>
          {t('action.return')}
        </Button>
        <Button type="primary" loading={step.isPending} onClick={() => step.mutate(consent())}>
          {t(examines ? 'action.examine' : passedOn ? 'action.approveAndPass' : 'action.approve')}
        </Button>
      </div>
    </Form>
  );
}
