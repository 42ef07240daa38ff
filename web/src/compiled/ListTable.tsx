import { DownloadOutlined } from '@ant-design/icons';
import { citedInLine } from '@onesource/api/law/basis';
import { useQuery } from '@tanstack/react-query';
import { Button, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { useLocale } from '../i18n/use-locale.ts';
import { paths } from '../paths.ts';
import { DataText } from '../ui/DataText.tsx';
import { DateText } from '../ui/DateText.tsx';
import { DayFilter } from '../ui/days/DayFilter.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PagedTable } from '../ui/list/PagedTable.tsx';
import plain from '../ui/Plain.module.css';
import { dataIn, Sentence } from '../ui/Sentence.tsx';
import { DepartmentSelect } from '../words/DepartmentSelect.tsx';
import { ShareTypeTag } from '../words/ShareTypeTag.tsx';
import { useOpennessLabel } from '../words/use-openness-label.ts';
import styles from './ListTable.module.css';
import { type CompiledKind, compiledQueries, exportUrl, type ListedView, type Narrowed, pageSize } from './queries.ts';

type Props = {
  kind: CompiledKind;
  narrowed: Narrowed;
  page: number;
  onChange: (change: Partial<Narrowed> | { page: number }) => void;
};

/** The lines of one list, by department, with how many each district or county has, and the way to have it as a workbook. */
export function ListTable({ kind, narrowed, page, onChange }: Props) {
  const { t } = useTranslation('compiled');
  const { language } = useLocale();
  const query = useQuery(compiledQueries.list(kind, narrowed, page));
  const columns = useColumns(kind);
  return (
    <>
      <search className={styles.filters} aria-label={t('filters')}>
        <DepartmentSelect
          allowClear
          treeDefaultExpandAll={false}
          className={styles.department ?? ''}
          aria-label={t('department')}
          placeholder={t('department')}
          value={narrowed.department || undefined}
          onChange={(chosen: string | undefined) => onChange({ department: chosen ?? '' })}
        />
        {(['from', 'until'] as const).map((field) => (
          <DayFilter
            key={field}
            label={t(field)}
            value={narrowed[field]}
            onChange={(day) => onChange({ [field]: day })}
          />
        ))}
        <Button icon={<DownloadOutlined aria-hidden />} href={exportUrl(kind, narrowed, language)} download>
          {t('export')}
        </Button>
      </search>
      <Loaded query={query}>
        {({ items, total, places }) =>
          total === 0 ? (
            <EmptyState
              title={t(`none.${kind}`)}
              {...(Object.values(narrowed).some(Boolean) && { hint: t('noneHint') })}
            />
          ) : (
            <>
              {places.length > 1 && (
                <ul className={styles.places} aria-label={t('places')}>
                  {places.map(({ place, count }) => (
                    <li key={place?.id ?? ''}>
                      {place ? (
                        <Button type="link" size="small" onClick={() => onChange({ department: place.id })}>
                          {place.name}
                        </Button>
                      ) : (
                        t('ownLevel')
                      )}
                      {t('count', { count })}
                    </li>
                  ))}
                </ul>
              )}
              <PagedTable<ListedView>
                view="compiled"
                rows={items}
                total={total}
                page={page}
                pageSize={pageSize}
                loading={query.isPlaceholderData}
                columns={columns}
                onChange={(change) => 'page' in change && onChange(change)}
              />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function useColumns(kind: CompiledKind): TableColumnsType<ListedView> {
  const { t } = useTranslation('compiled');
  const { declared } = useOpennessLabel();
  const special: TableColumnsType<ListedView> =
    kind === 'withheld'
      ? []
      : kind === 'open'
        ? [{ title: t('openness'), key: 'openness', render: (_, { openness }) => openness && declared(openness) }]
        : [
            {
              title: t('shareType'),
              key: 'type',
              render: (_, { shareType }) => <ShareTypeTag shareType={shareType} />,
            },
          ];
  const columns: TableColumnsType<ListedView> = [
    { title: t('department'), key: 'by', render: (_, { department }) => <DataText>{department.name}</DataText> },
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
    ...special,
    {
      title: t(`items.${kind}`),
      key: 'items',
      render: (_, { items }) => (
        <div className={plain.cell}>
          {items === null ? t('closed') : items.length === 0 ? t('whole') : <Items names={items} />}
        </div>
      ),
    },
    ...(kind === 'withheld'
      ? [{ title: t('basis'), key: 'basis', render: (_: unknown, row: ListedView) => <Bases of={row} /> }]
      : []),
    { title: t('publishedOn'), key: 'on', render: (_, { publishedOn }) => <DateText value={publishedOn} /> },
  ];
  return columns.map((column) => ({ ...column, className: styles.top ?? '' }));
}

/** So many items are named in a line; the page of the resource has them all. */
const mostNamed = 12;

function Items({ names }: { names: readonly string[] }) {
  const { t } = useTranslation('compiled');
  if (names.length <= mostNamed) return <DataText>{names.join('、')}</DataText>;
  const named = dataIn(names.slice(0, mostNamed).join('、'));
  return (
    <span title={names.join('、')}>
      <Sentence>{t('some', { names: named, count: names.length })}</Sentence>
    </span>
  );
}

/** SH-26: on what it rests that it is not shared, and why. */
function Bases({ of: { bases } }: { of: ListedView }) {
  return bases.map(({ title, number, article, reason }) => (
    <div key={`${title} ${article}`} className={plain.cell}>
      <DataText>{citedInLine({ title, number, article })}</DataText>
      {reason && (
        <div>
          <DataText>{reason}</DataText>
        </div>
      )}
    </div>
  ));
}
