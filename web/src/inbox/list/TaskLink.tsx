import { Fragment, use } from 'react';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { DueTag } from '../../cases/DueTag.tsx';
import { urgencyOf } from '../../cases/urgency.ts';
import { paths } from '../../paths.ts';
import type { Task } from '../../shell/feature.ts';
import { Subjects } from '../../shell/subjects.ts';
import { DataText } from '../../ui/DataText.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { dataIn, Sentence } from '../../ui/Sentence.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { RequestStatusTag } from '../../words/StatusTag.tsx';
import { useDepartmentName } from '../../words/use-department-name.ts';
import styles from './TaskLink.module.css';

/** One task in the list; its edge is coloured by the working days left, which its tag says in words. */
export function TaskLink({ task, opened, search }: { task: Task; opened: boolean; search: string }) {
  const { t } = useTranslation(['inbox', 'vocabulary']);
  const nameOf = useDepartmentName();
  const subject = use(Subjects).find(({ type }) => type === task.subject.type);
  const { about, status, together } = subject?.line?.(task) ?? { about: [] };
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
        {status && <RequestStatusTag status={status} />}
      </span>
      <span className={styles.title} title={nameOf({ name: task.title })}>
        <DataText>{task.title}</DataText>
      </span>
      {together && <span className={styles.quiet}>{t('inbox:together', { count: together })}</span>}
      {about.length > 0 && (
        <span className={styles.quiet}>
          {about.map((said, at) => (
            <Fragment key={said}>
              {at > 0 && ' · '}
              <DataText>{said}</DataText>
            </Fragment>
          ))}
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
