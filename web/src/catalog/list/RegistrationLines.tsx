import type { registrationListItem } from '@onesource/api/areas/catalog/view';
import { registrationSorts } from '@onesource/db/vocabulary';
import type { TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { CaseLines } from '../../cases/CaseLines.tsx';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { paths } from '../../paths.ts';
import { DataText } from '../../ui/DataText.tsx';
import { DateText } from '../../ui/DateText.tsx';
import plain from '../../ui/Plain.module.css';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { RevisionStatusTag } from '../../words/StatusTag.tsx';
import styles from './List.module.css';

type Line = ReturnType<typeof registrationListItem>;
type Sort = (typeof registrationSorts)[number];
type Props = {
  registrations: readonly Line[];
  busy: boolean;
  /** Whether they come from several departments. */
  ofMany: boolean;
  /** The order in force, null for the list's own. */
  sort: Sort | null;
  onSort: (sort: Sort | null) => void;
};

/** Registrations, with where each stands and what brings it on. */
export function RegistrationLines({ registrations, busy, ofMany, sort, onSort }: Props) {
  const { t } = useTranslation('catalog');
  return (
    <CaseLines
      lines={registrations}
      say={(word) => t(`list.${word}`)}
      busy={busy}
      caseOf={(line) => ({
        number: line.code ?? t('list.noCode'),
        to: generatePath(paths.registration, { id: line.id }),
        name: line.name,
        from: line.department.name,
        whom: null,
        at: sinceOf(line),
        tags: (
          <>
            <RevisionStatusTag status={line.status} />
            <Retires line={line} />
          </>
        ),
      })}
      columns={useColumns(ofMany)}
      order={{ sorts: registrationSorts, sort, onSort }}
    />
  );
}

const sinceOf = ({ publishedAt, submittedAt, createdAt }: Line) => publishedAt ?? submittedAt ?? createdAt;

function useColumns(ofMany: boolean): TableColumnsType<Line> {
  const { t } = useTranslation(['catalog', 'content', 'vocabulary']);
  return [
    {
      title: t('content:field.name'),
      key: 'name',
      render: (_, row) => (
        <div className={plain.cell}>
          <Link to={generatePath(paths.registration, { id: row.id })}>
            <DataText>{row.name}</DataText>
          </Link>
          <div className={styles.code}>
            {row.code ?? t('list.noCode')}
            {row.origin === 'demo' && ` · ${t('vocabulary:origin.demo')}`}
            {row.retiresOn && ' '}
            <Retires line={row} />
          </div>
        </div>
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
            render: (_: unknown, row: Line) => <DataText>{row.department.name}</DataText>,
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
      render: (_, row) => <DateText value={sinceOf(row)} time />,
    },
    {
      title: t('list.next'),
      key: 'next',
      render: (_, row) => <NextStep row={row} />,
    },
  ];
}

function Retires({ line: { retiresOn } }: { line: Line }) {
  const { t } = useTranslation('catalog');
  const { locale } = useLocale();
  return retiresOn && <ToneTag tone="orange">{t('list.retires', { date: formatDate(retiresOn, locale) })}</ToneTag>;
}

/** The one step that brings it on, for whoever may take it. */
function NextStep({ row }: { row: Line }) {
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
