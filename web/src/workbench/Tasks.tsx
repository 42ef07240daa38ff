import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { DueTag } from '../cases/DueTag.tsx';
import { paths } from '../paths.ts';
import { DataText } from '../ui/DataText.tsx';
import { DateText } from '../ui/DateText.tsx';
import { Card, type CardQuery } from './Card.tsx';
import { Late } from './Late.tsx';
import styles from './Workbench.module.css';

/** 待我办理, the most urgent first. */
export function Tasks({ query }: CardQuery) {
  const { t } = useTranslation(['workbench', 'vocabulary']);
  return (
    <Card query={query} title={t('workbench:tasks')}>
      {({ tasks, late }) => (
        <>
          {tasks.items.length === 0 && <p className={styles.quiet}>{t('workbench:tasksEmpty')}</p>}
          <ul className={styles.lines}>
            {tasks.items.map((task) => (
              <li key={task.id}>
                <div className={styles.name}>
                  <Link to={generatePath(paths.task, { id: task.id })}>{t(`vocabulary:taskKind.${task.kind}`)}</Link>
                  {task.dueAt && <DueTag {...task} />}
                </div>
                <div className={styles.more}>
                  <DataText>{task.title}</DataText> <DateText value={task.createdAt} />
                </div>
              </li>
            ))}
          </ul>
          {tasks.total > 0 && (
            <p className={styles.foot}>
              <Link to={paths.inbox}>{t('workbench:tasksAll', { count: tasks.total })}</Link>
              <Late count={late.tasks} to={{ pathname: paths.inbox, search: '?due=late' }} />
            </p>
          )}
        </>
      )}
    </Card>
  );
}
