import { longest } from '@onesource/api/foundation/texts/longest';
import { useQuery } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { dayIn } from '../../../lib/dates.ts';
import { DayField } from '../../../ui/days/DayField.tsx';
import { catalogQueries } from '../../queries.ts';
import type { Values } from '../draft/draft.ts';
import styles from '../Editor.module.css';
import { Asked } from './Asked.tsx';

/** 保密审查 */
export const SecrecyReviewFields = () => <ReviewFields field="secrecyReview" texts="secrecy" rule="secrecyReview" />;
/** 个人信息保护影响评估 */
export const PrivacyReviewFields = () => <ReviewFields field="privacyReview" texts="privacy" rule="assessment" />;

type Props = {
  field: 'secrecyReview' | 'privacyReview';
  texts: 'secrecy' | 'privacy';
  /** The setting that advises it. */
  rule: 'secrecyReview' | 'assessment';
};

/** By whom something was reviewed and on which day. One without the other is not kept, which is said. */
function ReviewFields({ field, texts, rule }: Props) {
  const { t } = useTranslation('catalog');
  const { data: rules } = useQuery(catalogQueries.rules());
  const review = Form.useWatch(field, Form.useFormInstance<Values>());
  const [by, on] = [Boolean(review?.by?.trim()), Boolean(review?.on)];
  const today = dayIn(new Date());
  const incomplete = by !== on && <span className={styles.warning}>{t(`${texts}.incomplete`)}</span>;
  return (
    <div className={styles.pair}>
      <Form.Item
        name={[field, 'by']}
        label={t(`${texts}.by`)}
        extra={
          <>
            <Asked hint={t(`${texts}.hint`)} by={rules?.[rule]} />
            {!by && incomplete}
          </>
        }
      >
        <Input maxLength={longest.signer} />
      </Form.Item>
      <DayField
        name={[field, 'on']}
        label={t(`${texts}.on`)}
        extra={by && incomplete}
        max={today}
        normalize={(day?: string) => day ?? null}
      />
    </div>
  );
}
