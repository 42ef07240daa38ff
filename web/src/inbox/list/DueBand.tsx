import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { dueWords } from '../due-words.ts';
import styles from '../InboxPage.module.css';
import { type Due, worstOf } from '../urgency.ts';

/** Above the list: how much of it is late or due soon (rule 13). */
export function DueBand({ due }: { due: Due }) {
  const { t } = useTranslation('inbox');
  const worst = worstOf(due);
  if (worst === 'calm') return null;
  return (
    <Alert className={styles.band} type={worst === 'near' ? 'warning' : 'error'} showIcon title={dueWords(t, due)} />
  );
}
