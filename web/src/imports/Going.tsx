import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { Section } from '../ui/Section.tsx';
import styles from './Imports.module.css';
import type { Run } from './queries.ts';

/** How far a file is: on its way, or how many of its lines are done. */
export function Going({ share, run }: { share: number; run: Run | null }) {
  const { t } = useTranslation('imports');
  const { total = null, done = 0 } = run?.progress ?? {};
  const title = run === null || run.dryRun ? t('file.checking') : t('file.importing');
  const part = run === null ? share : total ? done / total : 0;
  const words =
    run === null
      ? t('file.sending', { percent: Math.round(share * 100) })
      : total
        ? t('file.going', { done, count: total })
        : title;
  return (
    <Section title={title}>
      <p role="status">{words}</p>
      <Progress percent={Math.round(part * 100)} status="active" aria-label={title} />
      {run && <p className={styles.quiet}>{t('file.leave')}</p>}
    </Section>
  );
}
