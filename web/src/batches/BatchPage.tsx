import type { BatchView } from '@onesource/api/areas/catalog/batches/queries';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { generatePath, Link, useParams } from 'react-router-dom';
import { CaseColumns } from '../cases/CaseColumns.tsx';
import { CaseHeader } from '../cases/CaseHeader.tsx';
import { useLocale } from '../i18n/use-locale.ts';
import { formatDate } from '../lib/dates.ts';
import { paths } from '../paths.ts';
import { PageHeader } from '../shell/page/PageHeader.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { dataIn, Sentence } from '../ui/Sentence.tsx';
import { Act } from './Act.tsx';
import { Counts } from './Counts.tsx';
import { Entries } from './Entries.tsx';
import { batchQueries } from './queries.ts';
import { Sample } from './Sample.tsx';
import { useGoing } from './use-going.ts';

/** A batch on a page of its own. */
export function BatchPage() {
  const { t } = useTranslation('batches');
  const { id = '' } = useParams();
  return (
    <Loaded query={useQuery(batchQueries.detail(id))}>
      {(batch) => (
        <>
          <PageHeader title={t('title')} lead={<Lead batch={batch} />} />
          <Body key={id} batch={batch} />
        </>
      )}
    </Loaded>
  );
}

/** The same beside the list of the inbox, to be decided there. */
export function BatchSubject({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useTranslation('batches');
  return (
    <Loaded query={useQuery(batchQueries.detail(id))}>
      {(batch) => (
        <>
          <CaseHeader name={t('title')} tags={null}>
            <Lead batch={batch} /> · <Link to={generatePath(paths.batch, { id })}>{t('entries')}</Link>
          </CaseHeader>
          <Body key={id} batch={batch} onDone={onDone} />
        </>
      )}
    </Loaded>
  );
}

function Lead({ batch: { department, by, createdAt } }: { batch: BatchView }) {
  const { t } = useTranslation('batches');
  const { locale } = useLocale();
  const date = formatDate(createdAt, locale);
  return <Sentence>{t('lead', { department: dataIn(department.name), by: dataIn(by), date })}</Sentence>;
}

function Body({ batch, onDone }: { batch: BatchView; onDone?: () => void }) {
  // What could not be decided is still to be read here
  const run = useGoing(batch.id, ({ failed, step }) => {
    if (failed.length === 0 && !('resourceIds' in step)) onDone?.();
  });
  const returns = batch.actions.includes('return');
  const inside = onDone !== undefined;
  const act = <Act batch={batch} run={run} />;
  return (
    <CaseColumns
      stacked={inside}
      main={
        <>
          <Counts batch={batch} />
          {inside && act}
          {returns && <Sample id={batch.id} />}
          <Entries batch={batch} run={run} />
        </>
      }
      side={inside ? null : act}
    />
  );
}
