import type { RequestView } from '@onesource/api/areas/requests/view';
import { useTranslation } from 'react-i18next';
import { DataText } from '../../ui/DataText.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { dataIn, Sentence } from '../../ui/Sentence.tsx';
import { type Tone, ToneTag } from '../../ui/ToneTag.tsx';
import styles from './OnwardUses.module.css';
import { useNames } from './use-names.ts';

type Use = RequestView['onward'][number];

const tones: Record<Use['status'], Tone> = { asked: 'amber', consented: 'green', refused: 'red' };

/** 再利用: what leave was asked for, and what came of it; with the grant it ends too. */
export function OnwardUses({ request }: { request: RequestView }) {
  const { t } = useTranslation('requests');
  const names = useNames(request);
  return (
    <ul className={styles.uses}>
      {request.onward.map((use) => (
        <li key={use.askedAt}>
          <div className={styles.line}>
            <span>{t(`onward.kind.${use.kind}`)}</span>
            <ToneTag tone={use.ended ? 'grey' : tones[use.status]}>
              <Sentence>{t(use.ended ? 'onward.ended' : `onward.${use.status}.${use.by}`, names)}</Sentence>
            </ToneTag>
            <span className={styles.when}>
              <DateText value={use.answeredAt ?? use.askedAt} />
            </span>
          </div>
          <DataText>{use.to}</DataText>
          {use.note && (
            <div>
              <Sentence>{t('onward.note', { note: dataIn(use.note) })}</Sentence>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
