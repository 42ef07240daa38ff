import type { FormInstance } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { detailText } from '../../lib/failure-text.ts';
import { dataIn, Sentence } from '../../ui/Sentence.tsx';
import { isAdvice } from '../AdviceRules.tsx';
import { placeInForm } from '../form-order.ts';
import { isOfSources } from '../source-advice.ts';
import { useProblemPlace } from '../use-problem-place.ts';
import type { Values } from './draft/draft.ts';
import styles from './Editor.module.css';
import { goTo, lackingItem, type Problem, problemKey } from './problems.ts';

const atFirst = 12;

type Props = {
  form: FormInstance<Values>;
  problems: readonly Problem[];
  /** Adds an item that is lacking. */
  onAddItem: (name: string) => void;
};

/** What stands between the draft and its submission, or is pointed out; each leads to its field. */
export function ProblemList({ form, problems, onAddItem }: Props) {
  const { t } = useTranslation(['catalog', 'common']);
  const placeOf = useProblemPlace();
  const [all, setAll] = useState(false);
  if (problems.length === 0) return <p className={styles.quiet}>{t('problems.none')}</p>;
  // Broken rules before what is only not filled in yet, both from the top of the form to its end
  const ordered = [...problems].sort((a, b) => rank(a) - rank(b) || placeOfProblem(a) - placeOfProblem(b));
  return (
    <>
      <ul className={styles.problems}>
        {(all ? ordered : ordered.slice(0, atFirst)).map(({ detail, place }) => {
          const lacking = lackingItem(detail);
          return (
            <li key={problemKey(detail)} className={isCalm(detail) ? '' : styles.broken}>
              <button type="button" onClick={() => (lacking ? onAddItem(lacking) : goTo(form, place))}>
                {placeOf(detail.field ?? '')}{' '}
                <span className={styles.what}>
                  <Sentence>{detailText(detail, dataIn)}</Sentence>
                </span>
                {lacking && <span className={styles.add}> {t('problems.addItem')}</span>}
              </button>
            </li>
          );
        })}
      </ul>
      {ordered.length > atFirst && !all && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {t('problems.all', { count: ordered.length })}
        </button>
      )}
    </>
  );
}

const isCalm = (detail: Problem['detail']): boolean =>
  detail.code === 'required' || isAdvice(detail.code) || isOfSources(detail);
const placeOfProblem = ({ detail: { field } }: Problem): number => placeInForm(field);
const rank = ({ detail, unsaved }: Problem): number => (isCalm(detail) && !unsaved ? 1 : 0);
