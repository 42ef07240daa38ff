import { useQuery } from '@tanstack/react-query';
import type { TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { paths } from '../paths.ts';
import { DataText } from '../ui/DataText.tsx';
import { DateText } from '../ui/DateText.tsx';
import { RequestStatusTag } from '../words/StatusTag.tsx';
import { registerQueries, type UseView } from './queries.ts';
import { Register } from './Register.tsx';
import { useFilters } from './use-filters.ts';

/** DG-7: uses that were registered with the authority, the newest first. */
export function UseTable() {
  const { page, filters, change } = useFilters();
  const query = useQuery(registerQueries.uses(filters, page));
  const columns = useUseColumns();
  return <Register kind="uses" filters={filters} page={page} onChange={change} query={query} columns={columns} />;
}

/** What is told of a registered use. */
export function useUseColumns(): TableColumnsType<UseView> {
  const { t } = useTranslation(['registers', 'vocabulary']);
  return [
    { title: t('registers:registeredOn'), key: 'on', render: (_, { filedOn }) => <DateText value={filedOn} /> },
    {
      title: t('registers:number'),
      key: 'number',
      render: (_, { id, number }) => <Link to={generatePath(paths.request, { id })}>{number}</Link>,
    },
    { title: t('registers:by.uses'), key: 'by', render: (_, { consumer }) => <DataText>{consumer.name}</DataText> },
    { title: t('registers:resource'), key: 'resource', render: (_, { name }) => <DataText>{name}</DataText> },
    { title: t('registers:provider'), key: 'from', render: (_, { provider }) => <DataText>{provider.name}</DataText> },
    { title: t('registers:matter'), key: 'matter', render: (_, { matter }) => <DataText>{matter}</DataText> },
    {
      title: t('registers:delivery'),
      key: 'delivery',
      render: (_, { delivery }) => t(`vocabulary:delivery.${delivery}`),
    },
    { title: t('registers:state'), key: 'state', render: (_, { status }) => <RequestStatusTag status={status} /> },
  ];
}
