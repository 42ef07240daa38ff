import type { RegistrationView } from '@onesource/api/areas/catalog/view';
import type { RevisionStatus } from '@onesource/db/vocabulary';
import { useTranslation } from 'react-i18next';
import { detailText } from '../../lib/failure-text.ts';
import { Section } from '../../ui/Section.tsx';
import { dataIn, Sentence } from '../../ui/Sentence.tsx';
import { AdviceRules } from '../AdviceRules.tsx';
import { isOfSources } from '../source-advice.ts';
import { useProblemPlace } from '../use-problem-place.ts';
import styles from './Registration.module.css';

const most = 15;

/** What the rules find in it, with their articles. */
export function Problems({ registration: { problems } }: { registration: Pick<RegistrationView, 'problems'> }) {
  const { t } = useTranslation('catalog');
  const lines = useLines(problems);
  if (lines.length === 0) return null;
  return (
    <Section title={t('problems.title', { count: lines.length })}>
      <Lines lines={lines.slice(0, most)} />
      {lines.length > most && <p className={styles.quiet}>{t('problems.more', { count: lines.length - most })}</p>}
    </Section>
  );
}

/** It has left the registrar's hands. */
const judged: readonly RevisionStatus[] = ['submitted', 'examining'];

/** What the rules only point out. */
export function Advice({ registration: { advice, revision } }: { registration: RegistrationView }) {
  const { t } = useTranslation('catalog');
  // What is said of sources stands in a part of its own
  const lines = useLines(advice.filter((detail) => !isOfSources(detail)));
  if (lines.length === 0) return null;
  return (
    <Section title={t('advice.title', { count: lines.length })}>
      <p className={styles.quiet}>{t(judged.includes(revision.status) ? 'advice.leadJudged' : 'advice.lead')}</p>
      <Lines lines={lines} />
      <AdviceRules advice={advice} />
    </Section>
  );
}

type Line = { place: string; text: string };

/** Each place with what is wrong there; two fields that are one choice are one line. */
function useLines(details: RegistrationView['problems']): Line[] {
  const placeOf = useProblemPlace();
  const lines = new Map(
    details.map((detail) => {
      const line = { place: placeOf(detail.field ?? ''), text: detailText(detail, dataIn) };
      return [`${line.place} ${detail.code} ${detail.message ?? ''}`, line];
    }),
  );
  return [...lines.values()];
}

function Lines({ lines }: { lines: readonly Line[] }) {
  return (
    <ul className={styles.problems}>
      {lines.map(({ place, text }) => (
        <li key={`${place} ${text}`}>
          <strong>{place}</strong> <Sentence>{text}</Sentence>
        </li>
      ))}
    </ul>
  );
}
