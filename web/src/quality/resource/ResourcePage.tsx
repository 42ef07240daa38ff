import { type GridDimension, gridDimensions, qualityDimensions } from '@onesource/db/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { generatePath, Link, useParams } from 'react-router-dom';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { numberParam, textParam, wordParam } from '../../lib/url-params.ts';
import { useUrlState } from '../../lib/use-url-state.ts';
import { paths } from '../../paths.ts';
import { PageHeader } from '../../shell/page/PageHeader.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Section } from '../../ui/Section.tsx';
import styles from '../Quality.module.css';
import { type Counted, detailQuery, type QualityDetail } from '../queries.ts';
import { Trend } from '../Trend.tsx';
import { figurePath, Standing } from '../use-grid-columns.tsx';
import { Faults } from './Faults.tsx';
import { ItemGrid } from './ItemGrid.tsx';
import { Rules } from './Rules.tsx';
import { Values } from './Values.tsx';

const params = {
  rule: textParam,
  dimension: wordParam(gridDimensions),
  item: textParam,
  values: textParam,
  row: numberParam(1),
};
const none = { rule: '', dimension: null, item: '', values: '', row: 1 };

/** 数据质量 of a resource: what came of its rules item by item, the rules themselves, and how it went so far. */
export function ResourcePage() {
  const { id = '' } = useParams();
  const { t } = useTranslation('quality');
  const query = useQuery(detailQuery(id));
  return (
    <>
      <PageHeader
        title={query.data ? `${query.data.name} · ${t('title')}` : t('title')}
        lead={t('of.lead')}
        up={{ to: paths.quality, label: t('title') }}
        actions={
          query.data && (
            <>
              <Link to={`${paths.comparisons}?resource=${id}`}>{t('compare.title')}</Link>
              <Link to={generatePath(paths.resourceData, { id })}>{t('of.data')}</Link>
            </>
          )
        }
      />
      <Loaded query={query}>{(quality) => <Body quality={quality} />}</Loaded>
    </>
  );
}

function Body({ quality }: { quality: QualityDetail }) {
  const { t } = useTranslation('quality');
  const { locale } = useLocale();
  // Which figure's rows are looked at stands in the address: a fault can be pointed at
  const [{ rule, dimension, item, values }, change] = useUrlState(params);
  const opens = quality.actions.includes('open-rows')
    ? (to: Partial<Counted & { values: string }>) => change({ ...none, ...to })
    : null;
  // Before anything was asked there was nothing to score
  const scored = quality.trend.filter(({ dimensions }) => qualityDimensions.some((one) => dimensions[one] !== null));
  const points = scored.map(({ run, at, dimensions }) => ({
    to:
      run === quality.looked?.run && opens
        ? (of: GridDimension) => figurePath(quality.id, of, dimensions[of])
        : undefined,
    key: String(run),
    label: formatDate(at, locale, { time: true }),
    shown: <DateText value={at} time />,
    dimensions,
  }));
  return (
    <div className={styles.page}>
      {quality.failed && <Alert type="warning" showIcon title={t('of.failed')} />}
      {quality.slow && <Alert type="info" showIcon title={t('of.slow')} />}
      {quality.pending && !quality.slow && <Alert type="info" showIcon title={t('of.pending')} />}
      <State quality={quality} />
      <ItemGrid quality={quality} onOpen={opens} />
      <Rules key={quality.version} quality={quality} onOpen={opens && ((key) => opens({ rule: key }))} />
      <Trend points={points} first={t('trend.run')} />
      {(rule || dimension) && opens && (
        <Faults quality={quality} counted={{ rule, dimension, item }} onCounted={opens} onClose={() => change(none)} />
      )}
      {values && opens && (
        <Values quality={quality} item={values} onItem={(to) => opens({ values: to })} onClose={() => change(none)} />
      )}
    </div>
  );
}

function State({ quality: { id, looked, freshness } }: { quality: QualityDetail }) {
  const { t } = useTranslation('quality');
  return (
    <Section title={t('of.state')}>
      <Facts>
        <Fact label={t('of.lookedAt')}>
          {looked ? (
            <>
              <DateText value={looked.at} time />{' '}
              <span className={styles.quiet}>
                {t('of.took', { seconds: Math.max(0.1, Math.round(looked.milliseconds / 100) / 10) })}
              </span>
            </>
          ) : (
            t('of.never')
          )}
        </Fact>
        <Fact label={t('rows')}>
          {looked ? <Link to={generatePath(paths.resourceData, { id })}>{looked.rows.toLocaleString()}</Link> : '—'}
        </Fact>
        <Fact label={t('of.standing')}>
          <Standing line={freshness} />
        </Fact>
      </Facts>
    </Section>
  );
}
