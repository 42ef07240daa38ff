import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { DueTag } from '../../cases/DueTag.tsx';
import { urgencyOf } from '../../cases/urgency.ts';
import { paths } from '../../paths.ts';
import { DataText } from '../../ui/DataText.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { dataIn, Sentence } from '../../ui/Sentence.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { RequestStatusTag } from '../../words/StatusTag.tsx';
import styles from './TaskLink.module.css';
import type { Task } from './TaskList.tsx';

/** One task in the list; its edge is coloured by the working days left, which its tag says in words. */
export function TaskLink({ task, opened, search }: { task: Task; opened: boolean; search: string }) {
  const { t } = useTranslation(['inbox', 'vocabulary']);
  const about = aboutOf(task);
  const { request } = task;
  // What became of it, as far as it has not been read
  const tells = task.kind === 'request_decided' && !task.doneAt && request ? request.status : null;
  return (
    <Link
      to={{ pathname: generatePath(paths.task, { id: task.id }), search }}
      className={`${styles.task} ${styles[urgencyOf(task)]} ${opened ? styles.opened : ''}`}
      aria-current={opened ? 'true' : undefined}
    >
      <span className={styles.line}>
        <span className={styles.kind}>{t(`vocabulary:taskKind.${task.kind}`)}</span>
        {task.dueAt && <DueTag {...task} />}
        {task.inPlaceOf && (
          <ToneTag tone="amber">
            <Sentence>{t('inbox:substitution.inPlaceOf', { name: dataIn(task.inPlaceOf) })}</Sentence>
          </ToneTag>
        )}
        {task.claim.by && (
          <ToneTag tone={task.claim.own ? 'green' : 'grey'}>
            {task.claim.own ? (
              t('inbox:claim.mine')
            ) : (
              <Sentence>{t('inbox:claim.with', { name: dataIn(task.claim.by.name) })}</Sentence>
            )}
          </ToneTag>
        )}
        {tells && <RequestStatusTag status={tells} />}
      </span>
      <span className={styles.title} title={task.title}>
        <DataText>{task.title}</DataText>
      </span>
      {request?.basket && <span className={styles.quiet}>{t('inbox:together', { count: request.basket.count })}</span>}
      {about && (
        <span className={styles.quiet}>
          <DataText>{about}</DataText>
        </span>
      )}
      <span className={styles.quiet}>
        {task.doneAt ? (
          <>
            {task.doneBy ? <Sentence>{t('inbox:doneBy', { name: dataIn(task.doneBy) })}</Sentence> : t('inbox:doneAt')}{' '}
            <DateText value={task.doneAt} time />
          </>
        ) : (
          <>
            {t('inbox:arrived')} <DateText value={task.createdAt} />
          </>
        )}
      </span>
    </Link>
  );
}

/** Who is behind it, and its number: who asks, who doubts, whose resource; of a filing the title says it. */
function aboutOf({ request, discrepancy, demand, opinion, provider }: Task): string | null {
  if (request) return `${request.consumer} · ${request.number}`;
  if (discrepancy) return `${discrepancy.reporting} · ${discrepancy.number}`;
  if (demand) return `${demand.filing} · ${demand.number}`;
  if (opinion) return `${opinion.asking} ${opinion.asker} · ${opinion.number}`;
  return provider;
}
