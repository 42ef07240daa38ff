import { Alert, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { detailText } from '../../../lib/failure-text.ts';
import { DataText } from '../../../ui/DataText.tsx';
import { type Tone, ToneTag } from '../../../ui/ToneTag.tsx';
import type { GroupReport as Report } from '../../queries.ts';
import { Password, Passwords } from '../Passwords.tsx';
import styles from './Group.module.css';

type Line = Report['people'][number];
/** In the order in which they want to be looked at. */
const tones = {
  refused: 'red',
  awaiting_second: 'amber',
  done: 'green',
  unchanged: 'grey',
} as const satisfies Record<Line['outcome'], Tone>;
const outcomes = Object.keys(tones) as Line['outcome'][];

/** What became of each of several people; one-time passwords are shown the only time that anybody can see them. */
export function GroupReport({ report: { counts, people } }: { report: Report }) {
  const { t } = useTranslation(['organisation', 'common']);
  const said = outcomes.filter((outcome) => counts[outcome] > 0);
  return (
    <div className={styles.ask}>
      <Alert
        type={counts.refused > 0 ? 'warning' : 'success'}
        showIcon
        role="status"
        title={said.map((outcome) => t(`group.count.${outcome}`, { count: counts[outcome] })).join(t('comma'))}
        description={people.some(({ oneTimePassword }) => oneTimePassword !== null) && <Passwords people={people} />}
      />
      <Table<Line>
        size="small"
        rowKey="id"
        dataSource={outcomes.flatMap((each) => people.filter(({ outcome }) => outcome === each))}
        pagination={people.length > 10 ? { pageSize: 10, showSizeChanger: false } : false}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: t('person.name'), key: 'name', render: (_, { name }) => <DataText>{name || '—'}</DataText> },
          { title: t('person.account'), key: 'account', render: (_, { account }) => <code>{account || '—'}</code> },
          {
            title: t('group.outcome'),
            key: 'outcome',
            render: (_, { outcome }) => <ToneTag tone={tones[outcome]}>{t(`group.is.${outcome}`)}</ToneTag>,
          },
          { title: t('group.remark'), key: 'remark', render: (_, line) => <Remark line={line} /> },
        ]}
      />
    </div>
  );
}

/** Why not, what comes next, or the password. */
function Remark({ line: { outcome, code, oneTimePassword, mailedTo } }: { line: Line }) {
  const { t } = useTranslation('organisation');
  if (code !== null)
    return <span className={styles.why}>{isOwnWord(code) ? t(`group.why.${code}`) : detailText({ code })}</span>;
  if (outcome === 'awaiting_second') return t('group.waits');
  if (mailedTo !== null) return t('import.mailed', { address: mailedTo });
  if (oneTimePassword === null) return null;
  return <Password>{oneTimePassword}</Password>;
}

/** Refusals that say more of a person in a list than in general. */
const ownWords = ['conflict', 'not_found', 'wrong_status', 'forbidden'] as const;
const isOwnWord = (code: string): code is (typeof ownWords)[number] => ownWords.some((known) => known === code);
