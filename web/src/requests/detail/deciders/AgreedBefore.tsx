import type { RequestView } from '@onesource/api/areas/requests/view';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Sentence } from '../../../ui/Sentence.tsx';
import styles from '../RequestNow.module.css';
import { useNames } from '../use-names.ts';
import { AgreedOn } from './AgreedOn.tsx';

/** Before whoever decides beside others (SH-27): what these have agreed to already, and on which terms. */
export function AgreedBefore({ request }: { request: RequestView }) {
  const { t } = useTranslation('requests');
  const names = useNames(request);
  const { deciders, decisions } = request;
  if (deciders.length < 2 || decisions.length === 0) return null;
  return (
    <Alert
      type="info"
      title={
        <ul className={styles.deciders} aria-label={t('now.deciders')}>
          {decisions.map((decision) => (
            <li key={decision.stance}>
              <span>
                <Sentence>{t('dialog.agreedBefore', { who: names[decision.stance] })}</Sentence>
              </span>
              <AgreedOn decision={decision} request={request} />
            </li>
          ))}
        </ul>
      }
    />
  );
}
