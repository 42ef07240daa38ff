import { longest } from '@onesource/api/foundation/texts/longest';
import { poolKinds, sharedIdentifiers } from '@onesource/db/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { Button, Card, Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { generatePath, useNavigate, useParams } from 'react-router-dom';
import { DraftKept } from '../../cases/drafts/DraftKept.tsx';
import { DraftNotice } from '../../cases/drafts/DraftNotice.tsx';
import type { FormDraft } from '../../cases/drafts/use-form-draft.ts';
import { WithDraft } from '../../cases/drafts/WithDraft.tsx';
import { useCommand } from '../../cases/use-command.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { paths } from '../../paths.ts';
import { PageHeader } from '../../shell/page/PageHeader.tsx';
import { LongForm } from '../../ui/form/LongForm.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { FieldsChoice } from './FieldsChoice.tsx';
import {
  addPool,
  candidatesQuery,
  changes,
  type Kind,
  type Plan,
  type PlannedField,
  type PoolDetail,
  poolQuery,
  revisePool,
} from './queries.ts';
import { SourcesChoice } from './SourcesChoice.tsx';

/** In a form a pool whose sources stand side by side goes by a word of its own: nothing chosen is something else. */
const beside = 'beside';
const ways = [...sharedIdentifiers, beside] as const;
type Way = (typeof ways)[number];
const identifierOf = (way: Way) => (way === beside ? null : way);

type Fields = Plan & { kind: Kind['kind']; library?: string; identifier: Way };

const start: Partial<Fields> = { kind: 'base', identifier: 'id_number', note: '', sources: [], fields: [] };
const blank: Partial<Fields> = { name: '', library: undefined };

/** 组建 of a base or theme pool (SH-23, KF-8). */
export function NewPoolPage() {
  const { t } = useTranslation('quality', { keyPrefix: 'pools' });
  return (
    <>
      <PageHeader title={t('form.newTitle')} up={{ to: paths.pools, label: t('title') }} />
      <PoolForm pool={null} initial={start} />
    </>
  );
}

/** 调整: of what it is put together from now on. */
export function RevisePoolPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation('quality', { keyPrefix: 'pools' });
  const query = useQuery(poolQuery(id));
  const title = query.data ? t('form.reviseTitle', { name: query.data.name }) : t('revise');
  return (
    <>
      <PageHeader title={title} up={{ to: generatePath(paths.pool, { id }), label: query.data?.name ?? t('title') }} />
      <Loaded query={query}>
        {(pool) => (
          <PoolForm
            pool={pool}
            initial={{
              ...{ kind: pool.kind, identifier: pool.identifier ?? beside, name: pool.name, note: pool.note },
              ...(pool.library && { library: pool.library.code }),
              sources: pool.sources.map(({ id: resourceId, by }) => ({ resourceId, by })),
              fields: pool.fields.map(({ name, from }) => ({
                name,
                from: from.map(({ resourceId, itemId }) => ({ resourceId, itemId })),
              })),
            }}
          />
        )}
      </Loaded>
    </>
  );
}

const isWhole = ({ name, from }: PlannedField) => name.trim() !== '' && from.length > 0;

type Props = { pool: PoolDetail | null; initial: Partial<Fields> };

/** What is filled in is kept until it is sent. */
const PoolForm = (props: Props) => (
  <WithDraft<Fields> of={{ form: 'pool', subject: props.pool?.id ?? '', name: props.pool?.name ?? '' }}>
    {(draft) => <Planning draft={draft} {...props} />}
  </WithDraft>
);

