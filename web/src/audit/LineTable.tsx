import type { TableColumnsType } from 'antd';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { paths } from '../paths.ts';
import { DataText } from '../ui/DataText.tsx';
import { DateText } from '../ui/DateText.tsx';
import { PagedTable } from '../ui/list/PagedTable.tsx';
import { ToneTag } from '../ui/ToneTag.tsx';
import styles from './Audit.module.css';
import type { Line } from './queries.ts';
import { useActionNames } from './use-action-names.ts';

type Props = Omit<ComponentProps<typeof PagedTable<Line>>, 'columns' | 'sorts' | 'sort' | 'expandable' | 'onChange'> & {
  onChange: (change: { page: number }) => void;
};

/** Lines of the log; each opens to the details it was written with. */
export function LineTable({ onChange, ...list }: Props) {
  return (
    <PagedTable<Line>
      view="log"
      {...list}
      columns={useColumns()}
      expandable={{ expandedRowRender: (line) => <Details line={line} /> }}
      onChange={(change) => 'page' in change && onChange(change)}
    />
  );
}

function useColumns(): TableColumnsType<Line> {
  const { t } = useTranslation(['audit', 'vocabulary']);
  const names = useActionNames();
  return [
    { title: t('at'), key: 'at', render: (_, { at }) => <DateText value={at} time /> },
    {
      title: t('who'),
      key: 'who',
      render: (_, { actor, post }) => (
        <>
          {actor.id === null && actor.name === 'OneSource' ? t('itself') : <DataText>{actor.name}</DataText>}
          {post && (
            <div className={styles.quiet}>
              <DataText>{post}</DataText>
            </div>
          )}
        </>
      ),
    },
    { title: t('what'), key: 'what', render: (_, { action }) => names[action] ?? action },
    { title: t('about'), key: 'about', render: (_, { subject }) => t(`vocabulary:subjectType.${subject.type}`) },
    {
      title: t('result'),
      key: 'result',
      render: (_, { result }) => <ToneTag tone={result === 'done' ? 'green' : 'red'}>{t(result)}</ToneTag>,
    },
    { title: t('where'), key: 'where', render: (_, { ip }) => ip || '—' },
  ];
}

/** The account that a line is about: one that was administered, or whoever signed in or failed to. */
const accountOf = ({ subject, actor }: Line): string | null => {
  if (subject.type === 'session') return actor.id;
  return subject.type === 'user' && isId.test(subject.id) ? subject.id : null;
};
const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function Details({ line }: { line: Line }) {
  const { t } = useTranslation('audit');
  const account = accountOf(line);
  return (
    <dl className={styles.facts}>
      <dt>{t('what')}</dt>
      <dd>
        <code>{line.action}</code>
      </dd>
      <dt>{t('subject')}</dt>
      <dd>
        <code>{line.subject.id || '—'}</code>
      </dd>
      {account && (
        <>
          <dt>{t('account')}</dt>
          <dd>
            <Link to={generatePath(paths.auditedAccount, { id: account })}>{t('accountHistory')}</Link>
          </dd>
        </>
      )}
      <dt>{t('request')}</dt>
      <dd>
        <code>{line.requestId ?? '—'}</code>
      </dd>
      <dt>{t('position')}</dt>
      <dd>{line.position ?? t('unsealed')}</dd>
      <dt>{t('details')}</dt>
      <dd>
        <pre>{JSON.stringify(line.detail, null, 2)}</pre>
      </dd>
    </dl>
  );
}
