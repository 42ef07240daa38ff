import { mayAskBy, type Way } from '@onesource/api/areas/delivery/rules/ways';
import type { RequestView } from '@onesource/api/areas/requests/view';
import { longest } from '@onesource/api/foundation/texts/longest';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Radio, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../cases/use-command.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { failureText } from '../lib/failure-text.ts';
import { setFieldErrors, withFields } from '../lib/form-errors.ts';
import { Marked } from '../session/Marked.tsx';
import { Section } from '../ui/Section.tsx';
import styles from './Data.module.css';
import { type Asked, datasetQuery, downloadUrl, type Found, lookUp } from './queries.ts';

type Said = { matter: string; values?: Record<string, string | undefined> };
type Grant = NonNullable<RequestView['grant']>;

/** The look-up itself: by identifier, by conditions where that is open, or a 核验 that answers yes or no. */
export function LookUp({ request, grant }: { request: RequestView; grant: Grant }) {
  const { t } = useTranslation('data');
  const [form] = Form.useForm<Said>();
  const [way, setWay] = useState<Way>('keys');
  const matter = Form.useWatch('matter', form);
  const { data: dataset } = useQuery(datasetQuery(request.resource.id));
  const looking = useCommand({ changes: ['uses'], quiet: true, send: (asked: Asked) => lookUp(grant.id, asked) });
  const items = grant.items.map((item) => ({
    ...item,
    identifier: dataset?.shape?.find(({ id }) => id === item.id)?.identifier ?? false,
  }));
  const fields = items.filter((item) => mayAskBy(way, item, grant.masked.includes(item.name)));
  const send = ({ matter: said, values = {} }: Said) => {
    const filled = Object.fromEntries(
      fields.flatMap(({ id }): [string, string][] => {
        const value = values[id]?.trim();
        return value ? [[id, value]] : [];
      }),
    );
    looking.mutate(
      {
        matter: said,
        ...(way === 'where' ? { where: filled } : { keys: filled }),
        ...(way === 'verify' && { verify: true }),
      },
      { onError: (error) => setFieldErrors(form, atFields(error)) },
    );
  };
  return (
    <Section title={t('use.title')}>
      <Form<Said> form={form} layout="vertical" initialValues={{ matter: request.matter }} onFinish={send}>
        <Form.Item label={t('use.ways')}>
          <Radio.Group
            value={way}
            onChange={({ target }) => {
              setWay(target.value);
              looking.reset();
            }}
            options={[
              { value: 'keys', label: t('use.keys') },
              ...(dataset?.byConditions ? [{ value: 'where', label: t('use.where') }] : []),
              { value: 'verify', label: t('use.verify') },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="matter"
          label={t('use.matter')}
          rules={[{ required: true, whitespace: true, message: t('use.matterNeeded') }]}
        >
          <Input maxLength={longest.matter} />
        </Form.Item>
        <div className={styles.fields}>
          {fields.map(({ id, name }) => (
            <Form.Item key={id} name={['values', id]} label={name}>
              <Input maxLength={longest.value} autoComplete="off" />
            </Form.Item>
          ))}
        </div>
        <div className={styles.row}>
          <Button type="primary" htmlType="submit" loading={looking.isPending}>
            {t(way === 'verify' ? 'use.submitVerify' : 'use.submit')}
          </Button>
          {grant.downloads && (
            <>
              <Button href={downloadUrl(grant.id, 'xlsx', matter ?? '')}>{t('use.download')}</Button>
              <Button href={downloadUrl(grant.id, 'csv', matter ?? '')}>{t('use.downloadCsv')}</Button>
            </>
          )}
        </div>
      </Form>
      <div aria-live="polite" style={{ marginTop: 16 }}>
        {looking.error && <Alert type="error" showIcon title={failureText(looking.error)} />}
        {looking.data && <Answer found={looking.data} items={grant.items} />}
      </div>
    </Section>
  );
}

/** A refusal at the fields of the form, not of the call. */
const atFields = (error: unknown) => withFields(error, (field) => field.replace(/^(keys|where)\./, 'values.'));

function Answer({ found, items }: { found: Found; items: Grant['items'] }) {
  const { t } = useTranslation('data');
  const { locale } = useLocale();
  const names = (ids: readonly string[]) =>
    items
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => name)
      .join(locale === 'en' ? ', ' : '、');
  const record = (
    <div className={styles.quiet}>
      {t('use.record', { id: found.record.id })} · {t('use.quota', found.quota)}
    </div>
  );
  if (found.verified !== null)
    return (
      <>
        <Alert
          showIcon
          type={found.verified ? 'success' : 'warning'}
          title={t(found.verified ? 'use.matched' : 'use.notMatched')}
        />
        {record}
      </>
    );
  return (
    <div className={styles.panel}>
      {!found.more && (
        <strong>{found.rows.length > 0 ? t('use.found', { count: found.rows.length }) : t('use.nothing')}</strong>
      )}
      {found.more && <strong>{t('use.more')}</strong>}
      {found.contested.length > 0 && (
        <Alert type="warning" showIcon title={t('use.contested', { names: names(found.contested) })} />
      )}
      {found.rows.length > 0 && (
        <Marked>
          <Table
            size="small"
            rowKey={(row) => JSON.stringify(row)}
            dataSource={found.rows}
            pagination={false}
            scroll={{ x: 'max-content' }}
            columns={items.map(({ id, name }) => ({
              title: name,
              key: id,
              render: (_: unknown, row: Found['rows'][number]) => row[id] ?? '—',
            }))}
          />
        </Marked>
      )}
      {found.masked.length > 0 && <div className={styles.quiet}>{t('use.masked', { names: names(found.masked) })}</div>}
      {record}
    </div>
  );
}
