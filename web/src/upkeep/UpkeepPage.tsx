import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import { formatDate } from '../lib/dates.ts';
import { numberParam } from '../lib/url-params.ts';
import { useUrlState } from '../lib/use-url-state.ts';
import { PageHeader } from '../shell/page/PageHeader.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Section } from '../ui/Section.tsx';
import { BackupTable } from './BackupTable.tsx';
import { Breakdowns } from './Breakdowns.tsx';
import { Pushes } from './Pushes.tsx';
import { type Backups, backupsQuery } from './queries.ts';
import styles from './Upkeep.module.css';

const params = { page: numberParam(1) };
const pageSize = 20;
/** A backup older than so many days is pointed out. */
const oldDays = 2;

/** 运行维护: what became of the backups, for whoever runs the platform. */
export function UpkeepPage() {
  const { t } = useTranslation('upkeep');
  const [{ page }, change] = useUrlState(params);
  const list = useQuery(backupsQuery(page, pageSize));
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Loaded query={list}>
        {({ items, total, newest, last }) =>
          total === 0 ? (
            <EmptyState title={t('none')} hint={t('noneHint')} />
          ) : (
            <div className={styles.panel}>
              <LastBackup newest={newest} last={last} />
              <Section title={t('backups')}>
                <BackupTable
                  rows={items}
                  total={total}
                  page={page}
                  pageSize={pageSize}
                  loading={list.isPlaceholderData}
                  onChange={change}
                />
              </Section>
            </div>
          )
        }
      </Loaded>
      <div className={styles.panel} style={{ marginTop: 16 }}>
        <Breakdowns />
        <Pushes />
      </div>
    </>
  );
}

/** In one glance: when the last good one was, and what there is to do about it. */
function LastBackup({ newest, last }: Pick<Backups, 'newest' | 'last'>) {
  const { t } = useTranslation('upkeep');
  const { locale } = useLocale();
  const failed = newest?.failure != null;
  if (!last) return <Alert showIcon type="error" title={t('noneGood')} description={t('noneGoodHint')} />;
  const old = Date.now() - Date.parse(last.finishedAt) > oldDays * 86_400_000;
  const when = t('lastAt', { date: formatDate(last.finishedAt, locale, { time: true }) });
  if (failed) return <Alert showIcon type="error" title={t('lastFailed')} description={when} />;
  if (old) return <Alert showIcon type="warning" title={t('old', { days: oldDays })} description={when} />;
  const description = last.verifiedAt ? t('good') : t('unverified');
  return <Alert showIcon type={last.verifiedAt ? 'success' : 'info'} title={when} description={description} />;
}
