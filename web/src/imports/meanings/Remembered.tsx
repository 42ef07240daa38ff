import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../cases/use-command.ts';
import { failureText } from '../../lib/failure-text.ts';
import { DataText } from '../../ui/DataText.tsx';
import { useToasts } from '../../ui/toasts.ts';
import styles from '../Imports.module.css';
import { importQueries, meaningsCommand } from '../queries.ts';

/** What was said before, to be taken back. */
export function Remembered() {
  const { t } = useTranslation('imports');
  const { message } = useToasts();
  const { data } = useQuery(importQueries.meanings());
  const forgetting = useCommand({
    ...meaningsCommand,
    done: () => t('meanings.forgotten'),
    onError: (error) => message.error(failureText(error)),
  });
  if (!data || data.meanings.length === 0) return null;
  const titleOf = (field: string) => data.columns.find((column) => column.field === field)?.title ?? field;
  return (
    <details>
      <summary>{t('meanings.remembered', { count: data.meanings.length })}</summary>
      <ul className={styles.list}>
        {data.meanings.map(({ field, said, means }) => (
          <li key={`${field} ${said}`}>
            {field === 'column' ? t('meanings.columns') : <DataText>{titleOf(field)}</DataText>}{' '}
            <DataText>{said}</DataText> → {meaningOf(field, means)}{' '}
            <Button
              type="link"
              size="small"
              aria-label={t('meanings.forgetNamed', { said })}
              disabled={forgetting.isPending}
              onClick={() => forgetting.mutate([{ field, said, means: null }])}
            >
              {t('meanings.forget')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );

  function meaningOf(field: string, means: string) {
    if (means === '') return t(field === 'column' ? 'meanings.leaveOut' : 'meanings.leaveEmpty');
    return <DataText>{field === 'column' ? titleOf(means) : means}</DataText>;
  }
}
