import { useQuery } from '@tanstack/react-query';
import { Table, type TableColumnsType } from 'antd';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '../paths.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { useEntryColumns } from './EntryTable.tsx';
import { registerQueries } from './queries.ts';
import { useUseColumns } from './UseTable.tsx';

/** Beside the list of the inbox: what a department filed last (KF-10), or registered (DG-7), by what the text has. */
export function FiledSubject({ id }: { id: string }) {
  return (
    <Loaded query={useQuery(registerQueries.known())}>
      {({ items }) => (items.some(({ kind }) => kind === 'entries') ? <Entries id={id} /> : <Uses id={id} />)}
    </Loaded>
  );
}

const ofDepartment = (department: string) => ({ department, from: '', until: '' });

function Entries({ id }: { id: string }) {
  const query = useQuery(registerQueries.entries(ofDepartment(id), 1));
  return <Newest id={id} query={query} columns={useEntryColumns()} />;
}

function Uses({ id }: { id: string }) {
  const query = useQuery(registerQueries.uses(ofDepartment(id), 1));
  return <Newest id={id} query={query} columns={useUseColumns()} />;
}

type Props<Line> = {
  id: string;
  query: ComponentProps<typeof Loaded<{ items: Line[] }>>['query'];
  columns: TableColumnsType<Line>;
};

function Newest<Line extends { id: string }>({ id, query, columns }: Props<Line>) {
  const { t } = useTranslation('registers');
  return (
    <Loaded query={query}>
      {({ items }) => (
        <>
          <Table<Line>
            rowKey="id"
            size="small"
            columns={columns}
            dataSource={items}
            scroll={{ x: 'max-content' }}
            pagination={false}
          />
          <p>
            <Link to={`${paths.registers}?department=${id}`}>{t('all')}</Link>
          </p>
        </>
      )}
    </Loaded>
  );
}
