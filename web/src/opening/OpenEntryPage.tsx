import { DownloadOutlined } from '@ant-design/icons';
import type { OpenEntry } from '@onesource/api/areas/opening/queries';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router-dom';
import { useLocale } from '../i18n/use-locale.ts';
import { hasCode } from '../lib/failure.ts';
import { paths } from '../paths.ts';
import { usePageTitle } from '../shell/page/use-page-title.ts';
import { DataText } from '../ui/DataText.tsx';
import { DateText } from '../ui/DateText.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Fact, Facts } from '../ui/Facts.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Section } from '../ui/Section.tsx';
import { ToneTag } from '../ui/ToneTag.tsx';
import { HowToAsk } from './asking/HowToAsk.tsx';
import { Interrupted } from './Interrupted.tsx';
import styles from './OpenEntryPage.module.css';
import { OpenItems } from './OpenItems.tsx';
import { OpenLayout } from './OpenLayout.tsx';
import { OpenPreview } from './OpenPreview.tsx';
import { openingQueries } from './queries.ts';
import { useStructuredData } from './use-structured-data.ts';

/** One entry of the open catalogue, with what of it may be taken. */
export function OpenEntryPage() {
  const { t } = useTranslation('opening');
  const { id = '' } = useParams();
  const query = useQuery(openingQueries.entry(id));
  usePageTitle(query.data?.name ?? t('catalogue'));
  if (hasCode(query.error, 'not_found'))
    return (
      <OpenLayout place={undefined}>
        <EmptyState title={t('notOpen')} hint={t('notOpenHint')}>
          <Link to={paths.open}>{t('back')}</Link>
        </EmptyState>
      </OpenLayout>
    );
  return (
    <OpenLayout place={query.data?.place}>
      <Loaded query={query}>{(entry) => <Entry entry={entry} />}</Loaded>
    </OpenLayout>
  );
}

function Entry({ entry }: { entry: OpenEntry }) {
  const { t } = useTranslation(['opening', 'vocabulary']);
  const { localized, dataLang, locale } = useLocale();
  const { id, department, data, labels } = entry;
  useStructuredData(entry.schemaOrg);
  return (
    <div className={styles.entry}>
      <Link to={paths.open}>← {t('back')}</Link>
      <div className={styles.line}>
        <h1 className={styles.name} lang={dataLang}>
          {entry.name}
        </h1>
        <ToneTag tone={entry.openness === 'open' ? 'green' : 'amber'}>{localized(labels[entry.openness])}</ToneTag>
      </div>
      <p className={styles.summary} lang={dataLang}>
        {entry.summary}
      </p>
      <Section title={t('take')}>
        {data ? (
          <>
            <div className={styles.files}>
              <Button
                type="primary"
                icon={<DownloadOutlined aria-hidden />}
                href={`/open/files/${id}/data.csv`}
                download
              >
                CSV
              </Button>
              <Button icon={<DownloadOutlined aria-hidden />} href={`/open/files/${id}/data.xlsx`} download>
                Excel
              </Button>
              <span>
                {t('rows', { count: data.rows })}
                {data.confirmedAt && (
                  <>
                    {' · '}
                    {t('asOf')} <DateText value={data.confirmedAt} />
                  </>
                )}
              </span>
            </div>
            {data.rows > data.mostInFile && <p>{t('mostInFile', { count: data.mostInFile })}</p>}
            <OpenPreview id={id} />
          </>
        ) : (
          // How it is asked for stands below
          (entry.openness === 'open' || entry.asking === null) && (
            <p>{t(entry.openness === 'open' ? 'noData' : 'onConditions')}</p>
          )
        )}
        {entry.asking && <HowToAsk entry={entry} asking={entry.asking} />}
        <Interrupted outage={entry.outage} />
        {entry.openConditions && (
          <p>
            {t('conditions')}：<span lang={dataLang}>{entry.openConditions}</span>
          </p>
        )}
      </Section>
      {entry.items.length > 0 && <OpenItems items={entry.items} labels={labels} />}
      <Section title={t('about')}>
        <Facts>
          <Fact label={t('department')}>
            {locale === 'en' && department.nameEn ? department.nameEn : <span lang={dataLang}>{department.name}</span>}
          </Fact>
          {entry.office && (
            <Fact label={t('office')}>
              <span lang={dataLang}>{entry.office}</span>
            </Fact>
          )}
          <Fact label={t('code')}>
            <DataText>{entry.code}</DataText>
          </Fact>
          <Fact label={t('section')}>{localized(entry.industry.label)}</Fact>
          <Fact label={t('class')}>
            {[t(`vocabulary:resourceClass.${entry.class}`), ...entry.classification.map(localized)].join(' / ')}
          </Fact>
          <Fact label={t('updateCycle')}>{t(`vocabulary:updateCycle.${entry.updateCycle}`)}</Fact>
          {entry.timeliness && (
            <Fact label={t('timeliness')}>
              <span lang={dataLang}>{entry.timeliness}</span>
            </Fact>
          )}
          <Fact label={t('opened')}>
            <DateText value={entry.openedAt} />
          </Fact>
          <Fact label={t('changed')}>
            <DateText value={entry.changedAt} />
          </Fact>
        </Facts>
      </Section>
    </div>
  );
}
