import { Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { failureWords } from '../../../lib/failure-text.ts';
import { goToField } from '../../../lib/form-errors.ts';
import { DataText } from '../../../ui/DataText.tsx';
import styles from '../RoutePanel.module.css';
import type { RequestPlan } from '../use-plan.ts';
import { type Lacking, lackingOf, placeOf } from './lacking.ts';

const named = ['purpose', 'purposeText', 'basis', 'matter', 'delivery', 'from', 'until'] as const;

type Props = {
  plan: RequestPlan | undefined;
  /** The form's name, of which its fields are called. */
  within: string;
};

/** 提交前还缺 what, before anything is sent; each leads to its field. */
export function StillLacking({ plan, within }: Props) {
  const { t } = useTranslation(['requests', 'errors']);
  const form = Form.useFormInstance();
  const draft = Form.useWatch([], form) ?? {};
  const lacking = lackingOf(plan?.problems ?? [], draft);
  if (lacking.length === 0) return null;
  const wordsOf = ({ code, field }: Lacking): ReactNode => {
    const question = plan?.questions.find(({ id }) => code === 'answer_required' && field === `answers.${id}`);
    if (question) return <DataText>{question.text}</DataText>;
    const name = code === 'required' ? named.find((known) => known === field) : undefined;
    return name ? t(`requests:form.${name}`) : failureWords(code);
  };
  return (
    <section className={styles.lacking} aria-label={t('requests:form.lacking')}>
      <h3>{t('requests:form.lacking')}</h3>
      <ul>
        {lacking.map((problem) => (
          <li key={`${problem.field}${problem.code}`}>
            {problem.field === null ? (
              wordsOf(problem)
            ) : (
              <button type="button" onClick={() => goToField(form, placeOf(problem.field ?? ''), within)}>
                {wordsOf(problem)}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
