import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { generatePath, Link, useParams } from 'react-router-dom';
import { useCommand } from '../cases/use-command.ts';
import { paths } from '../paths.ts';
import { PageHeader } from '../shell/page/PageHeader.tsx';
import { ConfirmButton } from '../ui/ConfirmButton.tsx';
import { DataText } from '../ui/DataText.tsx';
import { DateText } from '../ui/DateText.tsx';
import { Fact, Facts } from '../ui/Facts.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Section } from '../ui/Section.tsx';
import { type Tone, ToneTag } from '../ui/ToneTag.tsx';
import { Citation } from '../words/Citation.tsx';
import styles from './Data.module.css';
import { History } from './History.tsx';
import { Cycles } from './keeping/Cycles.tsx';
import { OutagePanel } from './outages/OutagePanel.tsx';
import { changes, type Dataset, datasetQuery, type LoadReport, openConditions } from './queries.ts';
import { Report } from './Report.tsx';
import { SendData } from './SendData.tsx';
import { Senders } from './sending/Senders.tsx';
import { SendingTag } from './sending/SendingTag.tsx';

/** 数据 of a resource: how it stands for whoever may see it, and for its provider the sending of it. */
export function DatasetPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation('data');
  const query = useQuery(datasetQuery(id));
  return (
    <>
      <PageHeader
        title={query.data ? `${query.data.name} · ${t('dataset.title')}` : t('dataset.title')}
        lead={t('dataset.lead')}
        up={query.data && { to: generatePath(paths.resource, { id }), label: query.data.name, data: true }}
      />
      <Loaded query={query}>{(dataset) => <Body dataset={dataset} />}</Loaded>
    </>
  );
}

/** The same beside the list of the inbox. */
export function DatasetSubject({ id, onDone }: { id: string; onDone: () => void }) {
  return (
    <Loaded query={useQuery(datasetQuery(id))}>
      {(dataset) => (
        <>
          <h2 className={styles.name}>
            <Link to={generatePath(paths.resourceData, { id })}>
              <DataText>{dataset.name}</DataText>
            </Link>
          </h2>
          <Body dataset={dataset} onDone={onDone} />
        </>
      )}
    </Loaded>
  );
}

function Body({ dataset, onDone }: { dataset: Dataset; onDone?: () => void }) {
  const [report, setReport] = useState<LoadReport | null>(null);
  return (
    <div className={styles.panel}>
      <State dataset={dataset} />
      {dataset.actions.includes('load') && <SendData dataset={dataset} onReport={setReport} />}
      {report && <Report report={report} />}
      <Senders dataset={dataset} />
      <OutagePanel resource={{ id: dataset.resourceId, name: dataset.name }} />
      <Cycles dataset={dataset} onDone={onDone} />
      {(dataset.actions.includes('load') || dataset.loads.length > 0) && (
        <History dataset={dataset} onReport={setReport} />
      )}
    </div>
  );
}

const tones: Record<Dataset['freshness']['standing'], Tone> = {
  late: 'red',
  soon: 'amber',
  kept: 'green',
  unbound: 'grey',
};

function State({ dataset }: { dataset: Dataset }) {
  const { t } = useTranslation(['data', 'vocabulary']);
  const { freshness, provided, cycle, agreed } = dataset;
  if (dataset.shape === null) return <Alert type="info" showIcon title={t('dataset.closedToYou')} />;
  return (
    <Section title={t('dataset.state')}>
      <Facts>
        <Fact label={t('dataset.standing')}>
          <ToneTag tone={provided ? 'green' : 'grey'}>{t(provided ? 'dataset.provided' : 'dataset.none')}</ToneTag>
        </Fact>
        <Fact label={t('dataset.rows')}>{(dataset.rows ?? 0).toLocaleString()}</Fact>
        <Fact label={t('dataset.cycle')}>
          {cycle ? t(`vocabulary:updateCycle.${cycle}`) : '—'}
          {agreed && ` · ${t('kept.agreedTo', { cycle: t(`vocabulary:updateCycle.${agreed}`) })}`}
        </Fact>
        <Fact label={t('dataset.confirmedAt')}>
          {freshness.confirmedAt ? <DateText value={freshness.confirmedAt} time /> : '—'}
        </Fact>
        {freshness.dueAt && (
          <Fact label={t('dataset.dueAt')}>
            <DateText value={freshness.dueAt} time />{' '}
            <ToneTag tone={tones[freshness.standing]}>{t(`kept.show.${freshness.standing}`)}</ToneTag>
          </Fact>
        )}
        {dataset.sending && (
          <Fact label={t('sending.title')}>
            <SendingTag state={dataset.sending} />
          </Fact>
        )}
        {provided && (
          <Fact label={t('dataset.byConditions')}>
            {t(dataset.byConditions ? 'dataset.open' : 'dataset.closed')}{' '}
            {dataset.actions.includes('conditions') && <Conditions dataset={dataset} />}
          </Fact>
        )}
      </Facts>
      {provided && dataset.actions.includes('load') && (
        <p>
          <Link to={generatePath(paths.qualityOf, { id: dataset.resourceId })}>{t('dataset.quality')}</Link>
        </p>
      )}
      <Citation citation={dataset.cycleRule} />
    </Section>
  );
}

function Conditions({ dataset: { resourceId, byConditions } }: { dataset: Dataset }) {
  const { t } = useTranslation('data');
  const setting = useCommand({ changes, send: () => openConditions(resourceId, !byConditions) });
  return (
    <ConfirmButton
      size="small"
      question={t(byConditions ? 'dataset.closeQuestion' : 'dataset.openQuestion')}
      consequence={t(byConditions ? 'dataset.closeConsequence' : 'dataset.openConsequence')}
      confirmLabel={t(byConditions ? 'dataset.closeIt' : 'dataset.openIt')}
      onConfirm={() => setting.mutateAsync()}
    >
      {t(byConditions ? 'dataset.closeIt' : 'dataset.openIt')}
    </ConfirmButton>
  );
}
