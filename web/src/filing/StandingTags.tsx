import { useTranslation } from 'react-i18next';
import { DueTag } from '../cases/DueTag.tsx';
import { type Tone, ToneTag } from '../ui/ToneTag.tsx';
import styles from './Filing.module.css';
import type { FilingSummary } from './queries.ts';

const tones = { missing: 'amber', due: 'orange', overdue: 'red', filed: 'green' } as const satisfies Record<
  FilingSummary['standing'][number],
  Tone
>;

/** How a filing stands; with the working days left where a change waits. */
export function StandingTags({ filing }: { filing: FilingSummary }) {
  const { t } = useTranslation('filing');
  return (
    <span className={styles.tags}>
      {filing.standing.map((each) => (
        <ToneTag key={each} tone={tones[each]}>
          {each === 'missing' && filing.filedAt === null ? t('standing.never') : t(`standing.${each}`)}
        </ToneTag>
      ))}
      {filing.dueAt && <DueTag {...filing} />}
    </span>
  );
}
