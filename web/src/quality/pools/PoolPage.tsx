import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { generatePath, useParams } from 'react-router-dom';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { numberParam, textParam } from '../../lib/url-params.ts';
import { useUrlState } from '../../lib/use-url-state.ts';
import { paths } from '../../paths.ts';
import { PageHeader } from '../../shell/page/PageHeader.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { DataText } from '../../ui/DataText.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Section } from '../../ui/Section.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { Citation } from '../../words/Citation.tsx';
import { Count } from '../Count.tsx';
import styles from '../Quality.module.css';
import { ClosePool } from './ClosePool.tsx';
import { FieldsTable } from './FieldsTable.tsx';
import { LookUp } from './LookUp.tsx';
import { PoolRowsDrawer } from './PoolRowsDrawer.tsx';
import { type PoolDetail, poolQuery } from './queries.ts';
import { SourcesTable } from './SourcesTable.tsx';

const params = { rows: textParam, row: numberParam(1) };

/** 基础库, 主题库: what it is put together of, what it comes to, and one identifier looked up (SH-23, KF-8). */
export function PoolPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation('quality', { keyPrefix: 'pools' });
  const query = useQuery(poolQuery(id));
  const [closing, setClosing] = useState(false);
  const { data } = query;
  const may = (action: string) => data?.actions.includes(action) ?? false;
  return (
    <>
      <PageHeader
        title={data?.name ?? t('title')}
        data={data !== undefined}
        tags={data && <ToneTag tone={data.kind === 'base' ? 'teal' : 'ink'}>{t(`kind.${data.kind}`)}</ToneTag>}
        lead={t('rights')}
        up={{ to: paths.pools, label: t('title') }}
        actions={
          <>
            {may('close') && (
              <Button danger onClick={() => setClosing(true)}>
                {t('close')}
              </Button>
            )}
            {may('revise') && <ButtonLink to={generatePath(paths.revisePool, { id })}>{t('revise')}</ButtonLink>}
          </>
        }
      />
      <Loaded query={query}>
        {(view) => (
          <>
            <Body view={view} />
            <ClosePool view={view} open={closing} onClose={() => setClosing(false)} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Body({ view }: { view: PoolDetail }) {
  const { t } = useTranslation('quality', { keyPrefix: 'pools' });
  const { locale } = useLocale();
  // Which rows are looked at stands in the address: a figure can be pointed at
  const [{ rows }, change] = useUrlState(params);
  const opens = view.actions.includes('open-rows') ? (about: string) => change({ rows: about, row: 1 }) : null;
  return (
    <div className={styles.page}>
      {view.closed ? (
        <Alert
          type="warning"
          showIcon
          title={t('closed', { ...view.closed, at: formatDate(view.closed.at, locale) })}
        />
      ) : view.failed ? (
        <Alert type="warning" showIcon title={t(view.at ? 'failedSince' : 'failedYet')} />
      ) : (
        view.pending && <Alert type="info" showIcon title={t('pending')} />
      )}
      <Result view={view} onOpen={opens} />
      {view.actions.includes('look-up') && <LookUp view={view} />}
      <SourcesTable view={view} onOpen={opens} />
      <FieldsTable view={view} onOpen={view.identifier === null ? null : opens} />
      <Citation citation={view.kind === 'base' ? view.rules.base : null} />
      <Citation citation={view.rules.source} />
      {rows && opens && (
        <PoolRowsDrawer view={view} about={rows} onAbout={opens} onClose={() => change({ rows: '', row: 1 })} />
      )}
    </div>
  );
}

function Result({ view, onOpen }: { view: PoolDetail; onOpen: ((about: string) => void) | null }) {
  const { t } = useTranslation('quality', { keyPrefix: 'pools' });
  const { locale, localized } = useLocale();
  const { figures, library, milliseconds } = view;
  const beside = view.identifier === null;
  const by = t(`identifier.${view.identifier ?? 'beside'}`);
  const counted = (about: string, figure: string, count: number) => (
    <Count count={count} figure={figure} onOpen={onOpen && (() => onOpen(about))} />
  );
  return (
    <Section title={t('result')}>
      <Facts>
        <Fact label={t('by')}>{by}</Fact>
        {library && <Fact label={t('library')}>{localized(library)}</Fact>}
        <Fact label={t('keeper')}>
          <DataText>{view.keeper.name}</DataText>
        </Fact>
        <Fact label={t('changed')}>
          {t('changedBy', { at: formatDate(view.changed.at, locale, { time: true }), by: view.changed.by })}
        </Fact>
        {figures && (
          <>
            <Fact label={t(beside ? 'rowsTotal' : 'total')}>
              {counted('any', t(beside ? 'rowsTotal' : 'total'), figures.total)}
            </Fact>
            {!beside && (
              <>
                <Fact label={t('several')}>{counted('several', t('several'), figures.several)}</Fact>
                <Fact label={t('differing')}>{counted('differing', t('differing'), figures.differing)}</Fact>
              </>
            )}
          </>
        )}
        <Fact label={t('at')}>
          {view.at ? <DateText value={view.at} time /> : t('none')}{' '}
          {milliseconds !== null && (
            <span className={styles.quiet}>{t('took', { seconds: (milliseconds / 1000).toFixed(1) })}</span>
          )}
        </Fact>
        {view.note && (
          <Fact label={t('note')} wide>
            <DataText>{view.note}</DataText>
          </Fact>
        )}
      </Facts>
    </Section>
  );
}
