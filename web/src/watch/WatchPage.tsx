import type { SubjectType } from '@onesource/db/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { Button, Segmented, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { DueTag } from '../cases/DueTag.tsx';
import { numberParam, textParam, wordParam } from '../lib/url-params.ts';
import { useUrlState } from '../lib/use-url-state.ts';
import { paths } from '../paths.ts';
import { PageHeader } from '../shell/page/PageHeader.tsx';
import { DataText } from '../ui/DataText.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PagedTable } from '../ui/list/PagedTable.tsx';
import { dataIn, Sentence } from '../ui/Sentence.tsx';
import { ByDepartment, type Watched } from './ByDepartment.tsx';
import { Noting } from './Noting.tsx';
import { dues, notedStates, pageSize, watchedQuery } from './queries.ts';
import styles from './Watch.module.css';

type Line = Watched['items'][number];
const params = { department: textParam, due: wordParam(dues), noted: wordParam(notedStates), page: numberParam(1) };

/** 时限督办: what is late and soon late by department, with the people it lies with. */
export function WatchPage() {
  const { t } = useTranslation('watch');
  const [state, change] = useUrlState(params);
  const query = useQuery(watchedQuery(state));
  const columns = useColumns();
  const narrowed = state.department !== '' || state.due !== null || state.noted !== null;
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          narrowed && (
            <Button onClick={() => change({ department: '', due: null, noted: null, page: 1 })}>{t('all')}</Button>
          )
        }
      />
      <Loaded query={query}>
        {({ departments, items, total }) =>
          departments.length === 0 ? (
            <EmptyState title={t('none')} hint={t('noneHint')} />
          ) : (
            <div className={styles.columns}>
              <ByDepartment
                departments={departments}
                chosen={state}
                onChoose={(chosen) => change({ ...chosen, page: 1 })}
              />
              <div>
                <Segmented<'all' | (typeof notedStates)[number]>
                  style={{ marginBottom: 12 }}
                  aria-label={t('noting.filter')}
                  value={state.noted ?? 'all'}
                  onChange={(noted) => change({ noted: noted === 'all' ? null : noted, page: 1 })}
                  options={(['all', ...notedStates] as const).map((value) => ({
                    value,
                    label: t(`noting.state.${value}`),
                  }))}
                />
                <PagedTable<Line>
                  view="watch"
                  rows={items}
                  total={total}
                  page={state.page}
                  pageSize={pageSize}
                  loading={query.isPlaceholderData}
                  columns={columns}
                  onChange={(changed) => 'page' in changed && change(changed)}
                />
              </div>
            </div>
          )
        }
      </Loaded>
    </>
  );
}

function useColumns(): TableColumnsType<Line> {
  const { t } = useTranslation(['watch', 'vocabulary']);
  return [
    {
      title: t('watch:what'),
      key: 'what',
      render: (_, line) => (
        <>
          <What line={line} />
          <div className={styles.more}>
            <DataText>{line.title}</DataText>
          </div>
        </>
      ),
    },
    { title: t('watch:due'), key: 'due', render: (_, line) => <DueTag {...line} /> },
    {
      title: t('watch:with'),
      key: 'with',
      render: (_, { department, people, inAll, standIn }) => (
        <>
          <DataText>{department.name}</DataText>
          <div className={styles.more}>
            {people.length === 0 && t('watch:nobody')}
            {people.map(({ id, name, phone }) => (
              <span key={id} className={styles.person}>
                <DataText>{name}</DataText> {phone && <a href={`tel:${phone}`}>{phone}</a>}
              </span>
            ))}
            {inAll > people.length && <span>{t('watch:inAll', { count: inAll })}</span>}
            {standIn && (
              <span className={styles.person}>
                <Sentence>{t('watch:standIn', { name: dataIn(standIn.name) })}</Sentence>{' '}
                {standIn.phone && <a href={`tel:${standIn.phone}`}>{standIn.phone}</a>}
              </span>
            )}
          </div>
        </>
      ),
    },
    { title: t('watch:noting.column'), key: 'noted', render: (_, line) => <Noting line={line} /> },
  ];
}

const pathOf: Partial<Record<SubjectType, string>> = {
  request: paths.request,
  discrepancy: paths.discrepancy,
  occasion: paths.occasion,
  demand: paths.demand,
  dataset: paths.resourceData,
};

/** The kind of work, and the way to its case; at a request one reminds and supervises. */
function What({ line: { kind, number, subject } }: { line: Line }) {
  const { t } = useTranslation('vocabulary');
  const name = t(`taskKind.${kind}`);
  const path = pathOf[subject.type];
  if (path === undefined) return name;
  return (
    <Link to={generatePath(path, { id: subject.id })}>
      {name} {number}
    </Link>
  );
}
