import { longest } from '@onesource/api/foundation/texts/longest';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Input, Segmented, Space, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { useLocale } from '../i18n/use-locale.ts';
import { formatDate } from '../lib/dates.ts';
import { numberParam, textParam, wordParam } from '../lib/url-params.ts';
import { useUrlState } from '../lib/use-url-state.ts';
import { paths } from '../paths.ts';
import { DataText } from '../ui/DataText.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PagedTable } from '../ui/list/PagedTable.tsx';
import { dataIn, Sentence } from '../ui/Sentence.tsx';
import { ToneTag } from '../ui/ToneTag.tsx';
import { useDepartmentName } from '../words/use-department-name.ts';
import { NameSourceDialog } from './NameSourceDialog.tsx';
import { type OverlapToName, pageSize, registerQueries } from './queries.ts';
import styles from './SourceTable.module.css';

const states = ['open', 'named'] as const;
const params = { q: textParam, state: wordParam(states), page: numberParam(1) };

/** What is to be named: the entry of one of the departments that publish the item. */
export type Chosen = OverlapToName['candidates'][number];

/** N-19: items that several departments publish, and which of these the authority has named as the source. */
export function SourceTable() {
  const { t } = useTranslation('registers');
  const [{ q, state: asked, page }, change] = useUrlState(params);
  const state = asked ?? 'open';
  const query = useQuery(registerQueries.sources(q, state, page));
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const columns = useColumns();
  return (
    <>
      <p>{t('sources.lead')}</p>
      <Space wrap className={styles.filters}>
        <Input.Search
          aria-label={t('sources.find')}
          placeholder={t('sources.find')}
          defaultValue={q}
          allowClear
          maxLength={longest.words}
          onSearch={(value) => change({ q: value.trim(), page: 1 })}
        />
        <Segmented
          aria-label={t('sources.state')}
          value={state}
          options={states.map((value) => ({ value, label: t(`sources.${value}`) }))}
          onChange={(value) => change({ state: value, page: 1 })}
        />
      </Space>
      <Loaded query={query}>
        {({ items, total, partly, actions }) => (
          <>
            {partly && <Alert type="info" showIcon title={t('sources.partly')} />}
            {total === 0 ? (
              <EmptyState
                title={t(state === 'open' ? 'sources.none' : 'sources.noneNamed')}
                hint={t('sources.noneHint')}
              />
            ) : (
              <PagedTable<OverlapToName>
                view="sources"
                rows={items}
                total={total}
                page={page}
                pageSize={pageSize}
                loading={query.isPlaceholderData}
                columns={columns}
                expandable={{
                  expandedRowRender: (overlap) => (
                    <Candidates overlap={overlap} onName={actions.includes('name-source') ? setChosen : null} />
                  ),
                }}
                onChange={(to) => 'page' in to && change(to)}
              />
            )}
          </>
        )}
      </Loaded>
      <NameSourceDialog chosen={chosen} onClose={() => setChosen(null)} />
    </>
  );
}

function useColumns(): TableColumnsType<OverlapToName> {
  const { t } = useTranslation('registers');
  const { locale } = useLocale();
  return [
    { title: t('sources.item'), key: 'item', render: (_, { name }) => <DataText>{name}</DataText> },
    { title: t('sources.departments'), key: 'departments', dataIndex: 'departments' },
    { title: t('sources.entries'), key: 'entries', dataIndex: 'entries' },
    {
      title: t('sources.source'),
      key: 'source',
      render: (_, { named }) =>
        named.length === 0
          ? t('sources.nobody')
          : named.map(({ id, department, at, by, note }) => (
              <div key={id}>
                <DataText>{department.name}</DataText>
                <div>
                  <Sentence>
                    {t('sources.since', { date: formatDate(at, locale), by: dataIn(by), note: dataIn(note) })}
                  </Sentence>
                </div>
              </div>
            )),
    },
  ];
}

type CandidatesProps = { overlap: OverlapToName; onName: ((chosen: Chosen) => void) | null };

/** The entries that publish the item, one of each department first. */
function Candidates({ overlap: { candidates, more }, onName }: CandidatesProps) {
  const { t } = useTranslation(['registers', 'vocabulary', 'sources']);
  const columns: TableColumnsType<Chosen> = [
    {
      title: t('registers:provider'),
      key: 'provider',
      render: (_, { department }) => <DataText>{department.name}</DataText>,
    },
    {
      title: t('registers:sources.entry'),
      key: 'entry',
      render: (_, { resource, authoritative, base }) => (
        <>
          <DataText>
            <Link to={generatePath(paths.resource, { id: resource.id })}>{resource.name}</Link>
          </DataText>{' '}
          {authoritative && <ToneTag tone="green">{t('sources:tag.authoritative')}</ToneTag>}{' '}
          {base && <ToneTag tone="teal">{t('sources:tag.base')}</ToneTag>}
        </>
      ),
    },
    {
      title: t('registers:sources.subject'),
      key: 'subject',
      render: (_, { subject }) =>
        subject === null ? t('registers:sources.noSubject') : t(`vocabulary:subjectKind.${subject}`),
    },
    {
      title: t('registers:sources.source'),
      key: 'source',
      render: (_, candidate) => <Naming candidate={candidate} onName={onName} />,
    },
  ];
  return (
    <>
      <Table<Chosen>
        rowKey={({ resource }) => resource.id}
        size="small"
        pagination={false}
        scroll={{ x: 'max-content' }}
        columns={columns}
        dataSource={candidates}
      />
      {more > 0 && <p>{t('registers:sources.more', { count: more })}</p>}
    </>
  );
}

function Naming({ candidate, onName }: { candidate: Chosen; onName: CandidatesProps['onName'] }) {
  const { t } = useTranslation('registers');
  const nameOf = useDepartmentName();
  if (candidate.named) return <ToneTag tone="green">{t('sources.isSource')}</ToneTag>;
  if (!candidate.overlaps) return t('sources.unlike');
  if (!onName) return null;
  return (
    <Button
      size="small"
      onClick={() => onName(candidate)}
      aria-label={`${t('sources.step')}: ${nameOf(candidate.department)} ${candidate.resource.name}`}
    >
      {t('sources.step')}
    </Button>
  );
}
