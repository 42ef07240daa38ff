import { Select, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { DataText } from '../../ui/DataText.tsx';
import styles from '../Imports.module.css';
import type { Known } from '../queries.ts';
import type { Asked } from './Meanings.tsx';

type Props = {
  title: string;
  rows: readonly Asked[];
  known: Known;
  /** What a row is said to mean: empty leaves it out, null says nothing yet. */
  chosen: (row: Asked) => string | null;
  onChoose: (row: Asked, means: string | null) => void;
};

/** No field, and no word of a list. */
const unsaid = '-';

/** Headings, or words, with what each means. */
export function MeaningsTable({ title, rows, known, chosen, onChoose }: Props) {
  const { t } = useTranslation('imports');
  if (rows.length === 0) return null;
  const ofWords = rows.some(({ field }) => field !== 'column');
  return (
    <div className={styles.part}>
      <h3>{title}</h3>
      <Table<Asked>
        rowKey={({ field, said }) => `${field}\n${said}`}
        size="small"
        dataSource={[...rows]}
        pagination={rows.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            title: t(ofWords ? 'meanings.word' : 'meanings.column'),
            key: 'said',
            render: (_, { said }) => <DataText>{said}</DataText>,
          },
          ...(ofWords
            ? [
                {
                  title: t('meanings.field'),
                  key: 'field',
                  render: (_: unknown, { field }: Asked) => <DataText>{titleOf(known, field)}</DataText>,
                },
                { title: t('meanings.count'), dataIndex: 'count', key: 'count', align: 'right' as const },
              ]
            : []),
          {
            title: t('meanings.means'),
            key: 'means',
            render: (_, row) => (
              <>
                <Select
                  className={styles.means ?? ''}
                  aria-label={t('meanings.meansNamed', { said: row.said })}
                  value={chosen(row) ?? unsaid}
                  showSearch={{ optionFilterProp: 'label' }}
                  options={[
                    { value: unsaid, label: t('meanings.unsaid') },
                    ...(row.field === 'department'
                      ? []
                      : [
                          { value: '', label: t(row.field === 'column' ? 'meanings.leaveOut' : 'meanings.leaveEmpty') },
                        ]),
                    ...choicesOf(known, row.field),
                  ]}
                  onChange={(means) => onChoose(row, means === unsaid ? null : means)}
                />
                {row.proposal !== null && chosen(row) === row.proposal && (
                  <div className={styles.quiet}>{t('meanings.proposed')}</div>
                )}
              </>
            ),
          },
        ]}
      />
    </div>
  );
}

const titleOf = ({ columns }: Known, field: string) => columns.find((each) => each.field === field)?.title ?? field;

/** Columns by what the template calls them, or the words of a column's list: words of the file, which is Chinese. */
const choicesOf = ({ columns, lists }: Known, field: string) =>
  field === 'column'
    ? columns.map((column) => ({ value: column.field, label: column.title }))
    : (lists.find((each) => each.field === field)?.words ?? []).map((word) => ({ value: word, label: word }));
