import type { RegistrationView } from '@onesource/api/areas/catalog/view';
import { longest } from '@onesource/api/foundation/texts/longest';
import { Button, Form, Input, Modal } from 'antd';
import { use, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Phrases } from '../../../cases/phrases/Phrases.tsx';
import type { Step } from '../../queries.ts';
import styles from '../Registration.module.css';
import { RemarkList } from '../remarks/RemarkList.tsx';
import { RemarkingContext } from '../remarks/remarks.ts';
import type { useStep } from '../use-step.ts';
import { Unexplained } from './Unexplained.tsx';
import { WhatDecides } from './WhatDecides.tsx';

type Props = { registration: RegistrationView; step: ReturnType<typeof useStep> };

/** The reviewer's or the authority's word: consent, or what is to be corrected. What follows is said before either. */
export function Decision({ registration, step }: Props) {
  const { t } = useTranslation('catalog');
  const [form] = Form.useForm<{ note: string }>();
  const [asking, setAsking] = useState<'consent' | 'return' | null>(null);
  const remarking = use(RemarkingContext);
  const remarks = remarking?.remarks ?? [];
  const { actions, consentLeadsTo, revision } = registration;
  const examines = actions.includes('examine');
  const consentWord = t(
    `action.${examines ? 'examine' : consentLeadsTo === 'examining' ? 'approveAndPass' : 'approve'}`,
  );
  const note = () => (form.getFieldValue('note') as string | undefined)?.trim() ?? '';
  const said = () => remarks.map(({ field, item, text }) => ({ field, itemId: item?.id ?? null, text }));

  const consent = (): Step =>
    examines ? { type: 'examine', outcome: 'pass', note: note(), remarks: [] } : { type: 'approve', note: note() };
  const sendBack = (): Step =>
    examines
      ? { type: 'examine', outcome: 'return', note: note(), remarks: said() }
      : { type: 'return', note: note(), remarks: said() };
  const askToReturn = () => {
    if (note() !== '' || remarks.length > 0) return setAsking('return');
    form.setFields([{ name: 'note', errors: [t('decision.noteNeeded')] }]);
    form.scrollToField('note', { block: 'center', focus: true });
  };
  const confirm = () =>
    step.mutate(asking === 'return' ? sendBack() : consent(), {
      onSuccess: remarking?.sent,
      onSettled: () => setAsking(null),
    });

  return (
    <Form
      form={form}
      name="decision"
      layout="vertical"
      className={styles.decision}
      initialValues={{ note: remarking?.note ?? '' }}
      onValuesChange={({ note: written }) => remarking?.write(written ?? '')}
    >
      <Unexplained registration={registration} />
      <Form.Item
        name="note"
        label={t(examines ? 'decision.examineNote' : 'decision.note')}
        extra={
          <>
            {t('decision.noteHint')} <Phrases name="note" onWritten={remarking?.write} />
          </>
        }
      >
        <Input.TextArea maxLength={longest.note} autoSize={{ minRows: 1, maxRows: 8 }} />
      </Form.Item>
      <RemarkList remarks={remarks} />
      <div className={styles.buttons}>
        <Button danger disabled={step.isPending} onClick={askToReturn}>
          {t('action.return')}
        </Button>
        <Button type="primary" disabled={step.isPending} onClick={() => setAsking('consent')}>
          {consentWord}
        </Button>
      </div>
      <Modal
        open={asking !== null}
        title={t(asking === 'return' ? 'decision.askReturn' : 'decision.ask', {
          step: consentWord,
          name: revision.content.name,
        })}
        okText={t(asking === 'return' ? 'decision.doReturn' : 'decision.do')}
        okButtonProps={{ danger: asking === 'return' }}
        confirmLoading={step.isPending}
        onOk={confirm}
        onCancel={() => setAsking(null)}
        destroyOnHidden
      >
        <WhatDecides registration={registration} back={asking === 'return'} remarks={remarks.length} />
      </Modal>
    </Form>
  );
}
