import { useQuery } from '@tanstack/react-query';
import type { TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { paths } from '../paths.ts';
import { DataText } from '../ui/DataText.tsx';
import { DateText } from '../ui/DateText.tsx';
import { type EntryView, registerQueries } from './queries.ts';
import { Register } from './Register.tsx';
import { useFilters } from './use-filters.ts';

/** KF-10: entries that departments have filed with the authority, the newest first. */
export function EntryTable() {
  const { page, filters, change } = useFilters();
  const query = useQuery(registerQueries.entries(filters, page));
  const columns = useEntryColumns();
  return <Register kind="entries" filters={filters} page={page} onChange={change} query={query} columns={columns} />;
}

/** What a line of the register says of an entry. */
export function useEntryColumns(): TableColumnsType<EntryView> {
  const { t } = useTranslation('registers');
  return [
    { title: t('filedOn'), key: 'on', render: (_, { filedOn }) => <DateText value={filedOn} /> },
    { title: t('by.entries'), key: 'by', render: (_, { department }) => <DataText>{department.name}</DataText> },
    {
      title: t('resource'),
      key: 'resource',
      render: (_, { resourceId, name }) => (
        <Link to={generatePath(paths.resource, { id: resourceId })}>
          <DataText>{name}</DataText>
        </Link>
      ),
    },
    { title: t('code'), key: 'code', render: (_, { code }) => code ?? '—' },
    {
      title: t('what'),
      key: 'what',
      render: (_, { number, retiredOn }) => (
        <>
          {number === 1 ? t('first') : t('update', { number })}
          {retiredOn && (
            <div>
              {t('retired')} <DateText value={retiredOn} />
            </div>
          )}
        </>
      ),
    },
  ];
}
