import { longest } from '@onesource/api/foundation/texts/longest';
import { Alert, Button, Checkbox, Form, Input, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../cases/use-command.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { failureText } from '../../lib/failure-text.ts';
import { setFieldErrors } from '../../lib/form-errors.ts';
import { DataText } from '../../ui/DataText.tsx';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { Section } from '../../ui/Section.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import styles from '../Quality.module.css';
import { type Asked, type LookedUp, lookUp, type PoolDetail } from './queries.ts';

/** 查询: one identifier, under the grants that the reader's department holds; each datum with its source. */
export function LookUp({ view }: { view: PoolDetail }) {
  const { t } = useTranslation('quality', { keyPrefix: 'pools' });
  const { t: vocabulary } = useTranslation('vocabulary');
  const { locale } = useLocale();
  const [form] = Form.useForm<Asked>();
  const looking = useCommand({ changes: ['uses'], quiet: true, send: (asked: Asked) => lookUp(view.id, asked) });
  const by = t(`identifier.${view.identifier ?? 'beside'}`);
  // One's own data need no grant; of several grants on one source the first is offered ticked
  const offered = view.sources.flatMap(({ sight, name, grants }) =>
    sight === 'own' ? [] : grants.filter(({ against }) => against === null).map((grant) => ({ ...grant, name })),
  );
  const ticked = view.sources.flatMap(
    ({ sight, grants }) => (sight === 'own' ? undefined : grants.find(({ against }) => against === null)?.id) ?? [],
  );
  const send = (asked: Asked) =>
    looking.mutate({ ...asked, grants: asked.grants ?? [] }, { onError: (error) => setFieldErrors(form, error) });
  return (
    <Section title={t('look.title')}>
      <Form<Asked> form={form} layout="vertical" initialValues={{ grants: ticked }} onFinish={send}>
        <div className={styles.filters}>
          <Form.Item
            name="identifier"
            label={t('look.identifier', { by })}
            rules={[{ required: true, whitespace: true, message: t('look.identifierNeeded', { by }) }]}
          >
            <Input className={styles.find} maxLength={longest.value} autoComplete="off" />
          </Form.Item>
          <Form.Item
            name="matter"
            label={t('look.matter')}
            rules={[{ required: true, whitespace: true, message: t('look.matterNeeded') }]}
          >
            <Input className={styles.find} maxLength={longest.matter} autoComplete="off" />
          </Form.Item>
        </div>
        {offered.length > 0 && (
          <Form.Item name="grants" label={t('look.under')} extra={t('look.underHint')}>
            <Checkbox.Group
              className={styles.page}
              options={offered.map(({ id, name, number, purpose, until }) => ({
                value: id,
                label: t('look.grant', {
                  ...{ name, number, until: formatDate(until, locale) },
                  purpose: vocabulary(`purpose.${purpose}`),
                }),
              }))}
            />
          </Form.Item>
        )}
        <div className={styles.bar}>
          <Button type="primary" htmlType="submit" loading={looking.isPending}>
            {t('look.submit')}
          </Button>
          <span className={styles.quiet}>{t('look.logged')}</span>
        </div>
      </Form>
      <div aria-live="polite">
        {looking.error && <Alert type="error" showIcon title={failureText(looking.error)} />}
        {looking.data && <Answer found={looking.data} />}
      </div>
    </Section>
  );
}

type Field = { id: number } & LookedUp['fields'][number];
type Said = Field['said'][number];

function Answer({ found }: { found: LookedUp }) {
  const { t } = useTranslation('quality', { keyPrefix: 'pools' });
  const nobody = found.fields.every(({ said }) => said.length === 0);
  const nameOf = (source: number) => found.sources[source]?.name ?? '';
  const columns: TableColumnsType<Field> = [
    { title: t('look.field'), key: 'name', rowScope: 'row', render: (_, { name }) => <DataText>{name}</DataText> },
    {
      title: t('look.taken'),
      key: 'taken',
      render: (_, { said: [taken] }) =>
        taken ? (
          <Value said={taken} name={nameOf(taken.source)} />
        ) : (
          <span className={styles.quiet}>{t('look.nothing')}</span>
        ),
    },
    {
      title: t('look.others'),
      key: 'others',
      render: (_, { said: [, ...others] }) =>
        others.length === 0
          ? t('none')
          : others.map((said) => <Value key={said.source} said={said} name={nameOf(said.source)} />),
    },
  ];
  return (
    <section className={styles.page} aria-label={t('look.answer')}>
      <Facts>
        {found.sources.map((source) => (
          <Fact key={source.id} label={<DataText>{source.name}</DataText>}>
            <HowItAnswered source={source} />
          </Fact>
        ))}
      </Facts>
      {nobody ? (
        <Alert type="info" showIcon title={t('look.nobody')} />
      ) : (
        <Table<Field>
          rowKey="id"
          size="small"
          aria-label={t('look.answer')}
          pagination={false}
          scroll={{ x: 'max-content' }}
          dataSource={found.fields.map((field, id) => ({ id, ...field }))}
          columns={columns}
        />
      )}
    </section>
  );
}

function Value({ said: { value, masked, contested, differs }, name }: { said: Said; name: string }) {
  const { t } = useTranslation('quality', { keyPrefix: 'pools' });
  return (
    <div>
      <DataText>{value}</DataText> {masked && <ToneTag tone="grey">{t('look.masked')}</ToneTag>}{' '}
      {contested && <ToneTag tone="amber">{t('look.contested')}</ToneTag>}{' '}
      {differs && <ToneTag tone="red">{t('look.differs')}</ToneTag>}
      <div className={styles.quiet}>{t('look.by', { source: name })}</div>
    </div>
  );
}

/** Why a grant does not open it, as far as there is a word for it here. */
const refusals = [
  'grant_suspended',
  'agreement_not_signed',
  'grant_not_begun',
  'item_not_granted',
  'quota_used_up',
] as const;

/** Whether a source has the identifier, or why it was not asked or did not answer. */
function HowItAnswered({ source }: { source: LookedUp['sources'][number] }) {
  const { t } = useTranslation('quality', { keyPrefix: 'pools' });
  const { standing, refused, found, grant, outage } = source;
  const { locale } = useLocale();
  const interrupted = outage && (
    <span className={styles.quiet}>
      {t('source.outage', { until: formatDate(outage.until, locale), remedy: outage.remedy })}
    </span>
  );
  if (standing !== 'joined') return <ToneTag tone="orange">{t(`source.${standing}`)}</ToneTag>;
  if (refused !== null) {
    const known = refusals.find((code) => code === refused) ?? 'other';
    return <ToneTag tone="orange">{t('look.refused', { why: t(`look.why.${known}`) })}</ToneTag>;
  }
  if (found === null) return <ToneTag tone="grey">{t('look.closed')}</ToneTag>;
  return (
    <>
      <ToneTag tone={found === 'one' ? 'green' : found === 'none' ? 'grey' : 'amber'}>
        {t(`look.found.${found}`)}
      </ToneTag>{' '}
      {grant && <span className={styles.quiet}>{t('look.record', { id: grant.record })}</span>} {interrupted}
    </>
  );
}
