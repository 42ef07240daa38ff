import { Button, Card, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { generatePath, useNavigate } from 'react-router-dom';
import { useCommand } from '../../cases/use-command.ts';
import { setFieldErrors } from '../../lib/form-errors.ts';
import { paths } from '../../paths.ts';
import { useSession } from '../../session/session.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import plain from '../../ui/Plain.module.css';
import { dataIn, Sentence } from '../../ui/Sentence.tsx';
import { catalogQueries, createDraft, type Draft } from '../queries.ts';

/** Starts a registration with the one thing a draft must have; the rest is filled in where it saves itself. */
export function NewRegistrationPage() {
  const { t } = useTranslation(['catalog', 'content']);
  const { department } = useSession();
  const navigate = useNavigate();
  const [form] = Form.useForm<Pick<Draft, 'name' | 'summary'>>();
  const starting = useCommand({
    send: createDraft,
    changes: catalogQueries.all(),
    shows: ({ id }) => catalogQueries.detail(id).queryKey,
    onDone: ({ id }) => navigate(generatePath(paths.editRegistration, { id }), { replace: true }),
    onError: (error) => setFieldErrors(form, error),
  });
  return (
    <>
      <PageHeader
        title={t('new.title')}
        lead={<Sentence>{t('new.lead', { department: dataIn(department.name) })}</Sentence>}
        up={{ to: paths.registrations, label: t('list.title') }}
      />
      <Card className={plain.form}>
        <Form
          form={form}
          layout="vertical"
          scrollToFirstError={{ focus: true }}
          onFinish={(draft) => starting.mutate(draft)}
        >
          <Form.Item
            name="name"
            label={t('content:field.name')}
            extra={t('content:hint.name')}
            rules={[{ required: true, whitespace: true, message: t('new.nameNeeded') }]}
          >
            <Input maxLength={100} showCount autoFocus />
          </Form.Item>
          <Form.Item
            className="counted"
            name="summary"
            label={t('content:field.summary')}
            extra={t('content:hint.summary')}
          >
            <Input.TextArea maxLength={1000} showCount autoSize={{ minRows: 3, maxRows: 8 }} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={starting.isPending}>
            {t('new.start')}
          </Button>
        </Form>
      </Card>
    </>
  );
}
