import { longest } from '@onesource/api/foundation/texts/longest';
import { Button, Card, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { DraftKept } from '../cases/drafts/DraftKept.tsx';
import { DraftNotice } from '../cases/drafts/DraftNotice.tsx';
import type { FormDraft } from '../cases/drafts/use-form-draft.ts';
import { WithDraft } from '../cases/drafts/WithDraft.tsx';
import { useCommand } from '../cases/use-command.ts';
import { paths } from '../paths.ts';
import { PageHeader } from '../shell/page/PageHeader.tsx';
import { LongForm } from '../ui/form/LongForm.tsx';
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

const begin: Pick<Fields, 'audience' | 'resources'> = { audience: 'everyone', resources: [] };

/** Registers an application scenario. What was typed stays when it is refused. */
export function NewScenarioPage() {
  return (
    <WithDraft<Fields> of={{ form: 'scenario', subject: '', name: '' }}>
      {(draft) => <ScenarioForm draft={draft} />}
    </WithDraft>
  );
}

function ScenarioForm({ draft }: { draft: FormDraft<Fields> }) {
  const { t } = useTranslation('scenarios');
  const navigate = useNavigate();
  const [form] = Form.useForm<Fields>();
  const audience = Form.useWatch('audience', form);
  const adding = useCommand({
    send: ({ name, purpose, audience: whom, departmentIds, resources }: Fields, key) =>
      addScenario({ name, purpose, resources, departmentIds: whom === 'named' ? departmentIds : null }, key),
    done: ({ name }) => t('form.added', { name }),
    changes: scenarioQueries.all(),
    quiet: true,
    onDone: () => {
      draft.drop();
      return navigate(paths.scenarios);
    },
  });
  return (
    <>
      <PageHeader title={t('form.title')} />
      <DraftNotice
        name={t('form.title')}
        savedAt={draft.restored?.savedAt ?? null}
        onStartOver={() => {
          draft.drop();
          form.setFieldsValue({ name: '', purpose: '', departmentIds: [], ...begin });
        }}
      />
      <Card className={plain.form}>
        <LongForm<Fields>
          form={form}
          layout="vertical"
          failure={adding.error}
          initialValues={draft.restored?.values ?? begin}
          onValuesChange={(_, values) => draft.keep(values)}
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
          <Button type="primary" htmlType="submit" loading={adding.isPending}>
            {t('form.submit')}
          </Button>
          <DraftKept where={draft.where} />
        </LongForm>
      </Card>
    </>
  );
}
