import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { isNotice } from '@onesource/api/areas/inbox/rules/notices';
import { Button } from 'antd';
import { Suspense, use, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, type Path } from 'react-router-dom';
import type { Task } from '../../shell/feature.ts';
import { PageHeader } from '../../shell/page/PageHeader.tsx';
import { Subjects } from '../../shell/subjects.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageSkeleton } from '../../ui/PageSkeleton.tsx';
import { Claim } from './Claim.tsx';
import { Notice } from './Notice.tsx';
import styles from './Subject.module.css';

type Props = {
  task: Task | null;
  /** Whether somebody went to it: then it takes the focus. What opens by itself leaves it where it is. */
  chosen: boolean;
  backTo: Partial<Path>;
  /** Whether the list is beside it. */
  split: boolean;
  previous: string | null;
  next: string | null;
  onGo: (id: string) => void;
  onDone: () => void;
};

/** What a task is about, to be dealt with here, and the way to the next one. */
export function Subject({ task, chosen, backTo, split, previous, next, onGo, onDone }: Props) {
  const { t } = useTranslation(['inbox', 'vocabulary', 'common']);
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!chosen) return;
    // After the shell's own move to the start of a page: here the page goes on
    const frame = requestAnimationFrame(() => region.current?.focus({ preventScroll: true }));
    return () => cancelAnimationFrame(frame);
  }, [chosen]);
  const title = task ? t(`vocabulary:taskKind.${task.kind}`) : t('inbox:gone');
  const steps = (
    <div className={`${styles.steps} not-printed`}>
      {!split && <Link to={backTo}>{t('inbox:back')}</Link>}
      <span className={styles.kind}>{split && task ? title : null}</span>
      {task && <Claim task={task} />}
      <Button
        icon={<LeftOutlined aria-hidden />}
        disabled={previous === null}
        onClick={() => previous && onGo(previous)}
      >
        {t('inbox:previous')}
      </Button>
      <Button
        icon={<RightOutlined aria-hidden />}
        iconPlacement="end"
        disabled={next === null}
        onClick={() => next && onGo(next)}
      >
        {t('inbox:next')}
      </Button>
    </div>
  );
  return (
    <section ref={region} tabIndex={-1} aria-label={title} className={styles.subject}>
      {steps}
      {!split && <PageHeader title={title} />}
      {task ? (
        <Suspense fallback={<PageSkeleton />}>
          {task.actions.includes('acknowledge') && isNotice(task.kind) && (
            <Notice task={task} kind={task.kind} onDone={onDone} />
          )}
          <Full task={task} onDone={onDone} />
        </Suspense>
      ) : (
        <EmptyState title={t('inbox:gone')} hint={t('inbox:goneHint')}>
          <Link to={backTo}>{t('inbox:back')}</Link>
        </EmptyState>
      )}
    </section>
  );
}

/** By the feature that its type belongs to. */
function Full({ task, onDone }: { task: Task; onDone: () => void }) {
  const subject = use(Subjects).find(({ type }) => type === task.subject.type);
  return subject && <subject.Component id={task.subject.id} onDone={onDone} />;
}
