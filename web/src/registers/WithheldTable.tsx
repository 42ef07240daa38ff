import { citedInLine } from '@onesource/api/law/basis';
import { useQuery } from '@tanstack/react-query';
import type { TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { useLocale } from '../i18n/use-locale.ts';
import { paths } from '../paths.ts';
import { DataText } from '../ui/DataText.tsx';
import { DateText } from '../ui/DateText.tsx';
import plain from '../ui/Plain.module.css';
import { registerQueries, type WithheldView } from './queries.ts';
import { Register } from './Register.tsx';
import { useFilters } from './use-filters.ts';

/** SH-26: 负面清单, what is in the directory and not shared, with its basis and its reason. */
export function WithheldTable() {
  const { page, filters, change } = useFilters();
  const query = useQuery(registerQueries.withheld(filters, page));
  const columns = useColumns();
  return <Register kind="withheld" filters={filters} page={page} onChange={change} query={query} columns={columns} />;
}

function useColumns(): TableColumnsType<WithheldView> {
  const { t } = useTranslation('registers');
  const { locale } = useLocale();
  return [
    { title: t('by.withheld'), key: 'by', render: (_, { department }) => <DataText>{department.name}</DataText> },
    {
      title: t('resource'),
      key: 'resource',
      render: (_, { resourceId, name, code }) => (
        <div className={plain.cell}>
          <Link to={generatePath(paths.resource, { id: resourceId })}>
            <DataText>{name}</DataText>
          </Link>
          <div>{code}</div>
        </div>
      ),
    },
    {
      title: t('withheld.items'),
      key: 'items',
      render: (_, { items }) => (
        <div className={plain.cell}>
          {items.length === 0 ? t('withheld.whole') : <DataText>{items.join(locale === 'en' ? ', ' : '、')}</DataText>}
        </div>
      ),
    },
    {
      title: t('withheld.basis'),
      key: 'basis',
      render: (_, { bases }) =>
        bases.map(({ title, number, article, reason }) => (
          <div key={`${title} ${article}`} className={plain.cell}>
            <DataText>{citedInLine({ title, number, article })}</DataText>
            {reason && (
              <div>
                <DataText>{reason}</DataText>
              </div>
            )}
          </div>
        )),
    },
    {
      title: t('withheld.publishedOn'),
      key: 'on',
      render: (_, { publishedOn }) => <DateText value={publishedOn} />,
    },
  ];
}
