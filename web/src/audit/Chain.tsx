import { longest } from '@onesource/api/foundation/texts/longest';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { numberParam } from '../lib/url-params.ts';
import { useUrlState } from '../lib/use-url-state.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Section } from '../ui/Section.tsx';
import styles from './Audit.module.css';
import { auditQueries, verify } from './queries.ts';

type Found = Awaited<ReturnType<typeof verify>>;
const pageSize = 20;
const params = { days: numberParam(1) };

/** 完整性校验: whether the log is as it was written, and the head of each day. */
export function Chain() {
  const { t } = useTranslation('audit');
  const client = useQueryClient();
  const [noted, write] = useState({ position: '', hash: '' });
  const [half, tellHalf] = useState(false);
  const note = (change: Partial<typeof noted>) => {
    write({ ...noted, ...change });
    tellHalf(false);
  };
  const verifying = useMutation({
    mutationFn: () => verify(noted),
    onSettled: () => client.invalidateQueries({ queryKey: ['audit', 'lines'] }),
  });
  const problemOf = (part: string) =>
    half && part === ''
      ? { status: 'error' as const, 'aria-invalid': true, 'aria-describedby': 'noted-problem' }
      : undefined;
  return (
    <div className={styles.panel}>
      <p>{t('chain.explain')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const missing = (['position', 'hash'] as const).filter((part) => noted[part] === '');
          const [first] = missing;
          if (first === undefined || missing.length === 2) return verifying.mutate();
          tellHalf(true);
          event.currentTarget.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
        }}
      >
        <fieldset className={`${styles.filters} ${styles.noted}`}>
          <legend className={styles.quiet}>{t('chain.noted')}</legend>
          <Input
            name="position"
            className={styles.field}
            {...problemOf(noted.position)}
            inputMode="numeric"
            aria-label={t('chain.notedPosition')}
            placeholder={t('chain.notedPosition')}
            value={noted.position}
            onChange={({ target }) => note({ position: target.value.replace(/\D/g, '').slice(0, 15) })}
          />
          <Input
            name="hash"
            className={styles.wide}
            {...problemOf(noted.hash)}
            aria-label={t('chain.notedHash')}
            placeholder={t('chain.notedHash')}
            maxLength={longest.hash}
            value={noted.hash}
            onChange={({ target }) => note({ hash: target.value.trim() })}
          />
          <Button type="primary" htmlType="submit" loading={verifying.isPending}>
            {t('chain.verify')}
          </Button>
        </fieldset>
        <p id="noted-problem" className={styles.problem} role="status">
          {half && t('chain.notedHalf')}
        </p>
      </form>
      {verifying.error && <ErrorState error={verifying.error} onRetry={() => verifying.mutate()} />}
      {verifying.data && <Outcome found={verifying.data} />}
      <Days />
    </div>
  );
}

function Outcome({ found }: { found: Found }) {
  const { t } = useTranslation('audit');
  const { whole, checked, unsealed, head, notedHeadFound, problems } = found;
  return (
    <>
      <Alert
        showIcon
        type={whole ? 'success' : 'error'}
        title={whole ? t('chain.whole', { n: checked }) : t('chain.broken')}
        description={
          <>
            {notedHeadFound === false && <div>{t('chain.lost')}</div>}
            {unsealed > 0 && <div>{t('chain.waiting', { n: unsealed })}</div>}
            {head && (
              <div className={styles.hash}>
                {t('chain.head')} {head.position} <code>{head.hash}</code>
              </div>
            )}
          </>
        }
      />
      {problems.length > 0 && (
        <Table
          size="small"
          rowKey={({ id, kind }) => `${id} ${kind}`}
          dataSource={problems}
          pagination={false}
          columns={[
            { title: t('chain.problem'), key: 'kind', render: (_, { kind }) => t(`chain.problems.${kind}`) },
            { title: t('position'), key: 'position', render: (_, { position }) => position ?? '—' },
            { title: t('chain.line'), dataIndex: 'id' },
          ]}
        />
      )}
    </>
  );
}

function Days() {
  const { t } = useTranslation('audit');
  const [{ days: page }, change] = useUrlState(params);
  const days = useQuery(auditQueries.days(page, pageSize));
  return (
    <Section title={t('chain.days')}>
      <Loaded query={days}>
        {({ items, total }) => (
          <Table
            size="small"
            rowKey="day"
            dataSource={items}
            loading={days.isPlaceholderData}
            locale={{ emptyText: <span className={styles.quiet}>{t('chain.noDays')}</span> }}
            scroll={{ x: 'max-content' }}
            pagination={{
              current: page,
              pageSize,
              total,
              showSizeChanger: false,
              hideOnSinglePage: true,
              onChange: (to) => change({ days: to }),
            }}
            columns={[
              { title: t('chain.day'), dataIndex: 'day' },
              { title: t('chain.lines'), dataIndex: 'lines' },
              { title: t('chain.last'), dataIndex: 'position' },
              { title: t('chain.hash'), key: 'hash', render: (_, { hash }) => <code>{hash}</code> },
            ]}
          />
        )}
      </Loaded>
    </Section>
  );
}
