import type { RecordInput } from '@onesource/api/areas/catalog/occasions/inputs';
import { longest } from '@onesource/api/foundation/texts/longest';
import { citationOf } from '@onesource/api/law/setting';
import { occasionCauses } from '@onesource/db/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { ChoiceField } from '../../cases/dialogs/ChoiceField.tsx';
import { DraftKept } from '../../cases/drafts/DraftKept.tsx';
import { DraftNotice } from '../../cases/drafts/DraftNotice.tsx';
import type { FormDraft } from '../../cases/drafts/use-form-draft.ts';
import { WithDraft } from '../../cases/drafts/WithDraft.tsx';
import { useCommand } from '../../cases/use-command.ts';
import { dayIn } from '../../lib/dates.ts';
import { paths } from '../../paths.ts';
import { PageHeader } from '../../shell/page/PageHeader.tsx';
import { DayField } from '../../ui/days/DayField.tsx';
import { LongForm } from '../../ui/form/LongForm.tsx';
import { Section } from '../../ui/Section.tsx';
import { Citation } from '../../words/Citation.tsx';
import { EntrySelect } from '../EntrySelect.tsx';
import { occasionQueries, recordOccasion, updateRules } from '../queries.ts';
import styles from './NewOccasion.module.css';

/** 记录更新事项: what happened, when, and which entries it concerns. What was typed stays when it is refused. */
export function NewOccasionPage() {
  const [search] = useSearchParams();
  const from = search.get('resource');
  return (
    <WithDraft<RecordInput> of={{ form: 'occasion', subject: from ?? '', name: '' }}>
      {(draft) => <OccasionForm from={from} draft={draft} />}
    </WithDraft>
  );
}

function OccasionForm({ from, draft }: { from: string | null; draft: FormDraft<RecordInput> }) {
  const { t } = useTranslation(['occasions', 'vocabulary']);
  const navigate = useNavigate();
  const { data: begun } = useQuery({ ...occasionQueries.resource(from ?? ''), enabled: from !== null });
  const [form] = Form.useForm<RecordInput>();
  const today = dayIn(new Date());
  const begin = { happenedOn: today, resourceIds: from === null ? [] : [from], names: [] };
  const recording = useCommand({
    send: (fields: RecordInput, key) => recordOccasion(fields, key),
    done: ({ items }) => t('occasions:form.recorded', { count: items.length }),
    changes: [...occasionQueries.all(), 'registrations'],
    quiet: true,
    onDone: () => {
      draft.drop();
      return navigate(paths.occasions, { replace: true });
    },
  });
  return (
    <>
      <PageHeader title={t('occasions:form.title')} lead={t('occasions:form.lead')} up={{ to: paths.occasions }} />
      <DraftNotice
        name={begun?.name ?? t('occasions:form.title')}
        savedAt={draft.restored?.savedAt ?? null}
        onStartOver={() => {
          draft.drop();
          form.setFieldsValue({ cause: undefined, what: '', ...begin });
        }}
      />
      <LongForm<RecordInput>
        name="occasion"
        form={form}
        layout="vertical"
        failure={recording.error}
        initialValues={draft.restored?.values ?? begin}
        onValuesChange={(_, values) => draft.keep(values)}
        onFinish={(fields) => recording.mutate(fields)}
        disabled={recording.isPending}
      >
        <div className={styles.columns}>
          <Section title={t('occasions:form.what')}>
            <ChoiceField
              name="cause"
              label={t('occasions:form.cause')}
              needed={t('occasions:form.causeNeeded')}
              options={occasionCauses}
              nameOf={(cause) => t(`vocabulary:occasionCause.${cause}`)}
            />
            <Form.Item
              name="what"
              label={t('occasions:form.happened')}
              extra={t('occasions:form.happenedHint')}
              rules={[{ required: true, whitespace: true, message: t('occasions:form.happenedNeeded') }]}
            >
              <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={longest.note} />
            </Form.Item>
            <DayField
              name="happenedOn"
              label={t('occasions:form.happenedOn')}
              extra={t('occasions:form.happenedOnHint')}
              needed={t('occasions:form.happenedOnNeeded')}
              max={today}
              allowClear={false}
            />
            <Form.Item name="resourceIds" label={t('occasions:form.entries')} extra={t('occasions:form.entriesHint')}>
              <EntrySelect
                of="published"
                mode="multiple"
                maxCount={50}
                known={begun ? [{ id: begun.id, name: begun.name }] : []}
              />
            </Form.Item>
            <Form.Item name="names" label={t('occasions:form.names')} extra={t('occasions:form.namesHint')}>
              <Select mode="tags" open={false} maxCount={20} suffixIcon={null} />
            </Form.Item>
          </Section>
          <Section title={t('occasions:form.next')}>
            <WhatFollows />
            <Button type="primary" htmlType="submit" size="large" block loading={recording.isPending}>
              {t('occasions:form.submit')}
            </Button>
            <DraftKept where={draft.where} />
          </Section>
        </div>
      </LongForm>
    </>
  );
}

/** By when the entries have to follow, and under which article; that there is no last day where no text has a term. */
function WhatFollows() {
  const { t } = useTranslation('occasions');
  const { data } = useQuery(updateRules());
  if (!data) return null;
  const { catalogUpdate } = data;
  const counts = catalogUpdate.source !== 'not_stated' && 'workingDays' in catalogUpdate.value;
  return (
    <div className={styles.follows}>
      <p>{t(counts ? 'form.nextTerm' : 'form.nextNoTerm')}</p>
      <Citation citation={citationOf(catalogUpdate)} />
    </div>
  );
}
