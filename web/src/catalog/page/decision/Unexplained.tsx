import type { RegistrationView } from '@onesource/api/areas/catalog/view';
import { useTranslation } from 'react-i18next';
import { ToneTag } from '../../../ui/ToneTag.tsx';
import { isOfSources, unansweredIn } from '../../source-advice.ts';
import styles from '../Registration.module.css';

/** Where on the page it is explained. */
export const anchors = {
  sources: 'registration-sources',
  advice: 'registration-advice',
  affected: 'registration-affected',
};

/** Beside the button: what nobody has explained yet, each with a way to it. */
export function Unexplained({ registration }: { registration: RegistrationView }) {
  const { t } = useTranslation('catalog');
  const { advice, affected, consentLeadsTo } = registration;
  const counts = [
    ['unanswered', unansweredIn(advice), anchors.sources, 'amber'],
    ['contested', advice.filter(({ code }) => code === 'source_contested').length, anchors.sources, 'red'],
    ['advice', advice.filter((detail) => !isOfSources(detail)).length, anchors.advice, 'amber'],
    ['affected', consentLeadsTo === 'published' ? affected.length : 0, anchors.affected, 'orange'],
  ] as const;
  const said = counts.filter(([, count]) => count > 0);
  if (said.length === 0) return <p className={styles.quiet}>{t('unexplained.none')}</p>;
  return (
    <ul className={styles.unexplained} aria-label={t('unexplained.title')}>
      {said.map(([word, count, anchor, tone]) => (
        <li key={word}>
          <button type="button" onClick={() => goTo(anchor)}>
            <ToneTag tone={tone}>{t(`unexplained.${word}`, { count })}</ToneTag>
          </button>
        </li>
      ))}
    </ul>
  );
}

function goTo(id: string): void {
  const part = document.getElementById(id);
  part?.scrollIntoView({ block: 'start' });
  part?.focus({ preventScroll: true });
}
