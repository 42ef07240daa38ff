import type { RehearsalView } from '@onesource/api/areas/policy/rehearsal/view';
import { useQuery } from '@tanstack/react-query';
import { Alert, Segmented, Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { textParam } from '../../lib/url-params.ts';
import { useUrlState } from '../../lib/use-url-state.ts';
import { PageHeader } from '../../shell/page/PageHeader.tsx';
import { DataText } from '../../ui/DataText.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Section } from '../../ui/Section.tsx';
import { policyQueries } from '../queries.ts';

type List<Name extends 'days' | 'cases' | 'drafts' | 'entries' | 'departments'> = RehearsalView[Name]['items'][number];

/** 规则变更预演: what an edition that is to come would move, before it takes effect. */
export function RehearsalPage() {
  const { t } = useTranslation('rehearsal');
  const { locale } = useLocale();
  const [{ since }, change] = useUrlState({ since: textParam });
  const query = useQuery(policyQueries.rehearsal(since));
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Loaded query={query}>
        {({ days, rehearsal }) =>
          rehearsal === null ? (
            <EmptyState title={t('none')} hint={t('noneHint')} />
          ) : (
            <>
              <div>
                {t('edition')}{' '}
                {days.length > 1 ? (
                  <Segmented
                    aria-label={t('edition')}
                    value={rehearsal.since}
                    options={days.map((day) => ({ value: day, label: formatDate(day, locale) }))}
                    onChange={(day) => change({ since: day })}
                  />
                ) : (
                  <strong>
                    <DateText value={rehearsal.since} />
                  </strong>
                )}
              </div>
              <p>{t('keeps')}</p>
              <Moves rehearsal={rehearsal} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function Moves({ rehearsal }: { rehearsal: RehearsalView }) {
  const { t } = useTranslation('rehearsal');
  const { days, cases, drafts, entries, departments, settings, seen } = rehearsal;
  const columns = useColumns(rehearsal);
  return (
    <>
      <Section title={t('settings', { count: settings.length })}>
        <Table
          rowKey="name"
          size="small"
          pagination={false}
          scroll={{ x: 'max-content' }}
          columns={columns.settings}
          dataSource={settings}
        />
      </Section>
      <Part title={t('days', { count: days.total })} list={days} columns={columns.days} />
      <Part title={t('cases', { count: cases.total })} list={cases} columns={columns.cases} />
      <Part
        title={t('drafts', { count: drafts.total })}
        hint={t('draftsHint')}
        list={drafts}
        columns={columns.drafts}
      />
      <Part
        title={t('entries', { count: entries.total })}
        hint={t('entriesHint')}
        list={entries}
        columns={columns.entries}
      >
        {rehearsal.partly && <Alert type="info" showIcon title={t('partly', { count: seen.entries })} />}
      </Part>
      <Part title={t('departments', { count: departments.total })} list={departments} columns={columns.departments} />
    </>
  );
}

type PartProps<Row extends object> = {
  title: string;
  hint?: string;
  list: { total: number; items: readonly Row[] };
  columns: TableColumnsType<Row>;
  children?: ReactNode;
};

/** One kind of what would move; what is not listed is counted. */
function Part<Row extends object>({ title, hint, list: { total, items }, columns, children }: PartProps<Row>) {
  const { t } = useTranslation('rehearsal');
  const rows = items.map((row, at) => ({ ...row, at }));
  return (
    <Section title={title}>
      {children}
      {total === 0 ? (
        <p>{t('nothing')}</p>
      ) : (
        <>
          {hint && <p>{hint}</p>}
          <Table<Row & { at: number }>
            rowKey="at"
            size="small"
            pagination={false}
            scroll={{ x: 'max-content' }}
            columns={columns as TableColumnsType<Row & { at: number }>}
            dataSource={rows}
          />
          {total > items.length && <p>{t('more', { count: total - items.length })}</p>}
        </>
      )}
    </Section>
  );
}

/** What the tables of the page say, by the list. */
function useColumns({ settings }: RehearsalView) {
  const { t } = useTranslation(['rehearsal', 'vocabulary', 'demands']);
  const { localized } = useLocale();
  const titleOf = (name: string) => {
    const setting = settings.find((each) => each.name === name);
    return setting ? localized(setting.title) : name;
  };
  const day = (value: string | null) => (value === null ? t('rehearsal:noDay') : <DateText value={value} />);
  const asked = (count: number) => (count === 0 ? [] : [t('rehearsal:asked', { count })]);
  const settingColumns: TableColumnsType<RehearsalView['settings'][number]> = [
    {
      title: t('rehearsal:rules'),
      key: 'title',
      render: (_, { title, article }) => [localized(title), article].filter(Boolean).join(' · '),
    },
    {
      title: t('rehearsal:until'),
      key: 'was',
      render: (_, { was }) => (was ? localized(was) : t('rehearsal:silent')),
    },
    { title: t('rehearsal:from'), key: 'is', render: (_, { is }) => (is ? localized(is) : t('rehearsal:silent')) },
  ];
  const dayColumns: TableColumnsType<List<'days'>> = [
    { title: t('rehearsal:what'), key: 'kind', render: (_, { kind }) => t(`rehearsal:kind.${kind}`) },
    { title: t('rehearsal:subject'), key: 'subject', render: (_, { subject }) => <DataText>{subject}</DataText> },
    { title: t('rehearsal:begun'), key: 'from', render: (_, { from }) => <DateText value={from} /> },
    { title: t('rehearsal:dueOn'), key: 'dueOn', render: (_, { dueOn }) => day(dueOn) },
    { title: t('rehearsal:anew'), key: 'anew', render: (_, { anew }) => day(anew) },
  ];
  const caseColumns: TableColumnsType<List<'cases'>> = [
    { title: t('rehearsal:what'), key: 'kind', render: (_, { kind }) => t(`rehearsal:case.${kind}`) },
    { title: t('rehearsal:number'), key: 'number', render: (_, { number }) => <DataText>{number}</DataText> },
    {
      title: t('rehearsal:status'),
      key: 'status',
      render: (_, row) => {
        if (row.kind === 'request') return t(`vocabulary:requestStatus.${row.status}`);
        if (row.kind === 'demand') return t(`demands:status.${row.status}`);
        return t(`vocabulary:discrepancyStatus.${row.status}`);
      },
    },
    {
      title: t('rehearsal:rules'),
      key: 'settings',
      render: (_, row) => <Lines lines={row.settings.map(titleOf)} />,
    },
  ];
  const draftColumns: TableColumnsType<List<'drafts'>> = [
    {
      title: t('rehearsal:department'),
      key: 'department',
      render: (_, { department }) => <DataText>{department}</DataText>,
    },
    {
      title: t('rehearsal:change'),
      key: 'change',
      render: (_, { asked: more, examined }) => (
        <Lines
          lines={[...asked(more.length), ...(examined ? [t(`rehearsal:examined.${examined.is ? 'yes' : 'no'}`)] : [])]}
        />
      ),
    },
  ];
  const entryColumns: TableColumnsType<List<'entries'>> = [
    {
      title: t('rehearsal:department'),
      key: 'department',
      render: (_, { department }) => <DataText>{department}</DataText>,
    },
    { title: t('rehearsal:entry'), key: 'name', render: (_, { name }) => <DataText>{name}</DataText> },
    {
      title: t('rehearsal:change'),
      key: 'change',
      render: (_, { asked: more, dropped, openness }) => (
        <Lines
          lines={[
            ...asked(more.length),
            ...(dropped.length === 0 ? [] : [t('rehearsal:dropped', { count: dropped.length })]),
            ...(openness ? [t('rehearsal:openness')] : []),
          ]}
        />
      ),
    },
  ];
  const departmentColumns: TableColumnsType<List<'departments'>> = [
    { title: t('rehearsal:department'), key: 'name', render: (_, { name }) => <DataText>{name}</DataText> },
    {
      title: t('rehearsal:posts'),
      key: 'posts',
      render: (_, { posts }) => <Lines lines={posts.map((post) => t(`vocabulary:responsiblePost.${post}`))} />,
    },
  ];
  return {
    settings: settingColumns,
    days: dayColumns,
    cases: caseColumns,
    drafts: draftColumns,
    entries: entryColumns,
    departments: departmentColumns,
  };
}

const Lines = ({ lines }: { lines: readonly string[] }) => lines.map((line) => <div key={line}>{line}</div>);
