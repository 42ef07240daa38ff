import { Alert, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { detailText } from '../../lib/failure-text.ts';
import { DataText } from '../../ui/DataText.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { NotRead } from '../../words/NotRead.tsx';
import type { PeopleReport } from '../queries.ts';
import { Password, Passwords } from './Passwords.tsx';
import styles from './People.module.css';

type Line = PeopleReport['lines'][number];

/** Each line of a list of people with what is wrong with it, or once it is added with the one-time password. */
export function ImportedPeople({ report }: { report: PeopleReport }) {
  const { t } = useTranslation(['organisation', 'vocabulary']);
  const { total, good, added, lines, notRead } = report;
  return (
    <>
      {added > 0 ? (
        <Alert
          type="success"
          showIcon
          role="status"
          title={t('import.added', { count: added })}
          description={lines.some(({ oneTimePassword }) => oneTimePassword !== null) && <Passwords people={lines} />}
        />
      ) : (
        <Alert
          type={good === total ? 'success' : 'warning'}
          showIcon
          role="status"
          title={
            good === total ? t('import.allGood', { count: total }) : t('import.someBad', { count: total - good, total })
          }
        />
      )}
      <NotRead parts={notRead} />
      <Table<Line>
        size="small"
        rowKey="line"
        dataSource={lines}
        pagination={lines.length > 10 ? { pageSize: 10, showSizeChanger: false } : false}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: t('import.line'), key: 'line', render: (_, { line }) => line },
          { title: t('person.name'), key: 'name', render: (_, { name }) => <DataText>{name}</DataText> },
          { title: t('person.account'), key: 'account', render: (_, { account }) => <code>{account}</code> },
          {
            title: t('person.department'),
            key: 'department',
            render: (_, { department }) => <DataText>{department}</DataText>,
          },
          {
            title: t('person.roles'),
            key: 'roles',
            render: (_, { roles }) => roles.map((role) => t(`vocabulary:role.${role}`)).join(t('comma')),
          },
          {
            title: t(added > 0 ? 'password.label' : 'import.outcome'),
            key: 'outcome',
            render: (_, line) => (line.problems.length > 0 ? <Problems line={line} /> : <Outcome line={line} />),
          },
        ]}
      />
    </>
  );
}

function Problems({ line: { problems } }: { line: Line }) {
  const { t } = useTranslation('organisation');
  return (
    <ul className={styles.problems}>
      {problems.map(({ field, code, cell, value }) => (
        <li key={`${field} ${code} ${value}`}>
          {cell !== null && <strong>{cell} </strong>}
          {isField(field) && t('import.at', { column: t(`person.${field}`) })}
          {detailText({ field, code })}
          {value !== '' && <DataText>{t('import.said', { value })}</DataText>}
        </li>
      ))}
    </ul>
  );
}

function Outcome({ line: { oneTimePassword, mailedTo } }: { line: Line }) {
  const { t } = useTranslation('organisation');
  if (oneTimePassword !== null) return <Password>{oneTimePassword}</Password>;
  return mailedTo === null ? (
    <ToneTag tone="green">{t('import.good')}</ToneTag>
  ) : (
    t('import.mailed', { address: mailedTo })
  );
}

const fields = ['name', 'account', 'department', 'roles', 'title', 'phone', 'email'] as const;
const isField = (field: string): field is (typeof fields)[number] => fields.some((known) => known === field);
