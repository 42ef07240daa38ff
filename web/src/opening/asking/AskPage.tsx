import type { AskInput } from '@onesource/api/areas/opening/asking/inputs';
import { keptDays, linkHours, mostADay } from '@onesource/api/areas/opening/asking/rules/measures';
import type { OpenEntry } from '@onesource/api/areas/opening/queries';
import { longest } from '@onesource/api/foundation/texts/longest';
import { applicantKinds } from '@onesource/db/vocabulary';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { generatePath, Link, useParams } from 'react-router-dom';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { hasCode } from '../../lib/failure.ts';
import { paths } from '../../paths.ts';
import { usePageTitle } from '../../shell/page/use-page-title.ts';
import { DataText } from '../../ui/DataText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LongForm } from '../../ui/form/LongForm.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Section } from '../../ui/Section.tsx';
import { OpenLayout } from '../OpenLayout.tsx';
import { askForOpen, openingQueries } from '../queries.ts';
import styles from './Asking.module.css';
import { HowToAsk } from './HowToAsk.tsx';

/** 申请有条件开放的数据: by whoever comes, without an account. What was typed stays when it is refused. */
export function AskPage() {
  const { t } = useTranslation(['asking', 'opening']);
  const { id = '' } = useParams();
  const query = useQuery(openingQueries.entry(id));
  usePageTitle(t('asking:title'));
  return (
    <OpenLayout place={query.data?.place}>
      {hasCode(query.error, 'not_found') ? (
        <EmptyState title={t('opening:notOpen')} hint={t('opening:notOpenHint')}>
          <Link to={paths.open}>{t('opening:back')}</Link>
        </EmptyState>
      ) : (
        <Loaded query={query}>{(entry) => <Asking entry={entry} />}</Loaded>
      )}
    </OpenLayout>
  );
}

function Asking({ entry }: { entry: OpenEntry }) {
  const { t } = useTranslation('asking');
  const { locale } = useLocale();
  const asking = useMutation({ mutationFn: (said: AskInput) => askForOpen(entry.id, said), meta: { quiet: true } });
  const back = <Link to={generatePath(paths.openEntry, { id: entry.id })}>{t('toEntry')}</Link>;
  if (asking.data)
    return (
      <EmptyState
        title={t('sent')}
        hint={
          <span role="status">
            {t('sentHint', { until: formatDate(asking.data.until, locale, { time: true }) })}
            <br />
            {t('sentAgain', { most: mostADay.email })}
          </span>
        }
      >
        {back}
      </EmptyState>
    );
  return (
    <div className={styles.page}>
      {back}
      <h1>{t('title')}</h1>
      <p>
        <DataText>{entry.name}</DataText>
      </p>
      {entry.asking === 'here' ? (
        <AskForm
          entry={entry}
          failure={asking.error}
          pending={asking.isPending}
          onAsk={(said) => asking.mutate(said)}
        />
      ) : (
        entry.asking && <HowToAsk entry={entry} asking={entry.asking} />
      )}
    </div>
  );
}

type FormProps = { entry: OpenEntry; failure: Error | null; pending: boolean; onAsk: (said: AskInput) => void };

function AskForm({ entry, failure, pending, onAsk }: FormProps) {
  const { t } = useTranslation(['asking', 'opening']);
  const { localized } = useLocale();
  const [form] = Form.useForm<AskInput>();
  const kind = Form.useWatch('kind', form);
  /** Whether some of it is to be had without asking. */
  const some = entry.items.some(({ openness }) => openness === 'open');
  const needed = (message: string) => [{ required: true, whitespace: true, message }];
  return (
    <LongForm<AskInput>
      name="ask"
      form={form}
      layout="vertical"
      failure={failure}
      initialValues={{ itemIds: [] }}
      onFinish={onAsk}
      disabled={pending}
    >
      <div className={styles.parts}>
        <p>{t('asking:lead')}</p>
        {entry.openConditions && (
          <Alert
            type="info"
            title={
              <>
                {t('opening:conditions')}：<DataText>{entry.openConditions}</DataText>
              </>
            }
          />
        )}
        <Section title={t('asking:what')}>
          <fieldset className={styles.items}>
            <legend>
              <span aria-hidden="true">*</span> <label htmlFor="ask_itemIds">{t('asking:items')}</label>
            </legend>
            <Button
              type="link"
              size="small"
              className={styles.all}
              onClick={() => {
                form.setFieldValue(
                  'itemIds',
                  entry.items.map(({ id }) => id),
                );
                void form.validateFields(['itemIds']);
              }}
            >
              {t('asking:all', { count: entry.items.length })}
            </Button>
            <Form.Item
              name="itemIds"
              // Not `required`: a group of boxes cannot say so to screen readers
              rules={[{ type: 'array', min: 1, message: t('asking:itemsNeeded') }]}
              {...(some && { extra: t('asking:itemsHint') })}
              className={styles.choices}
            >
              <Checkbox.Group
                options={entry.items.map(({ id, name, openness }) => ({
                  value: id,
                  label: (
                    <>
                      <DataText>{name}</DataText>{' '}
                      <span className={styles.quiet}>{localized(entry.labels[openness])}</span>
                    </>
                  ),
                }))}
              />
            </Form.Item>
          </fieldset>
          <Form.Item
            name="purpose"
            label={t('asking:purpose')}
            extra={t('asking:purposeHint')}
            rules={needed(t('asking:purposeNeeded'))}
          >
            <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={longest.grounds} />
          </Form.Item>
        </Section>
        <Section title={t('asking:who')}>
          <Form.Item name="kind" label={t('asking:kind')} rules={[{ required: true, message: t('asking:kindNeeded') }]}>
            <Radio.Group options={applicantKinds.map((value) => ({ value, label: t(`asking:kinds.${value}`) }))} />
          </Form.Item>
          {kind !== undefined && kind !== 'person' && (
            <Form.Item
              name="organisation"
              label={t('asking:organisation')}
              rules={needed(t('asking:organisationNeeded'))}
            >
              <Input maxLength={longest.departmentName} autoComplete="organization" />
            </Form.Item>
          )}
          <Form.Item
            name="name"
            label={t(kind === undefined || kind === 'person' ? 'asking:name' : 'asking:contact')}
            rules={needed(t('asking:nameNeeded'))}
          >
            <Input maxLength={longest.personName} autoComplete="name" />
          </Form.Item>
          <Form.Item
            name="email"
            label={t('asking:email')}
            extra={t('asking:emailHint')}
            validateFirst
            rules={[...needed(t('asking:emailNeeded')), { type: 'email', message: t('asking:emailWrong') }]}
          >
            <Input type="email" maxLength={longest.email} autoComplete="email" />
          </Form.Item>
          <p className={styles.quiet}>{t('asking:privacy', { days: keptDays, hours: linkHours })}</p>
        </Section>
        <Button className={styles.submit} type="primary" htmlType="submit" size="large" loading={pending}>
          {t('asking:submit')}
        </Button>
      </div>
    </LongForm>
  );
}
