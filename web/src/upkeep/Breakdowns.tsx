import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { numberParam } from '../lib/url-params.ts';
import { useUrlState } from '../lib/use-url-state.ts';
import { paths } from '../paths.ts';
import { DateText } from '../ui/DateText.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PagedTable } from '../ui/list/PagedTable.tsx';
import { Section } from '../ui/Section.tsx';
import { type Breakdown, breakdownsQuery } from './queries.ts';

const params = { broken: numberParam(1) };
const pageSize = 10;

/** Where what is dealt with step by step is read. */
const routes = {
  request: paths.request,
  discrepancy: paths.discrepancy,
  demand: paths.demand,
  occasion: paths.occasion,
  resource: paths.registration,
  dataset: paths.resourceData,
  batch: paths.batch,
  open_request: paths.openRequest,
} as const;
const isRead = (type: string): type is keyof typeof routes => type in routes;

/** 定时处理出错: at which records what falls due fails just now, and why. */
export function Breakdowns() {
  const { t } = useTranslation('upkeep');
  const [{ broken: page }, change] = useUrlState(params);
  const list = useQuery(breakdownsQuery(page, pageSize));
  return (
    <Section title={t('broken.title')}>
      <Loaded query={list}>
        {({ items, total }) =>
          total === 0 ? (
            <Alert showIcon type="success" title={t('broken.none')} />
          ) : (
            <>
              <Alert
                style={{ marginBottom: 12 }}
                showIcon
                type="error"
                title={t('broken.some', { count: total })}
                description={t('broken.hint')}
              />
              <PagedTable<Breakdown>
                rows={items}
                total={total}
                page={page}
                pageSize={pageSize}
                loading={list.isPlaceholderData}
                onChange={(next) => 'page' in next && change({ broken: next.page })}
                columns={[
                  { title: t('broken.what'), key: 'what', render: (_, { tick }) => <TickText tick={tick} /> },
                  { title: t('broken.about'), key: 'about', render: (_, row) => <About {...row} /> },
                  {
                    title: t('broken.reason'),
                    key: 'reason',
                    render: (_, { reason }) => (
                      <div lang="en" style={{ minWidth: 200, maxWidth: 320, whiteSpace: 'normal' }}>
                        {reason}
                      </div>
                    ),
                  },
                  {
                    title: t('broken.count'),
                    key: 'count',
                    align: 'right',
                    render: (_, { count }) => count.toLocaleString(),
                  },
                  {
                    title: t('broken.days'),
                    key: 'days',
                    render: (_, { firstAt, lastAt }) => (
                      <>
                        <DateText value={firstAt} time />
                        <br />
                        <DateText value={lastAt} time />
                      </>
                    ),
                  },
                ]}
              />
            </>
          )
        }
      </Loaded>
    </Section>
  );
}

function TickText({ tick }: Pick<Breakdown, 'tick'>) {
  const { t } = useTranslation('upkeep');
  const names: Readonly<Record<string, string>> = t('broken.tick', { returnObjects: true });
  return names[tick] ?? t('broken.area', { area: tick });
}

/** The case by its number, for whoever reads cases as a link. */
function About({ subject, recordId, opens }: Breakdown) {
  const { t } = useTranslation('vocabulary');
  if (!subject) return recordId ? <code>{recordId}</code> : '—';
  const name = `${t(`subjectType.${subject.type}`)} ${subject.number ?? ''}`;
  if (opens && isRead(subject.type))
    return <Link to={generatePath(routes[subject.type], { id: subject.id })}>{name}</Link>;
  return subject.number ? (
    name
  ) : (
    <>
      {name} <code>{subject.id}</code>
    </>
  );
}
