import type { RequestView } from '@onesource/api/areas/requests/view';
import { useTranslation } from 'react-i18next';
import { DataText } from '../../ui/DataText.tsx';
import { dataIn, Sentence } from '../../ui/Sentence.tsx';
import { useItemNames } from '../use-item-names.ts';
import styles from './Several.module.css';
import { useDeciders } from './use-deciders.ts';
import { useNames } from './use-names.ts';

/** What was not given, by whom and why, as a refusal says it. */
export function Withheld({ request }: { request: RequestView }) {
  const { t } = useTranslation(['requests', 'vocabulary']);
  const namesOf = useItemNames();
  const decidersOf = useDeciders(request);
  const { superior } = useNames(request);
  return (
    <div className={styles.several}>
      {request.withheld.map((part) => (
        <div key={`${part.by} ${part.at} ${part.rows}`}>
          <Sentence>
            {t(`requests:grant.${part.takenBack ? 'takenBackBy' : part.rows ? 'narrowedBy' : 'withheldBy'}`, {
              by: part.by === 'superior' ? superior : decidersOf([part.by]),
              items: part.items.length > 0 ? namesOf(part.items) : t('requests:grant.whole'),
              code: t(`vocabulary:refusalCode.${part.code}`),
            })}
          </Sentence>
          {part.legalBasis && (
            <div>
              <Sentence>{t('requests:event.legalBasis', { basis: dataIn(part.legalBasis) })}</Sentence>
            </div>
          )}
          <div>
            <DataText>{part.note}</DataText>
          </div>
        </div>
      ))}
    </div>
  );
}
