import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Card, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../cases/use-command.ts';
import { ConfirmButton } from '../ui/ConfirmButton.tsx';
import { DateText } from '../ui/DateText.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { ToneTag } from '../ui/ToneTag.tsx';
import { browserOf } from './browser.ts';
import styles from './factor/Factor.module.css';
import { endEverywhere, endSession, sessionQueries } from './queries.ts';
import { leave } from './use-sign-out.ts';

/** Where one is signed in, and the way out of each, or of all. */
export function OwnSessions() {
  const { t } = useTranslation('account');
  const sessions = useQuery(sessionQueries.own());
  const ending = useCommand({
    changes: sessionQueries.current().queryKey,
    send: endSession,
    done: () => t('own.ended'),
  });
  const everywhere = useMutation({ mutationFn: endEverywhere, onSuccess: leave });
  return (
    <Card
      title={<h2 className={styles.heading}>{t('own.title')}</h2>}
      extra={
        <ConfirmButton
          danger
          question={t('own.question')}
          consequence={t('own.consequence')}
          confirmLabel={t('own.everywhere')}
          onConfirm={() => everywhere.mutateAsync()}
        >
          {t('own.everywhere')}
        </ConfirmButton>
      }
    >
      <Loaded query={sessions}>
        {({ items }) => (
          <Table
            rowKey="id"
            size="small"
            pagination={false}
            scroll={{ x: 'max-content' }}
            dataSource={items}
            columns={[
              { title: t('own.browser'), key: 'browser', render: (_, { userAgent }) => browserOf(userAgent) || '—' },
              { title: t('own.address'), dataIndex: 'ip', render: (ip: string) => ip || '—' },
              {
                title: t('own.since'),
                key: 'since',
                render: (_, { createdAt }) => <DateText value={createdAt} time />,
              },
              {
                title: t('own.last'),
                key: 'last',
                render: (_, { lastSeenAt }) => <DateText value={lastSeenAt} time />,
              },
              {
                title: t('own.command'),
                key: 'end',
                render: (_, { id, current }) =>
                  current ? (
                    <ToneTag tone="teal">{t('own.this')}</ToneTag>
                  ) : (
                    <Button size="small" onClick={() => ending.mutate(id)}>
                      {t('own.end')}
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </Loaded>
    </Card>
  );
}
