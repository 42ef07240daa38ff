import { useQuery } from '@tanstack/react-query';
import { Table, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { detailText } from '../../lib/failure-text.ts';
import { PageHeader } from '../../shell/page/PageHeader.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Section } from '../../ui/Section.tsx';
import styles from '../Data.module.css';
import { type Description, descriptionQuery } from './queries.ts';

/** 数据接口: what programs may call, read from the interface's own description. */
export function InterfacePage() {
  const { t } = useTranslation('data');
  const query = useQuery(descriptionQuery);
  return (
    <>
      <PageHeader title={t('interface.title')} lead={t('interface.lead')} />
      <Loaded query={query}>
        {({ paths }) => (
          <div className={styles.panel}>
            <span>
              <a href="/open/v1/openapi.json" target="_blank" rel="noreferrer">
                {t('interface.document')}
              </a>
            </span>
            {Object.entries(paths).map(([path, { post }]) => (
              <Operation key={path} path={path} post={post} />
            ))}
            <Refusals responses={Object.values(paths)[0]?.post.responses ?? {}} />
          </div>
        )}
      </Loaded>
    </>
  );
}

type Post = Description['paths'][string]['post'];
type Field = NonNullable<Post['requestBody']['content']['application/json']['schema']['properties']>[string];

/** What is said of in the reader's language. */
const operations = ['token', 'records', 'verify'] as const;

function Operation({ path, post }: { path: string; post: Post }) {
  const { t } = useTranslation('data');
  const known = operations.find((operation) => path.endsWith(`/${operation}`));
  const answer = post.responses[200]?.content?.['application/json'].schema;
  return (
    <Section title={known ? t(`interface.names.${known}`) : post.summary}>
      <div className={styles.panel}>
        <Typography.Text code>{`POST ${path}`}</Typography.Text>
        <span>{known ? t(`interface.says.${known}`) : post.description}</span>
        <Fields title={t('interface.takes')} schema={post.requestBody.content['application/json'].schema} />
        {answer && <Fields title={t('interface.gives')} schema={answer} />}
      </div>
    </Section>
  );
}

type Schema = Post['requestBody']['content']['application/json']['schema'];

function Fields({ title, schema: { properties = {}, required = [] } }: { title: string; schema: Schema }) {
  const { t } = useTranslation('data');
  return (
    <div>
      <strong>{title}</strong>
      <Table
        size="small"
        rowKey="name"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={Object.entries(properties).map(([name, field]) => ({
          name,
          field,
          needed: required.includes(name),
        }))}
        columns={[
          { title: t('interface.field'), key: 'name', render: (_, { name }) => <code>{name}</code> },
          { title: t('interface.type'), key: 'type', render: (_, { field }) => typeOf(field) },
          {
            title: t('interface.needed'),
            key: 'needed',
            render: (_, { needed }) => t(needed ? 'interface.yes' : 'interface.no'),
          },
        ]}
      />
    </div>
  );
}

const typeOf = ({ type, anyOf = [], enum: values, const: only }: Field): string =>
  only ?? values?.join(' | ') ?? ([type ?? anyOf.map(typeOf)].flat().join(' | ') || 'any');

/** Codes by which a call is refused, each with what it means. */
function Refusals({ responses }: Pick<Post, 'responses'>) {
  const { t } = useTranslation(['data', 'errors']);
  const codes = Object.entries(responses).flatMap(([status, { description }]) =>
    [...description.matchAll(/^`(\w+)` /gm)].map(([, code = '']) => ({ status, code })),
  );
  return (
    <Section title={t('data:interface.refusals')}>
      <Table
        size="small"
        rowKey="code"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={codes}
        columns={[
          { title: t('data:interface.status'), dataIndex: 'status' },
          { title: t('data:interface.code'), key: 'code', render: (_, { code }) => <code>{code}</code> },
          { title: t('data:interface.means'), key: 'means', render: (_, { code }) => detailText({ code }) },
        ]}
      />
    </Section>
  );
}
