import type { registrationListItem } from '@onesource/api/areas/catalog/view';
import { registrationSorts } from '@onesource/db/vocabulary';
import type { TableColumnsType } from 'antd';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { paths } from '../../paths.ts';
import { DataText } from '../../ui/DataText.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { PagedTable } from '../../ui/PagedTable.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { RevisionStatusTag } from '../../words/StatusTag.tsx';
import styles from './List.module.css';

type Row = ReturnType<typeof registrationListItem>;
type Props = Omit<ComponentProps<typeof PagedTable<Row, (typeof registrationSorts)[number]>>, 'columns' | 'sorts'> & {
  /** Whether the rows come from several departments. */
  ofMany: boolean;
};

export function RegistrationsTable({ ofMany, ...list }: Props) {
  return <PagedTable columns={useColumns(ofMany)} sorts={registrationSorts} {...list} />;
}

function useColumns(ofMany: boolean): TableColumnsType<Row> {
  const { t } = useTranslation(['catalog', 'content', 'vocabulary']);
  const { locale } = useLocale();
  return [
    {
      title: t('content:field.name'),
      key: 'name',
      className: styles.name,
      render: (_, row) => (
        <>
          <Link to={generatePath(paths.registration, { id: row.id })}>
            <DataText>{row.name}</DataText>
          </Link>
          <div className={styles.code}>
            {row.code ?? t('list.noCode')}
            {row.origin === 'demo' && ` · ${t('vocabulary:origin.demo')}`}
            {row.retiresOn && (
              <>
                {' '}
                <ToneTag tone="orange">{t('list.retires', { date: formatDate(row.retiresOn, locale) })}</ToneTag>
              </>
            )}
          </div>
        </>
      ),
    },
    {
      title: t('list.status'),
      key: 'status',
      render: (_, row) => <RevisionStatusTag status={row.status} />,
    },
    ...(ofMany
      ? [
          {
            title: t('list.department'),
            key: 'department',
            render: (_: unknown, row: Row) => <DataText>{row.department.name}</DataText>,
          },
        ]
      : []),
    {
      title: t('content:field.class'),
      key: 'class',
      render: (_, row) => (row.class ? t(`vocabulary:resourceClass.${row.class}`) : '—'),
    },
    { title: t('list.items'), key: 'items', align: 'right', render: (_, row) => row.itemCount },
    {
      title: t('list.revision'),
      key: 'revision',
      render: (_, row) => t('revision', { count: row.number }),
    },
    {
      title: t('list.since'),
      key: 'since',
      render: (_, row) => <DateText value={row.publishedAt ?? row.submittedAt ?? row.createdAt} time />,
    },
    {
      title: t('list.next'),
      key: 'next',
      render: (_, row) => <NextStep row={row} />,
    },
  ];
}

/** The one step that brings it on, for whoever may take it. */
function NextStep({ row }: { row: Row }) {
  const { t } = useTranslation('catalog');
  const { id, name } = row;
  if (row.actions.includes('edit'))
    return (
      <Link to={generatePath(paths.editRegistration, { id })} aria-label={t('list.editNamed', { name })}>
        {t('list.edit')}
      </Link>
    );
  const word = row.actions.includes('approve') ? 'review' : row.actions.includes('examine') ? 'examine' : null;
  if (!word) return <span aria-hidden="true">—</span>;
  return (
    <Link to={generatePath(paths.registration, { id })} aria-label={t(`list.${word}Named`, { name })}>
      {t(`list.${word}`)}
    </Link>
  );
}
