import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../cases/use-command.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import type { Task } from '../../shell/feature.ts';
import { dataIn, Sentence } from '../../ui/Sentence.tsx';
import { claimTask, releaseTask } from '../queries.ts';
import styles from './Subject.module.css';

/** 认领: takes the task, or gives it back; says which colleague has it. */
export function Claim({ task: { id, claim } }: { task: Task }) {
  const { t } = useTranslation('inbox');
  const { locale } = useLocale();
  const claiming = useCommand({ send: () => claimTask(id), done: () => t('claim.claimed'), changes: [] });
  const releasing = useCommand({ send: () => releaseTask(id), done: () => t('claim.released'), changes: [] });
  const until = claim.until ? formatDate(claim.until, locale) : '';
  return (
    <>
      {claim.by && (
        <span className={styles.claim} title={t('claim.house')}>
          {claim.own ? (
            t('claim.own', { date: until })
          ) : (
            <Sentence>{t('claim.by', { name: dataIn(claim.by.name), date: until })}</Sentence>
          )}
        </span>
      )}
      {claim.actions.includes('claim') && (
        <Button loading={claiming.isPending} title={t('claim.house')} onClick={() => claiming.mutate()}>
          {t('claim.claim')}
        </Button>
      )}
      {claim.actions.includes('release') && (
        <Button loading={releasing.isPending} onClick={() => releasing.mutate()}>
          {t('claim.release')}
        </Button>
      )}
    </>
  );
}
