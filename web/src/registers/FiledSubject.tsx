import { useQuery } from '@tanstack/react-query';
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '../paths.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { useEntryColumns } from './EntryTable.tsx';
import { type EntryView, registerQueries } from './queries.ts';

/** Beside the list of the inbox: what a department has filed last. */
export function FiledSubject({ id }: { id: string }) {
  const { t } = useTranslation('registers');
  const query = useQuery(registerQueries.entries({ department: id, from: '', until: '' }, 1));
  const columns = useEntryColumns();
  return (
    <Loaded query={query}>
      {({ items }) => (
        <>
          <Table<EntryView>
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
