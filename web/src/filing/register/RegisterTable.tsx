import { responsiblePosts } from '@onesource/db/vocabulary';
import { Button, Table, type TableColumnsType } from 'antd';
import type { Key } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { DataText } from '../../ui/DataText.tsx';
import { DateText } from '../../ui/DateText.tsx';
import styles from '../Filing.module.css';
import type { FilingSummary } from '../queries.ts';
import { StandingTags } from '../StandingTags.tsx';

export type ListProps = {
  filings: readonly FilingSummary[];
  busy: boolean;
  onOpen: (id: string) => void;
  /** Those that are to be asked to file, by id; null where the reader asks nobody. */
  chosen: readonly string[] | null;
  onChoose: (ids: string[]) => void;
};

/** Departments as a table, a column for each post. */
export function RegisterTable({ filings, busy, onOpen, chosen, onChoose }: ListProps) {
  const { t } = useTranslation(['filing', 'vocabulary']);
  const { locale, dataLang } = useLocale();
  // As many columns as the rules in force name posts, and what was filed besides
  const posts = responsiblePosts.filter((post) =>
    filings.some(({ named, missing }) => missing.includes(post) || named.some((person) => person.post === post)),
  );
  const columns: TableColumnsType<FilingSummary> = [
    {
      title: t('filing:department'),
      key: 'department',
      render: (_, { id, department: { name, nameEn } }) => {
        const english = locale === 'en' && nameEn !== '';
        return (
          <Button type="link" className={styles.name} lang={english ? undefined : dataLang} onClick={() => onOpen(id)}>
            {english ? nameEn : name}
          </Button>
        );
      },
    },
    { title: t('filing:state'), key: 'state', render: (_, filing) => <StandingTags filing={filing} /> },
    ...posts.map((post) => ({
      title: t(`vocabulary:responsiblePost.${post}`),
      key: post,
      render: (_: unknown, { named, missing, filedAt }: FilingSummary) => {
        const name = named.find((person) => person.post === post)?.name;
        if (name !== undefined) return <DataText>{name}</DataText>;
        return (
          <span className={styles.quiet}>{filedAt !== null && missing.includes(post) ? t('filing:nobody') : '—'}</span>
        );
      },
    })),
    {
      title: t('filing:remind.last'),
      key: 'reminded',
      render: (_, { reminded }) => <DateText value={reminded?.at ?? null} />,
    },
    { title: t('filing:filedAt'), key: 'filedAt', render: (_, { filedAt }) => <DateText value={filedAt} /> },
  ];
  return (
    <Table<FilingSummary>
      rowKey="id"
      size="middle"
      className={styles.table}
      columns={columns}
      dataSource={[...filings]}
      loading={busy}
      {...(chosen && {
        rowSelection: {
          selectedRowKeys: [...chosen],
          onChange: (keys: Key[]) => onChoose(keys.map(String)),
          getCheckboxProps: ({ remindable, department: { name } }: FilingSummary) => ({
            disabled: !remindable,
            'aria-label': t('filing:remind.choosing', { name }),
          }),
        },
      })}
      pagination={false}
    />
  );
}
