import { Drawer, Select, Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { numberParam } from '../lib/url-params.ts';
import { useUrlState } from '../lib/use-url-state.ts';
import styles from './Quality.module.css';

type Props = {
  title: string;
  size: number;
  /** What is chosen among the figures, and what that is called. */
  about: string;
  figure: string;
  options: readonly { value: string; label: string }[];
  onAbout: (about: string) => void;
  onClose: () => void;
  /** The rows of the one that is chosen; another one begins at its first page. */
  children: ReactNode;
};

/** The rows behind figures of which one is chosen, beside the page that has them. */
export function RowsDrawer({ title, size, about, figure, options, onAbout, onClose, children }: Props) {
  const { t } = useTranslation('quality');
  return (
    <Drawer open size={size} title={title} onClose={onClose} closable={{ 'aria-label': t('faults.close') }}>
      <div className={styles.page}>
        <Select aria-label={figure} value={about} onChange={onAbout} options={[...options]} />
        {children}
      </div>
    </Drawer>
  );
}

const params = { row: numberParam(1) };

/** The page of such rows that is looked at, in the address; that of a list behind it is its own. */
export const useRowsPage = () => {
  const [{ row }, change] = useUrlState(params);
  return { page: row, onPage: (page: number) => change({ row: page }) };
};

type RowsProps<Row> = {
  title: string;
  /** How many there are, of when, and whether these are all of them. */
  told: ReactNode;
  items: readonly Row[];
  total: number;
  page: number;
  pageSize: number;
  loading: boolean;
  columns: TableColumnsType<Row>;
  /** What is said where there are none. */
  none: string;
  /** What goes for all of them: masks, and that looking is on record. */
  note: string;
  onPage: (page: number) => void;
};

/** A page of the rows behind a figure: these have no name, so they go by their place. */
export function RowsTable<Row extends object>({ told, items, total, note, ...props }: RowsProps<Row>) {
  const { title, page, pageSize, loading, columns, none, onPage } = props;
  return (
    <>
      <p>{told}</p>
      <Table<Row>
        rowKey={(row) => items.indexOf(row)}
        size="small"
        aria-label={title}
        loading={loading}
        scroll={{ x: 'max-content' }}
        dataSource={[...items]}
        locale={{ emptyText: none }}
        pagination={{ current: page, pageSize, total, showSizeChanger: false, onChange: onPage }}
        columns={columns}
      />
      <p className={styles.quiet}>{note}</p>
    </>
  );
}
