import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { withTexts } from '../i18n/start.ts';
import { useCan } from '../session/session.ts';
import { PageHeader } from '../shell/page/PageHeader.tsx';
import { Awaited } from './Awaited.tsx';
import { Ending } from './Ending.tsx';
import { workbenchQuery } from './queries.ts';
import { Tasks } from './Tasks.tsx';
import styles from './Workbench.module.css';

const Kept = lazy(() => withTexts(['following', 'drafts'], import('./Kept.tsx')));

/** 工作台: what waits for me, what I wait for and with whom it lies, and which grants end soon. */
export function Workbench({ alone }: { alone: boolean }) {
  const { t } = useTranslation('workbench');
  const asks = useCan('file_requests');
  const query = useQuery(workbenchQuery());
  return (
    <>
      {alone && <PageHeader title={t('title')} />}
      <div className={`${styles.desk} ${asks ? styles.three : ''}`}>
        <Tasks query={query} />
        {asks && <Awaited query={query} />}
        {asks && <Ending query={query} />}
      </div>
      {query.data && query.data.follows + query.data.drafts > 0 && (
        <Suspense>
          <Kept {...query.data} />
        </Suspense>
      )}
    </>
  );
}
