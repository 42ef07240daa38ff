import { entries } from '@onesource/api/areas/catalog/rules/fields/fields';
import type { RegistrationView } from '@onesource/api/areas/catalog/view';
import { useQuery } from '@tanstack/react-query';
import { Button, Card, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { generatePath, useNavigate } from 'react-router-dom';
import { useCommand } from '../../cases/use-command.ts';
import { textParam } from '../../lib/url-params.ts';
import { useUrlState } from '../../lib/use-url-state.ts';
import { paths } from '../../paths.ts';
import { useSession } from '../../session/session.ts';
import { PageHeader } from '../../shell/page/PageHeader.tsx';
import { LongForm } from '../../ui/form/LongForm.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import plain from '../../ui/Plain.module.css';
import { dataIn, Sentence } from '../../ui/Sentence.tsx';
import { NearNames, useNearNames } from '../doubles/NearNames.tsx';
import { catalogQueries, createDraft, type NewDraft } from '../queries.ts';

const params = { from: textParam };

/**
 * Starts a registration with the one thing a draft must have; the rest is filled in where it saves itself, or comes from
 * the registration that `?from=` names.
 */
export function NewRegistrationPage() {
  const [{ from }] = useUrlState(params);
  const before = useQuery({ ...catalogQueries.detail(from), enabled: from !== '' });
  if (from === '') return <Start from={null} />;
  return <Loaded query={before}>{(data) => <Start key={from} from={data} />}</Loaded>;
}

function Start({ from }: { from: RegistrationView | null }) {
  const { t } = useTranslation(['catalog', 'content']);
  const { department } = useSession();
  const navigate = useNavigate();
  const [form] = Form.useForm<Pick<NewDraft, 'name' | 'summary'>>();
  const near = useNearNames(Form.useWatch('name', form) ?? '', null);
  const starting = useCommand({
    send: createDraft,
    changes: catalogQueries.all(),
    shows: ({ id }) => catalogQueries.detail(id).queryKey,
    onDone: ({ id }) => navigate(generatePath(paths.editRegistration, { id }), { replace: true }),
    quiet: true,
  });
  return (
    <>
      <PageHeader
        title={t('new.title')}
        lead={
          from ? (
            <Sentence>{t('new.leadFrom', { name: dataIn(from.revision.content.name) })}</Sentence>
          ) : (
            <Sentence>{t('new.lead', { department: dataIn(department.name) })}</Sentence>
          )
        }
        up={from ? { to: generatePath(paths.registration, { id: from.id }), label: t('editor.up') } : undefined}
      />
      <Card className={plain.form}>
        <LongForm
          form={form}
          layout="vertical"
          failure={starting.error}
          initialValues={from ? { name: from.revision.content.name, summary: from.revision.content.summary } : {}}
          onFinish={(draft) => starting.mutate({ ...draft, from: from?.id ?? null })}
        >
          <Form.Item
            name="name"
            label={t('content:field.name')}
            extra={t('content:hint.name')}
            rules={[{ required: true, whitespace: true, message: t('new.nameNeeded') }]}
          >
            <Input maxLength={entries.name.kind.max} showCount autoFocus />
          </Form.Item>
          <NearNames near={near} />
          <Form.Item
            className="counted"
            name="summary"
            label={t('content:field.summary')}
            extra={t('content:hint.summary')}
          >
            <Input.TextArea maxLength={entries.summary.kind.max} showCount autoSize={{ minRows: 3, maxRows: 8 }} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={starting.isPending}>
            {t('new.start')}
          </Button>
        </LongForm>
      </Card>
    </>
  );
}
