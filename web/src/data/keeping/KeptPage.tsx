import { DownloadOutlined } from '@ant-design/icons';
import { dataStandings } from '@onesource/db/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, Segmented, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { numberParam, textParam, wordParam } from '../../lib/url-params.ts';
import { useUrlState } from '../../lib/use-url-state.ts';
import { paths } from '../../paths.ts';
import { PageHeader } from '../../shell/page/PageHeader.tsx';
import { DataText } from '../../ui/DataText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PagedTable } from '../../ui/list/PagedTable.tsx';
import { Section } from '../../ui/Section.tsx';
import { Citation } from '../../words/Citation.tsx';
import { DepartmentFilter } from '../../words/DepartmentFilter.tsx';
import { useDepartmentName } from '../../words/use-department-name.ts';
import styles from './Keeping.module.css';
import { type Filters, type KeptLine, type KeptUp, keptQuery, keptUrl, pageSize } from './queries.ts';
import { useKeptColumns } from './use-kept-columns.tsx';

const shown = [...dataStandings, 'silent', 'agreed'] as const;
const params = { show: wordParam(shown), department: textParam, q: textParam, page: numberParam(1) };

/** 数据更新: which data are kept up and which are late, since when, and who was told (SH-24, PD-34). */
export function KeptPage() {
  const { t } = useTranslation('data');
  const { language } = useLocale();
  const [{ show, page, department, q }, change] = useUrlState(params);
  const filters: Filters = {
    standing: dataStandings.find((one) => one === show) ?? null,
    agreed: show === 'agreed',
    silent: show === 'silent',
    department,
    q,
  };
  const query = useQuery(keptQuery(filters, page));
  const columns = useKeptColumns();
  return (
    <>
      <PageHeader
        title={t('kept.list')}
        lead={t('kept.lead')}
        up={{ to: paths.freshness, label: t('kept.title') }}
        actions={
          <Button icon={<DownloadOutlined aria-hidden />} href={keptUrl(filters, language)} download>
            {t('kept.export')}
          </Button>
        }
      />
      <Loaded query={query}>
        {(view) => (
          <div className={styles.page}>
            <search className={styles.filters} aria-label={t('kept.filters')}>
              <Segmented
                className={styles.standing}
                aria-label={t('kept.standing')}
                value={show ?? 'all'}
                options={[
                  { value: 'all', label: t('kept.all') },
                  ...shown.map((value) => ({ value, label: labelled(t(`kept.show.${value}`), countOf(view, value)) })),
                ]}
                // What it counts is all there is: what it opens is that too
                onChange={(value) =>
                  change({ show: shown.find((one) => one === value) ?? null, department: '', q: '', page: 1 })
                }
              />
              <Input.Search
                key={q}
                className={styles.find}
                aria-label={t('kept.find')}
                placeholder={t('kept.find')}
                defaultValue={q}
                allowClear
                maxLength={100}
                onSearch={(value) => change({ q: value.trim(), page: 1 })}
              />
              <DepartmentFilter
                className={styles.find}
                label={t('kept.department')}
                value={department}
                onChange={(chosen) => change({ department: chosen, page: 1 })}
              />
            </search>
            {view.total === 0 ? (
              <EmptyState title={t('kept.none')} hint={t('kept.noneHint')} />
            ) : (
              <PagedTable<KeptLine>
                view="keeping"
                rows={view.items}
                total={view.total}
                page={page}
                pageSize={pageSize}
                loading={query.isPlaceholderData}
                columns={columns}
                onChange={(to) => 'page' in to && change(to)}
              />
            )}
            {view.departments.length > 1 && (
              <ByDepartment
                view={view}
                chosen={department}
                onChoose={(id) => change({ department: id === department ? '' : id, page: 1 })}
              />
            )}
            <Citation citation={view.rule} />
          </div>
        )}
      </Loaded>
    </>
  );
}

const labelled = (word: string, count: number): string => `${word} ${count}`;

const countOf = ({ counts, agreed, silent }: KeptUp, of: (typeof shown)[number]): number =>
  ({ ...counts, agreed, silent })[of];

type Props = { view: KeptUp; chosen: string; onChoose: (department: string) => void };

function ByDepartment({ view, chosen, onChoose }: Props) {
  const { t } = useTranslation('data');
  const nameOf = useDepartmentName();
  return (
    <Section title={t('kept.byDepartment')}>
      <Table<KeptUp['departments'][number]>
        rowKey="id"
        size="small"
        aria-label={t('kept.byDepartment')}
        pagination={false}
        scroll={{ x: 'max-content', y: 320 }}
        dataSource={view.departments}
        columns={[
          {
            title: t('kept.provider'),
            key: 'name',
            rowScope: 'row',
            render: (_, { id, name }) => (
              <Button
                type="link"
                size="small"
                aria-label={t('kept.only', { department: nameOf({ name }) })}
                aria-pressed={id === chosen}
                onClick={() => onChoose(id)}
              >
                <DataText>{name}</DataText>
              </Button>
            ),
          },
          ...dataStandings.map((standing) => ({
            title: t(`kept.show.${standing}`),
            dataIndex: standing,
            align: 'end' as const,
          })),
        ]}
      />
    </Section>
  );
}
