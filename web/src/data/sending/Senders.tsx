import { Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../cases/use-command.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { DataText } from '../../ui/DataText.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { Section } from '../../ui/Section.tsx';
import styles from '../Data.module.css';
import { changes, type Dataset } from '../queries.ts';
import { withdrawSender } from './queries.ts';
import { RegisterSender } from './RegisterSender.tsx';
import { SendingTag } from './SendingTag.tsx';

type Sender = Dataset['senders'][number];

/** 报送程序 (SH-24): programs that send the data in, and whether they are heard of. */
export function Senders({ dataset }: { dataset: Dataset }) {
  const { t } = useTranslation('data');
  const [open, setOpen] = useState(false);
  const { resourceId, senders, actions } = dataset;
  const registers = actions.includes('register-sender');
  if (senders.length === 0 && !registers) return null;
  return (
    <Section title={t('sending.title')}>
      <div className={styles.panel}>
        <span className={styles.quiet}>{t(registers ? 'sending.lead' : 'sending.leadRead')}</span>
        {senders.length === 0 ? <span>{t('sending.none')}</span> : <Programs id={resourceId} senders={senders} />}
        {registers && (
          <div>
            <Button onClick={() => setOpen(true)}>{t('sending.register')}</Button>
          </div>
        )}
      </div>
      {open && <RegisterSender resourceId={resourceId} onClose={() => setOpen(false)} />}
    </Section>
  );
}

function Programs({ id, senders }: { id: string; senders: Sender[] }) {
  const { t } = useTranslation('data');
  const { locale } = useLocale();
  const withdrawing = useCommand({ changes, send: (sender: string) => withdrawSender(id, sender) });
  return (
    <Table<Sender>
      size="small"
      rowKey="id"
      aria-label={t('sending.title')}
      dataSource={senders}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={[
        {
          title: t('sending.name'),
          key: 'name',
          rowScope: 'row',
          render: (_, { name }) => <DataText>{name}</DataText>,
        },
        {
          title: t('sending.standing'),
          key: 'standing',
          render: (_, { state, silentAt, told }) => (
            <>
              <SendingTag state={state} />
              {state === 'silent' && silentAt && (
                <div className={styles.quiet}>
                  {t('sending.since', { at: formatDate(silentAt, locale, { time: true }) })}
                  {told && ` · ${t('sending.told')}`}
                </div>
              )}
            </>
          ),
        },
        {
          title: t('sending.lastBeat'),
          key: 'lastBeat',
          render: (_, { lastBeatAt }) => (lastBeatAt ? <DateText value={lastBeatAt} time /> : t('sending.never')),
        },
        {
          title: t('sending.every'),
          key: 'every',
          render: (_, { everyMinutes }) => t(`sending.minutes.${everyMinutes}`),
        },
        {
          title: t('sending.registered'),
          key: 'registered',
          render: (_, { registeredAt, by }) => (
            <>
              <DateText value={registeredAt} time /> · <DataText>{by}</DataText>
            </>
          ),
        },
        {
          title: t('sending.action'),
          key: 'action',
          render: (_, { id: sender, name, actions }) =>
            actions.includes('withdraw') && (
              <ConfirmButton
                size="small"
                danger
                question={t('sending.withdrawQuestion', { name })}
                consequence={t('sending.withdrawConsequence')}
                confirmLabel={t('sending.withdraw')}
                onConfirm={() => withdrawing.mutateAsync(sender)}
              >
                {t('sending.withdraw')}
              </ConfirmButton>
            ),
        },
      ]}
    />
  );
}