function Planning({ pool, initial, draft }: Props & { draft: FormDraft<Fields> }) {
  const { t } = useTranslation('quality', { keyPrefix: 'pools' });
  const { localized } = useLocale();
  const navigate = useNavigate();
  const [form] = Form.useForm<Fields>();
  const kind = Form.useWatch('kind', form) ?? initial.kind ?? 'base';
  const way = Form.useWatch('identifier', form) ?? initial.identifier ?? 'id_number';
  const library = (Form.useWatch('library', form) ?? initial.library ?? null) || null;
  const sources = Form.useWatch('sources', form) ?? initial.sources ?? [];
  const of = { identifier: identifierOf(way), library: kind === 'base' ? library : null };
  const { data: offered } = useQuery(candidatesQuery(of, ''));
  const sending = useCommand({
    send: ({ name, note, sources: chosen, fields, identifier, ...said }: Fields, key) => {
      const plan = { name, note, sources: chosen, fields };
      return pool
        ? revisePool(pool.id, { ...plan, version: pool.version }, key)
        : addPool(
            {
              ...{ ...plan, kind: said.kind, identifier: identifierOf(identifier) },
              library: said.kind === 'base' ? (said.library ?? null) : null,
            },
            key,
          );
    },
    at: pool?.version ?? 0,
    changes,
    shows: ({ id }) => poolQuery(id).queryKey,
    done: ({ name }) => t(pool ? 'form.revised' : 'form.added', { name }),
    quiet: true,
    onDone: ({ id }) => {
      draft.drop();
      return navigate(generatePath(paths.pool, { id }));
    },
  });
  return (
    <Card>
      <LongForm<Fields>
        form={form}
        layout="vertical"
        failure={sending.error}
        initialValues={{ ...initial, ...draft.restored?.values }}
        onValuesChange={() => draft.keep(form.getFieldsValue())}
        onFinish={(fields) => sending.mutate(fields)}
      >
        <DraftNotice
          name={pool?.name ?? t('form.newTitle')}
          savedAt={draft.restored?.savedAt ?? null}
          onStartOver={() => {
            draft.drop();
            form.setFieldsValue({ ...blank, ...initial });
          }}
        />
        <Form.Item name="kind" label={t('form.kind')}>
          <Radio.Group
            disabled={pool !== null}
            options={poolKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
        </Form.Item>
        {kind === 'base' && (
          <Form.Item
            name="library"
            label={t('form.library')}
            rules={[{ required: true, message: t('form.libraryNeeded') }]}
          >
            <Select
              disabled={pool !== null}
              options={(offered?.libraries ?? []).map((one) => ({ value: one.code, label: localized(one) }))}
            />
          </Form.Item>
        )}
        <Form.Item
          name="identifier"
          label={t('form.identifier')}
          extra={t(way === beside ? 'form.besideHint' : 'form.identifierHint')}
        >
          <Radio.Group
            disabled={pool !== null}
            options={ways.map((value) => ({ value, label: t(`identifier.${value}`) }))}
            onChange={() => form.setFieldsValue({ sources: [], fields: [] })}
          />
        </Form.Item>
        <Form.Item
          name="name"
          label={t('form.name')}
          rules={[{ required: true, whitespace: true, message: t('form.nameNeeded') }]}
        >
          <Input maxLength={longest.scenario} showCount />
        </Form.Item>
        <Form.Item className="counted" name="note" label={t('form.note')}>
          <Input.TextArea maxLength={longest.grounds} showCount autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
        <Form.Item
          name="sources"
          label={t('form.sources')}
          extra={t(way === beside ? 'form.sourcesHintBeside' : 'form.sourcesHint')}
          rules={[{ type: 'array', min: 2, required: true, message: t('form.sourcesNeeded') }]}
        >
          <SourcesChoice of={of} pool={pool} />
        </Form.Item>
        <Form.Item
          name="fields"
          label={t('form.fields')}
          extra={t(way === beside ? 'form.fieldsHintBeside' : 'form.fieldsHint')}
          rules={[
            {
              validator: async (_, fields: PlannedField[]) => {
                if (fields.length === 0 || !fields.every(isWhole)) throw new Error(t('form.fieldsNeeded'));
              },
            },
          ]}
        >
          <FieldsChoice of={of} sources={sources} fresh={pool === null} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={sending.isPending}>
          {t(pool ? 'form.submitRevise' : 'form.submitNew')}
        </Button>
        <DraftKept where={draft.where} />
      </LongForm>
    </Card>
  );
}
