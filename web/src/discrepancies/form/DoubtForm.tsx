import type { ResourceView } from '@onesource/api/areas/directory/view';
import { longest } from '@onesource/api/foundation/texts/longest';
import { Alert, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { generatePath, useNavigate } from 'react-router-dom';
import { DraftKept } from '../../cases/drafts/DraftKept.tsx';
import { DraftNotice } from '../../cases/drafts/DraftNotice.tsx';
import type { FormDraft } from '../../cases/drafts/use-form-draft.ts';
import { useCommand } from '../../cases/use-command.ts';
import { paths } from '../../paths.ts';
import { PageHeader } from '../../shell/page/PageHeader.tsx';
import { DataText } from '../../ui/DataText.tsx';
import { LongForm } from '../../ui/form/LongForm.tsx';
import { Section } from '../../ui/Section.tsx';
import { dataIn, Sentence } from '../../ui/Sentence.tsx';
import { discrepancyQueries, reportDoubt } from '../queries.ts';
import styles from './DoubtForm.module.css';
import { ItemsField } from './ItemsField.tsx';
import { WhatFollows } from './WhatFollows.tsx';

export type Fields = { itemIds?: string[]; found: string; expected: string; evidence?: string };

/** Reports a doubt about a resource's contents. What was typed stays when it is refused. */
export function DoubtForm({
  resource,
  items,
  draft,
}: {
  resource: ResourceView;
  items: readonly { id: string; name: string }[];
  draft: FormDraft<Fields>;
}) {
  const { t } = useTranslation('discrepancies');
  const navigate = useNavigate();
  const [form] = Form.useForm<Fields>();
  const reporting = useCommand({
    send: (fields: Fields, key) => reportDoubt({ resourceId: resource.id, ...fields }, key),
    done: ({ number }) => t('form.reported', { number }),
    changes: discrepancyQueries.all(),
    shows: ({ id }) => discrepancyQueries.detail(id).queryKey,
    quiet: true,
    onDone: ({ id }) => {
      draft.drop();
      return navigate(generatePath(paths.discrepancy, { id }), { replace: true });
    },
  });
  const said = (text: string) => [{ required: true, whitespace: true, message: text }];
  return (
    <>
      <PageHeader
        title={t('form.title')}
        lead={
          <>
            <DataText>{resource.name}</DataText> ·{' '}
            <Sentence>{t('form.lead', { collector: dataIn(resource.department.name) })}</Sentence>
          </>
        }
        up={{ to: generatePath(paths.resource, { id: resource.id }), label: resource.name, data: true }}
      />
      <DraftNotice
        name={resource.name}
        savedAt={draft.restored?.savedAt ?? null}
        onStartOver={() => {
          draft.drop();
          form.setFieldsValue(blank);
        }}
      />
      <LongForm<Fields>
        name="doubt"
        form={form}
        layout="vertical"
        failure={reporting.error}
        initialValues={draft.restored?.values}
        onValuesChange={(_, values) => draft.keep(values)}
        onFinish={(fields) => reporting.mutate(fields)}
        disabled={reporting.isPending}
      >
        <div className={styles.columns}>
          <Section title={t('form.what')}>
            <ItemsField items={items} />
            <Alert type="info" showIcon title={t('form.privacy')} className={styles.privacy} />
            <div className={styles.pair}>
              <Form.Item
                name="found"
                label={t('form.found')}
                extra={t('form.foundHint')}
                rules={said(t('form.foundNeeded'))}
              >
                <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={longest.note} />
              </Form.Item>
              <Form.Item name="expected" label={t('form.expected')} rules={said(t('form.expectedNeeded'))}>
                <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={longest.note} />
              </Form.Item>
            </div>
            <Form.Item name="evidence" label={t('form.evidence')} extra={t('form.evidenceHint')}>
              <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={longest.note} />
            </Form.Item>
          </Section>
          <Section title={t('form.how')}>
            <WhatFollows />
            <Button type="primary" htmlType="submit" size="large" block loading={reporting.isPending}>
              {t('form.submit')}
            </Button>
            <DraftKept where={draft.where} />
          </Section>
        </div>
      </LongForm>
    </>
  );
}

const blank = { itemIds: [], found: '', expected: '', evidence: '' } satisfies Fields;
