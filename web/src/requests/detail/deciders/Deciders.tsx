import type { RequestView } from '@onesource/api/areas/requests/view';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../../ui/DateText.tsx';
import { Sentence } from '../../../ui/Sentence.tsx';
import { ToneTag } from '../../../ui/ToneTag.tsx';
import styles from '../RequestNow.module.css';
import { useNames } from '../use-names.ts';
import { AgreedOn } from './AgreedOn.tsx';

/** Where several decide together (SH-27): who has agreed to how much so far, and who is awaited. */
export function Deciders({ request }: { request: RequestView }) {
  const { t } = useTranslation('requests');
  const names = useNames(request);
  const { status, deciders, decisions } = request;
  if (deciders.length < 2 || (status !== 'submitted' && status !== 'supplement_wanted')) return null;
  return (
    <ul className={styles.deciders} aria-label={t('now.deciders')}>
      {deciders.map((decider) => {
        const decision = decisions.find(({ stance }) => stance === decider);
        const count = decision?.itemIds.length ?? 0;
        const all = count === 0 || count === request.items.length;
        return (
          <li key={decider}>
            <span>
              <Sentence>{names[decider]}</Sentence>
            </span>
            {decision ? (
              <>
                <ToneTag tone="green">{all ? t('now.agreedAll') : t('now.agreedTo', { count })}</ToneTag>
                <DateText value={decision.at} time />
                <AgreedOn decision={decision} request={request} />
              </>
            ) : (
              <ToneTag tone="teal">{t('now.awaited')}</ToneTag>
            )}
          </li>
        );
      })}
    </ul>
  );
}
