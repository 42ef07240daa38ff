import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { failureWords } from '../../../lib/failure-text.ts';
import styles from '../RoutePanel.module.css';
import type { RequestPlan } from '../use-plan.ts';
import { type Lacking, lackingOf } from './lacking.ts';

const named = ['purpose', 'purposeText', 'basis', 'matter', 'delivery', 'from', 'until'] as const;

/** 提交前还缺 what, before anything is sent; each leads to its field. */
export function StillLacking({ plan }: { plan: RequestPlan | undefined }) {
  const { t } = useTranslation(['requests', 'errors']);
  const form = Form.useFormInstance();
  const draft = Form.useWatch([], form) ?? {};
  const lacking = lackingOf(plan?.problems ?? [], draft);
  if (lacking.length === 0) return null;
  const wordsOf = ({ code, field }: Lacking) => {
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
              <button type="button" onClick={() => goTo(problem.field ?? '')}>
                {wordsOf(problem)}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );

  function goTo(field: string) {
    form.scrollToField(field === 'signOff' ? ['signOff', 'name'] : field, { block: 'center', focus: true });
  }
}
