import { peopleSorts } from '@onesource/db/vocabulary';
import { Button, type TableColumnsType } from 'antd';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { DataText } from '../../ui/DataText.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { PagedTable } from '../../ui/list/PagedTable.tsx';
import plain from '../../ui/Plain.module.css';
import { ToneTag } from '../../ui/ToneTag.tsx';
import type { Person } from '../queries.ts';
import styles from './People.module.css';

type Props = Omit<
  ComponentProps<typeof PagedTable<Person, (typeof peopleSorts)[number]>>,
  'columns' | 'sorts' | 'selection'
> & {
  onOpen: (id: string) => void;
  /** Those ticked, on other pages too. */
  chosen: readonly Person[];
  onChoose: (people: Person[]) => void;
};

export function PeopleTable({ onOpen, chosen, onChoose, ...list }: Props) {
  const { t } = useTranslation('organisation');
  return (
    <PagedTable
      view="people"
      columns={useColumns(onOpen)}
      sorts={peopleSorts}
      selection={{
        selectedRowKeys: chosen.map(({ id }) => id),
        preserveSelectedRowKeys: true,
        onChange: (_, people) => onChoose(people),
        getCheckboxProps: ({ name }) => ({ 'aria-label': t('group.choose', { name }) }),
        // All of a page are ticked above the table: in its head a box would stand twice, once where nobody sees it
        hideSelectAll: true,
        columnTitle: <span className="only-read-out">{t('group.column')}</span>,
      }}
      {...list}
    />
  );
}

function useColumns(onOpen: (id: string) => void): TableColumnsType<Person> {
  const { t } = useTranslation(['organisation', 'vocabulary', 'common']);
  const { dataLang } = useLocale();
  return [
    {
      title: t('person.name'),
      key: 'name',
      render: (_, { id, name, title }) => (
        <div className={plain.cell}>
          <Button type="link" className={styles.name} lang={dataLang} onClick={() => onOpen(id)}>
            {name}
          </Button>
          {title && (
            <div className={styles.quiet}>
              <DataText>{title}</DataText>
            </div>
          )}
        </div>
      ),
    },
    { title: t('person.account'), key: 'account', render: (_, { account }) => <code>{account}</code> },
    {
      title: t('person.department'),
      key: 'department',
      render: (_, { department }) => (
        <div className={plain.cell}>
          <DataText>{department.name}</DataText>
        </div>
      ),
    },
    {
      title: t('person.roles'),
      key: 'roles',
      render: (_, { roles }) =>
        roles.length === 0 ? (
          <span className={styles.quiet}>{t('person.noRoles')}</span>
        ) : (
          roles.map((role) => t(`vocabulary:role.${role}`)).join(t('comma'))
        ),
    },
    {
      title: t('person.lastSignIn'),
      key: 'lastSignIn',
      render: (_, { lastSignInAt }) =>
        lastSignInAt ? (
          <DateText value={lastSignInAt} time />
        ) : (
          <span className={styles.quiet}>{t('person.never')}</span>
        ),
    },
    {
      title: t('person.state'),
      key: 'state',
      render: (_, { disabled, mustChangePassword }) => (
        <span className={styles.tags}>
          <ToneTag tone={disabled ? 'grey' : 'green'}>{t(disabled ? 'state.disabled' : 'state.enabled')}</ToneTag>
          {!disabled && mustChangePassword && <ToneTag tone="amber">{t('person.oneTime')}</ToneTag>}
        </span>
      ),
    },
    {
      title: t('person.commands'),
      key: 'commands',
      render: (_, { id, name, actions }) => (
        <Button
          size="small"
          aria-label={t(actions.length > 0 ? 'people.manageNamed' : 'people.viewNamed', { name })}
          onClick={() => onOpen(id)}
        >
          {t(actions.length > 0 ? 'people.manage' : 'common:action.view')}
        </Button>
      ),
    },
  ];
}
