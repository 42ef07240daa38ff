import type { Citation as Cited } from '@onesource/api/law/setting';
import { useTranslation } from 'react-i18next';
import { Sentence } from '../../ui/Sentence.tsx';
import { Citation } from '../../words/Citation.tsx';
import styles from './CaseDialog.module.css';

type Props = { says: readonly string[]; cited: readonly (Cited | null)[] };

/** What follows from a step, and the rules that it rests on; stays in sight above the buttons. */
export function NextSteps({ says, cited }: Props) {
  const { t } = useTranslation('common');
  // Two of them may rest on one rule
  const rules = new Map(cited.flatMap((citation) => (citation ? [[citation.says.zh, citation] as const] : [])));
  return (
    <div className={styles.next}>
      <strong>{t('case.next')}</strong>
      <div aria-live="polite">
        {says.map((sentence) => (
          <p key={sentence}>
            <Sentence>{sentence}</Sentence>
          </p>
        ))}
      </div>
      {[...rules.values()].map((citation) => (
        <Citation key={citation.says.zh} citation={citation} />
      ))}
    </div>
  );
}
