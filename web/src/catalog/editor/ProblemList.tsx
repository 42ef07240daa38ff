import type { FormInstance } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { detailText } from '../../lib/failure-text.ts';
import { useProblemPlace } from '../use-problem-place.ts';
import type { Values } from './draft.ts';
import styles from './Editor.module.css';
import { goTo, type Problem } from './problems.ts';

const atFirst = 12;

/** What stands between the draft and its submission; each leads to its field. */
export function ProblemList({ form, problems }: { form: FormInstance<Values>; problems: readonly Problem[] }) {
  const { t } = useTranslation(['catalog', 'common']);
  const placeOf = useProblemPlace();
  const [all, setAll] = useState(false);
  if (problems.length === 0) return <p className={styles.quiet}>{t('problems.none')}</p>;
  // Broken rules before what is only not filled in yet
  const ordered = [...problems].sort((a, b) => rank(a) - rank(b));
  return (
    <>
      <ul className={styles.problems}>
        {(all ? ordered : ordered.slice(0, atFirst)).map(({ detail, place }) => (
          <li key={`${detail.field}:${detail.code}`} className={detail.code === 'required' ? '' : styles.broken}>
            <button type="button" onClick={() => goTo(form, place)}>
              {placeOf(detail.field ?? '')} <span className={styles.what}>{detailText(detail)}</span>
            </button>
          </li>
        ))}
      </ul>
      {ordered.length > atFirst && !all && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {t('problems.all', { count: ordered.length })}
        </button>
      )}
    </>
  );
}

const rank = ({ detail, unsaved }: Problem): number => (detail.code === 'required' && !unsaved ? 1 : 0);
