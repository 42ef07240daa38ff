import { longest } from '@onesource/api/foundation/texts/longest';
import { Alert, Button, Card, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { useCommand } from '../cases/use-command.ts';
import { detailText } from '../lib/failure-text.ts';
import { setFieldErrors } from '../lib/form-errors.ts';
import { paths } from '../paths.ts';
import { PageHeader } from '../shell/page/PageHeader.tsx';
import plain from '../ui/Plain.module.css';
import { DepartmentsSelect } from '../words/DepartmentsSelect.tsx';
import { addScenario, scenarioQueries } from './queries.ts';
import { type Chosen, ResourceChoice } from './ResourceChoice.tsx';

type Fields = {
  name: string;
  purpose: string;
  audience: 'everyone' | 'named';
  departmentIds?: string[];
  resources: Chosen[];
};

/** Registers an application scenario. What was typed stays when it is refused. */
export function NewScenarioPage() {
  const { t } = useTranslation('scenarios');
  const navigate = useNavigate();
  const [form] = Form.useForm<Fields>();
  const [homeless, setHomeless] = useState<string[]>([]);
  const audience = Form.useWatch('audience', form);
  const adding = useCommand({
    send: ({ name, purpose, audience: whom, departmentIds, resources }: Fields, key) =>
      addScenario({ name, purpose, resources, departmentIds: whom === 'named' ? departmentIds : null }, key),
    done: ({ name }) => t('form.added', { name }),
    changes: scenarioQueries.all(),
    onDone: () => navigate(paths.scenarios),
    onError: (error) => setHomeless(setFieldErrors(form, error).map((detail) => detailText(detail))),
  });
  return (
    <>
      <PageHeader title={t('form.title')} />
      <Card className={plain.form}>
        <Form<Fields>
          form={form}
          layout="vertical"
          scrollToFirstError={{ focus: true }}
          initialValues={{ audience: 'everyone', resources: [] }}
          onFinish={(fields) => adding.mutate(fields)}
        >
          <Form.Item
            name="name"
            label={t('form.name')}
            extra={t('form.nameHint')}
            rules={[{ required: true, whitespace: true, message: t('form.nameNeeded') }]}
          >
            <Input maxLength={longest.scenario} showCount autoFocus />
          </Form.Item>
          <Form.Item
            className="counted"
            name="purpose"
            label={t('form.purpose')}
            extra={t('form.purposeHint')}
            rules={[{ required: true, whitespace: true, message: t('form.purposeNeeded') }]}
          >
            <Input.TextArea maxLength={longest.grounds} showCount autoSize={{ minRows: 3, maxRows: 8 }} />
          </Form.Item>
          <Form.Item name="audience" label={t('form.audience')}>
            <Radio.Group
              options={[
                { value: 'everyone', label: t('everyone') },
                { value: 'named', label: t('form.named') },
              ]}
            />
          </Form.Item>
          {audience === 'named' && (
            <Form.Item
              name="departmentIds"
              label={t('form.departments')}
              rules={[{ required: true, type: 'array', min: 1, message: t('form.departmentsNeeded') }]}
            >
              <DepartmentsSelect />
            </Form.Item>
          )}
          <Form.Item
            name="resources"
            label={t('form.resources')}
            rules={[
              { type: 'array', min: 1, required: true, message: t('form.resourcesNeeded') },
              {
                validator: async (_, chosen: Chosen[]) => {
                  if (chosen.some(({ itemIds }) => itemIds.length === 0)) throw new Error(t('form.itemsNeeded'));
                },
              },
            ]}
          >
            <ResourceChoice />
          </Form.Item>
          {homeless.length > 0 && (
            <Alert type="error" showIcon role="alert" title={homeless.join(' ')} className={plain.below} />
          )}
          <Button type="primary" htmlType="submit" loading={adding.isPending}>
            {t('form.submit')}
          </Button>
        </Form>
      </Card>
    </>
  );
}
