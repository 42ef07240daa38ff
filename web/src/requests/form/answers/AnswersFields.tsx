import { longest } from '@onesource/api/foundation/texts/longest';
import { Form, Input, Radio } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { SignedPageField } from '../../../cases/sign-off/SignedPageField.tsx';
import { DataText } from '../../../ui/DataText.tsx';
import styles from '../RequestForm.module.css';
import type { RequestPlan } from '../use-plan.ts';

type Questions = RequestPlan['questions'];
type Props = {
  questions: Questions;
  /** Where they stand in the form, when that is not at its top. */
  within?: readonly string[];
  onBusy: (busy: boolean) => void;
};

/** 提供部门的问题: each with a control of its kind, filled in with what the department answered last. */
export function AnswersFields({ questions, within = [], onBusy }: Props) {
  const { t } = useTranslation('requests');
  const form = Form.useFormInstance();
  const prefilled = JSON.stringify(questions.map(({ id, last }) => [id, last]));
  const path = [...within, 'answers'].join(' ');
  useEffect(() => {
    // What somebody wrote, or emptied, stays
    for (const [id, last] of JSON.parse(prefilled) as [string, string | null][]) {
      const name = [...path.split(' '), id];
      if (last !== null && form.getFieldValue(name) === undefined) form.setFieldValue(name, last);
    }
  }, [form, path, prefilled]);
  return (
    <>
      {questions.some(({ last }) => last !== null) && <p className={styles.hint}>{t('answers.prefilled')}</p>}
      {questions.map((question) => (
        <Form.Item
          key={question.id}
          name={[...within, 'answers', question.id]}
          label={<DataText>{question.text}</DataText>}
          rules={rulesOf(question, {
            needed: t(
              `answers.needed.${question.kind === 'choice' || question.kind === 'file' ? question.kind : 'text'}`,
            ),
          })}
        >
          {controlOf(question, onBusy)}
        </Form.Item>
      ))}
    </>
  );
}

const rulesOf = ({ required, kind }: Questions[number], { needed }: { needed: string }) =>
  required ? [{ required: true, ...(kind === 'text' && { whitespace: true }), message: needed }] : [];

function controlOf({ kind, choices }: Questions[number], onBusy: (busy: boolean) => void) {
  switch (kind) {
    case 'text':
      return <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={longest.answer} />;
    case 'number':
      return <Input inputMode="decimal" maxLength={40} />;
    case 'choice':
      return <Radio.Group options={choices.map((value) => ({ value, label: <DataText>{value}</DataText> }))} />;
    case 'file':
      return <SignedPageField onBusy={onBusy} />;
  }
}
