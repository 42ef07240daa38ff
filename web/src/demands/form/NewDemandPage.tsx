import type { FileInput } from '@onesource/api/areas/demands/inputs';
import { mostItems } from '@onesource/api/areas/demands/rules/most-items';
import { longest } from '@onesource/api/foundation/texts/longest';
import { citationOf } from '@onesource/api/law/setting';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Select } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { generatePath, useNavigate, useSearchParams } from 'react-router-dom';
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
  const { t } = useTranslation('demands');
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { department } = useSession();
  const [form] = Form.useForm<FileInput>();
  const title = Form.useWatch('title', form) ?? search.get('title') ?? '';
  const items = Form.useWatch('items', form) ?? [];
  const today = dayIn(new Date());
  const demanding = useCommand({
    send: (fields: FileInput, key) => fileDemand(fields, key),
    done: ({ number }) => t('form.filed', { number }),
    changes: demandQueries.all(),
    shows: ({ id }) => demandQueries.detail(id).queryKey,
    quiet: true,
    onDone: ({ id }) => navigate(generatePath(paths.demand, { id }), { replace: true }),
  });
  const allows = useCallback(
    ({ id, disabled }: { id: string; disabled: boolean }) => !disabled && id !== department.id,
    [department.id],
  );
  return (
    <>
      <PageHeader title={t('form.title')} lead={t('form.lead')} up={{ to: paths.demands, label: t('title') }} />
      <LongForm<FileInput>
        name="demand"
        form={form}
        layout="vertical"
        failure={demanding.error}
        initialValues={{ title: search.get('title') ?? '', items: [] }}
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
