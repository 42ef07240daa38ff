import type { FileInput } from '@onesource/api/areas/demands/inputs';
import { mostItems } from '@onesource/api/areas/demands/rules/most-items';
import { longest } from '@onesource/api/foundation/texts/longest';
import { citationOf } from '@onesource/api/law/setting';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Select } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { generatePath, useNavigate, useSearchParams } from 'react-router-dom';
import { DraftKept } from '../../cases/drafts/DraftKept.tsx';
import { DraftNotice } from '../../cases/drafts/DraftNotice.tsx';
import type { FormDraft } from '../../cases/drafts/use-form-draft.ts';
import { WithDraft } from '../../cases/drafts/WithDraft.tsx';
import { useCommand } from '../../cases/use-command.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { dayIn } from '../../lib/dates.ts';
import { paths } from '../../paths.ts';
import { useSession } from '../../session/session.ts';
import { PageHeader } from '../../shell/page/PageHeader.tsx';
import { DayField } from '../../ui/days/DayField.tsx';
import { LongForm } from '../../ui/form/LongForm.tsx';
import { Section } from '../../ui/Section.tsx';
import { Citation } from '../../words/Citation.tsx';
import { DepartmentSelect } from '../../words/DepartmentSelect.tsx';
import { demandQueries, demandRules, fileDemand } from '../queries.ts';
import { UseFields } from '../UseFields.tsx';
import styles from './NewDemand.module.css';
import { WhatIsLike } from './WhatIsLike.tsx';

/** 提出共享需求: what, what for, and beside it what there is already. What was typed stays when it is refused. */
export function NewDemandPage() {
  const [search] = useSearchParams();
  const title = search.get('title') ?? '';
  return (
    <WithDraft<FileInput> of={{ form: 'demand', subject: '', name: '' }}>
      {(draft) => <DemandForm title={title} draft={draft} />}
    </WithDraft>
  );
}

function DemandForm({ title: begun, draft }: { title: string; draft: FormDraft<FileInput> }) {
  const { t } = useTranslation('demands');
  const navigate = useNavigate();
  const { department } = useSession();
  const [form] = Form.useForm<FileInput>();
  const [start] = useState(() => draft.restored?.values ?? { title: begun, items: [] });
  const title = Form.useWatch('title', form) ?? start.title;
  const items = Form.useWatch('items', form) ?? [];
  const today = dayIn(new Date());
  const demanding = useCommand({
    send: (fields: FileInput, key) => fileDemand(fields, key),
    done: ({ number }) => t('form.filed', { number }),
    changes: demandQueries.all(),
    shows: ({ id }) => demandQueries.detail(id).queryKey,
    quiet: true,
    onDone: ({ id }) => {
      draft.drop();
      return navigate(generatePath(paths.demand, { id }), { replace: true });
    },
  });
  const allows = useCallback(
    ({ id, disabled }: { id: string; disabled: boolean }) => !disabled && id !== department.id,
    [department.id],
  );
  return (
    <>
      <PageHeader title={t('form.title')} lead={t('form.lead')} up={{ to: paths.demands, label: t('title') }} />
      <DraftNotice
        name={t('form.title')}
        savedAt={draft.restored?.savedAt ?? null}
        onStartOver={() => {
          draft.drop();
          form.setFieldsValue({ ...blank, title: begun });
        }}
      />
      <LongForm<FileInput>
        name="demand"
        form={form}
        layout="vertical"
        failure={demanding.error}
        initialValues={start}
        onValuesChange={(_, values) => draft.keep(values)}
        onFinish={(fields) => demanding.mutate(fields)}
        disabled={demanding.isPending}
      >
        <div className={styles.columns}>
          <div>
            <Section title={t('form.what')}>
              <Form.Item
                name="title"
                label={t('form.name')}
                extra={t('form.nameHint')}
                rules={[{ required: true, whitespace: true, message: t('form.nameNeeded') }]}
              >
                <Input maxLength={longest.line} />
              </Form.Item>
              <Form.Item
                name="items"
                label={t('form.items')}
                extra={t('form.itemsHint')}
                rules={[{ required: true, type: 'array', min: 1, message: t('form.itemsNeeded') }]}
              >
                <Select
                  mode="tags"
                  open={false}
                  maxCount={mostItems}
                  suffixIcon={null}
                  tokenSeparators={['、', '，', ',']}
                />
              </Form.Item>
              <div className={styles.pair}>
                <Form.Item name="wantedFromId" label={t('form.wantedFrom')} extra={t('form.wantedFromHint')}>
                  <DepartmentSelect allowClear allows={allows} />
                </Form.Item>
                <DayField name="neededBy" label={t('form.neededBy')} extra={t('form.neededByHint')} min={today} />
              </div>
            </Section>
            <Section title={t('form.why')}>
              <UseFields />
              <Alert type="info" showIcon title={t('form.secrets')} />
            </Section>
          </div>
          <div>
            <Section title={t('form.like')}>
              <WhatIsLike title={title} items={items} />
            </Section>
            <Section title={t('form.how')}>
              <WhatFollows />
              <Button type="primary" htmlType="submit" size="large" block loading={demanding.isPending}>
                {t('form.submit')}
              </Button>
              <DraftKept where={draft.where} />
            </Section>
          </div>
        </div>
      </LongForm>
    </>
  );
}

/** Who finds the department in charge, and by when it is answered. */
function WhatFollows() {
  const { t } = useTranslation('demands');
  const { localized } = useLocale();
  const { titles } = useSession().profile;
  const { data: rules } = useQuery(demandRules());
  return (
    <div className={styles.follows}>
      <p>{t('form.next', { authority: localized(titles.authority) })}</p>
      {rules && (
        <>
          <Citation citation={citationOf(rules.demands)} />
          <Citation citation={citationOf(rules.demandTerm)} />
        </>
      )}
    </div>
  );
}

const blank = { items: [], wantedFromId: null, neededBy: null, purpose: undefined, basis: '', matter: '' };
