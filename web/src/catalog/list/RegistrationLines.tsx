import { owingOn } from '@onesource/api/areas/catalog/rules/steps/urging';
import type { registrationListItem } from '@onesource/api/areas/catalog/view';
import { registrationSorts } from '@onesource/db/vocabulary';
import { Button, Grid, type TableColumnsType, type TableProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { CaseLines } from '../../cases/CaseLines.tsx';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { paths } from '../../paths.ts';
import { useSession } from '../../session/session.ts';
import { DataText } from '../../ui/DataText.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { useTableView } from '../../ui/list/use-table-view.tsx';
import plain from '../../ui/Plain.module.css';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { RevisionStatusTag } from '../../words/StatusTag.tsx';
import { Bulk } from './Bulk.tsx';
import styles from './List.module.css';
import { bulkSteps } from './use-bulk.ts';

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
  const [ticked, tick] = useState<readonly string[]>([]);
  const { control, columns, size } = useTableView('registrations', useColumns(ofMany));
  const wide = Grid.useBreakpoint().md !== false;
  // What went off the page meanwhile is not dealt with unseen
  const chosen = registrations.filter(({ id }) => ticked.includes(id));
  const choosable = registrations.filter(isChoosable);
  return (
    <>
      {wide && (
        <div className={styles.tools}>
          <Bulk chosen={chosen} onDone={() => tick([])} />
          {chosen.length === 0 && choosable.length > 0 && (
            <Button type="link" onClick={() => tick(choosable.map(({ id }) => id))}>
              {t('bulk.page', { count: choosable.length })}
            </Button>
          )}
          <span className={styles.view}>{control}</span>
        </div>
      )}
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
        columns={columns}
        size={size}
        {...(choosable.length > 0 && {
          selection: ticking(ticked, tick, {
            column: t('bulk.column'),
            choose: (name) => t('bulk.choose', { name }),
          }),
        })}
        order={{ sorts: registrationSorts, sort, onSort }}
      />
    </>
  );
}

const isChoosable = ({ actions }: Line): boolean => bulkSteps.some((step) => actions.includes(step));

/** Only what can be handed in or discarded is ticked. */
const ticking = (
  ticked: readonly string[],
  tick: (ids: readonly string[]) => void,
  { column, choose }: { column: string; choose: (name: string) => string },
): TableProps<Line>['rowSelection'] => ({
  selectedRowKeys: [...ticked],
  onChange: (keys) => tick(keys.map(String)),
  // The row by which the table measures its columns repeats their titles, where nothing may take the focus
  hideSelectAll: true,
  columnTitle: <span className="only-read-out">{column}</span>,
  getCheckboxProps: (line) => ({ disabled: !isChoosable(line), 'aria-label': choose(line.name) }),
});

const sinceOf = ({ publishedAt, submittedAt, createdAt }: Line) => publishedAt ?? submittedAt ?? createdAt;

function useColumns(ofMany: boolean): TableColumnsType<Line> {
  const { t } = useTranslation(['catalog', 'content', 'vocabulary']);
  return [
    {
      title: t('content:field.name'),
      key: 'name',
      fixed: 'left',
      render: (_, row) => (
        <div className={plain.cell}>
          <Link className={styles.name} title={row.name} to={generatePath(paths.registration, { id: row.id })}>
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
      render: (_, row) => (
        <>
          <RevisionStatusTag status={row.status} />
          {row.lacks !== null && row.lacks > 0 && (
            <div className={styles.code}>{t('list.lacks', { count: row.lacks })}</div>
          )}
        </>
      ),
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
    {
      title: t('content:field.updateCycle'),
      key: 'updateCycle',
      render: (_, row) => (row.updateCycle ? t(`vocabulary:updateCycle.${row.updateCycle}`) : '—'),
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
  if (!word) return <Waits row={row} />;
  return (
    <Link to={generatePath(paths.registration, { id })} aria-label={t(`list.${word}Named`, { name })}>
      {t(`list.${word}`)}
    </Link>
  );
}

/** With whom it lies, where it is not the reader's turn. */
function Waits({ row: { status } }: { row: Line }) {
  const { t } = useTranslation('catalog');
  const { localized } = useLocale();
  const { examiner } = useSession().profile.titles;
  if (owingOn(status) === 'examiner') return t('list.waits.examining', { examiner: localized(examiner) });
  if (status === 'draft' || status === 'returned' || status === 'submitted') return t(`list.waits.${status}`);
  return <span aria-hidden="true">—</span>;
}
