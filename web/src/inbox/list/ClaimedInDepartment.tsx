import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../cases/use-command.ts';
import { DataText } from '../../ui/DataText.tsx';
import { Section } from '../../ui/Section.tsx';
import styles from '../InboxPage.module.css';
import { inboxQueries, releaseTask } from '../queries.ts';

/** 认领: what is taken in the departments that one administers, to be given back in place of whoever is away. */
export function ClaimedInDepartment() {
  const { t } = useTranslation(['inbox', 'vocabulary']);
  const { data } = useQuery(inboxQueries.claimed());
  const releasing = useCommand({ send: releaseTask, done: () => t('inbox:claim.released'), changes: [] });
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={t('inbox:claim.inDepartment')}>
      <ul className={styles.list} aria-label={t('inbox:claim.inDepartment')}>
        {data.items.map(({ id, kind, title, by, actions }) => (
          <li key={id} className={styles.claimed}>
            <DataText>{`${by.name} · ${t(`vocabulary:taskKind.${kind}`)} · ${title}`}</DataText>
            {actions.includes('release') && (
              <Button size="small" loading={releasing.isPending} onClick={() => releasing.mutate(id)}>
                {t('inbox:claim.release')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
