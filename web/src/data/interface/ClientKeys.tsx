import { useQuery } from '@tanstack/react-query';
import { Button, Collapse, Table, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { useCommand } from '../../cases/use-command.ts';
import { paths } from '../../paths.ts';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { DataText } from '../../ui/DataText.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Section } from '../../ui/Section.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import styles from '../Data.module.css';
import { exampleOf, keyExample } from './example.ts';
import { type Client, clientsQuery, withdrawClient } from './queries.ts';
import { RegisterKey } from './RegisterKey.tsx';

/** 接口调用: the keys by which programs use the grant, and how they do. */
export function ClientKeys({ grant }: { grant: string }) {
  const { t } = useTranslation('data');
  const query = useQuery(clientsQuery(grant));
  const [open, setOpen] = useState(false);
  return (
    <Section title={t('keys.title')}>
      <Loaded query={query}>
        {({ items, actions, code }) => (
          <div className={styles.panel}>
            <span>
              {t('keys.lead')} <Link to={paths.interface}>{t('keys.described')}</Link>
            </span>
            {items.length > 0 && <Keys grant={grant} items={items} />}
            {actions.includes('register') && (
              <div>
                <Button type={items.length === 0 ? 'primary' : 'default'} onClick={() => setOpen(true)}>
                  {t('keys.register')}
                </Button>
              </div>
            )}
            {open && <RegisterKey grant={grant} onClose={() => setOpen(false)} />}
            <Collapse
              items={[
                { key: 'key', label: t('keys.makeKey'), children: <Code text={keyExample} /> },
                {
                  key: 'call',
                  label: t('keys.example'),
                  children: <Code text={exampleOf(window.location.origin, grant, code)} />,
                },
              ]}
            />
          </div>
        )}
      </Loaded>
    </Section>
  );
}

function Code({ text }: { text: string }) {
  const { t } = useTranslation('data');
  return (
    <div>
      <Typography.Text copyable={{ text, tooltips: [t('keys.copy'), t('keys.copied')] }}>
        {t('keys.copy')}
      </Typography.Text>
      {/* Scrolls by itself, so that it can be reached by the keyboard */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls */}
      <pre className={styles.code} tabIndex={0}>
        {text}
      </pre>
    </div>
  );
}

function Keys({ grant, items }: { grant: string; items: Client[] }) {
  const { t } = useTranslation('data');
  const withdrawing = useCommand({ changes: ['clients'], send: (client: string) => withdrawClient(grant, client) });
  return (
    <Table
      size="small"
      rowKey="id"
      dataSource={items}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={[
        { title: t('keys.name'), key: 'name', render: (_, { name }) => <DataText>{name}</DataText> },
        {
          title: t('keys.thumbprint'),
          key: 'thumbprint',
          render: (_, { thumbprint }) => <Typography.Text code>{thumbprint}</Typography.Text>,
        },
        {
          title: t('keys.registered'),
          key: 'registered',
          render: (_, { registeredAt, by }) => (
            <>
              <DateText value={registeredAt} time /> · <DataText>{by}</DataText>
            </>
          ),
        },
        {
          title: t('keys.standing'),
          key: 'standing',
          render: (_, { withdrawnAt }) => (
            <ToneTag tone={withdrawnAt ? 'grey' : 'green'}>{t(withdrawnAt ? 'keys.withdrawn' : 'keys.good')}</ToneTag>
          ),
        },
        {
          title: t('keys.action'),
          key: 'action',
          render: (_, { id, name, actions }) =>
            actions.includes('withdraw') && (
              <ConfirmButton
                size="small"
                danger
                question={t('keys.withdrawQuestion', { name })}
                consequence={t('keys.withdrawConsequence')}
                confirmLabel={t('keys.withdraw')}
                onConfirm={() => withdrawing.mutateAsync(id)}
              >
                {t('keys.withdraw')}
              </ConfirmButton>
            ),
        },
      ]}
    />
  );
}
