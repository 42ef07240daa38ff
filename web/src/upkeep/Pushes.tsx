import { type PushState, pushStates } from '@onesource/api/areas/upkeep/rules/pushes';
import { useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../cases/use-command.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { formatDate } from '../lib/dates.ts';
import { numberParam, wordOrParam } from '../lib/url-params.ts';
import { useUrlState } from '../lib/use-url-state.ts';
import { DateText } from '../ui/DateText.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PagedTable } from '../ui/list/PagedTable.tsx';
import { Section } from '../ui/Section.tsx';
import { ToneTag } from '../ui/ToneTag.tsx';
import { type Push, pushesQuery, resendPush } from './queries.ts';
import styles from './Upkeep.module.css';

const tones = { waiting: 'amber', failed: 'red', sent: 'green' } as const;
const params = { pushes: numberParam(1), push: wordOrParam(['all', ...pushStates], 'all') };
const pageSize = 10;

/** 待办推送: what the office platform (协同办公平台) was told, and what did not get there. */
export function Pushes() {
  const { t } = useTranslation('upkeep');
  const [{ pushes: page, push: state }, change] = useUrlState(params);
  const list = useQuery(pushesQuery(page, pageSize, state === 'all' ? null : state));
  return (
    <Section title={t('pushes.title')}>
      <Loaded query={list}>
        {({ on, total, byState, items }) => (
          <>
            {!on && <EmptyState title={t('pushes.off')} hint={t('pushes.offHint')} />}
            {(on || byState.waiting + byState.failed + byState.sent > 0) && (
              <Segmented<'all' | PushState>
                className={styles.states}
                aria-label={t('pushes.states')}
                value={state}
                onChange={(push) => change({ push, pushes: 1 })}
                options={[
                  { value: 'all', label: t('pushes.all', { count: byState.waiting + byState.failed + byState.sent }) },
                  ...pushStates.map((value) => ({
                    value,
                    label: t('pushes.count', { state: t(`pushes.state.${value}`), count: byState[value] }),
                  })),
                ]}
              />
            )}
            {total === 0 ? (
              on && <EmptyState title={t(state === 'all' ? 'pushes.none' : 'pushes.noneOf')} hint="" />
            ) : (
              <PushTable rows={items} total={total} page={page} loading={list.isPlaceholderData} onPage={change} />
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}

type TableProps = {
  rows: readonly Push[];
  total: number;
  page: number;
  loading: boolean;
  onPage: (change: { pushes: number }) => void;
};

function PushTable({ rows, total, page, loading, onPage }: TableProps) {
  const { t } = useTranslation(['upkeep', 'vocabulary']);
  const resending = useCommand({
    send: (id: string) => resendPush(id),
    done: () => t('pushes.resent'),
    changes: ['pushes'],
  });
  return (
    <PagedTable<Push>
      rows={rows}
      total={total}
      page={page}
      pageSize={pageSize}
      loading={loading}
      onChange={(change) => 'page' in change && onPage({ pushes: change.page })}
      columns={[
        {
          title: t('pushes.task'),
          key: 'task',
          render: (_, { task }) =>
            task.kind === null ? t('pushes.gone') : `${t(`vocabulary:taskKind.${task.kind}`)} · ${task.title}`,
        },
        { title: t('pushes.status'), key: 'state', render: (_, push) => <StateOf {...push} /> },
        {
          title: t('pushes.createdAt'),
          key: 'createdAt',
          render: (_, { createdAt }) => <DateText value={createdAt} time />,
        },
        {
          title: t('pushes.sentAt'),
          key: 'sentAt',
          render: (_, { sentAt }) => (sentAt ? <DateText value={sentAt} time /> : '—'),
        },
        {
          title: '',
          key: 'resend',
          render: (_, { id, actions }) =>
            actions.includes('resend') && (
              <Button
                size="small"
                loading={resending.isPending && resending.variables === id}
                onClick={() => resending.mutate(id)}
              >
                {t('pushes.resend')}
              </Button>
            ),
        },
      ]}
    />
  );
}

/** Where it stands, and why it has not got there. */
function StateOf({ state, tries, nextAt, failure }: Push) {
  const { t } = useTranslation('upkeep');
  const { locale } = useLocale();
  const next = nextAt !== null && tries > 0 && t('pushes.next', { date: formatDate(nextAt, locale, { time: true }) });
  return (
    <>
      <ToneTag tone={tones[state]}>{t(`pushes.state.${state}`)}</ToneTag>
      {failure && (
        <div>
          {failure.why === 'answered'
            ? t('pushes.failure.answered', { status: failure.status })
            : t(`pushes.failure.${failure.why}`)}
        </div>
      )}
      {tries > 0 && state !== 'sent' && (
        <div>
          {t('pushes.tries', { count: tries })} {next}
        </div>
      )}
    </>
  );
}
