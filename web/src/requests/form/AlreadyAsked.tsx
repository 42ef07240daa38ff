import { Alert, Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { paths } from '../../paths.ts';
import { dataIn, Sentence } from '../../ui/Sentence.tsx';
import styles from './RequestForm.module.css';
import type { RequestPlan } from './use-plan.ts';

type Props = {
  asked: RequestPlan['alreadyAsked'];
  /** Where in the form it stands. */
  within?: readonly string[];
};

/** A colleague's request for the same, with the way to it; whoever asks all the same says so. */
export function AlreadyAsked({ asked, within = [] }: Props) {
  const { t } = useTranslation(['requests', 'vocabulary']);
  const { locale } = useLocale();
  if (!asked) return null;
  const { id, number, status, applicant, filedAt } = asked;
  return (
    <section className={styles.already} aria-label={t('requests:form.already.title')}>
      <Alert
        type="warning"
        showIcon
        title={t('requests:form.already.title')}
        description={
          <>
            <Sentence>
              {t('requests:form.already.text', {
                applicant: dataIn(applicant),
                date: formatDate(filedAt, locale),
                status: t(`vocabulary:requestStatus.${status}`),
              })}
            </Sentence>{' '}
            <Link to={generatePath(paths.request, { id })}>{number}</Link>
          </>
        }
      />
      <Form.Item
        key={id}
        name={[...within, 'confirmed']}
        preserve={false}
        valuePropName="checked"
        rules={[
          {
            validator: async (_, checked?: boolean) => {
              if (!checked) throw new Error(t('requests:form.already.sayFirst'));
            },
          },
        ]}
        style={{ marginBottom: 0 }}
      >
        <Checkbox>{t('requests:form.already.confirm')}</Checkbox>
      </Form.Item>
    </section>
  );
}
