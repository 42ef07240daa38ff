import { Button, Form } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DraftKept } from '../../cases/drafts/DraftKept.tsx';
import { DraftNotice } from '../../cases/drafts/DraftNotice.tsx';
import type { FormDraft } from '../../cases/drafts/use-form-draft.ts';
import { WithDraft } from '../../cases/drafts/WithDraft.tsx';
import { useCommand } from '../../cases/use-command.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { ApiFailure } from '../../lib/failure.ts';
import { useSession } from '../../session/session.ts';
import { LongForm } from '../../ui/form/LongForm.tsx';
import { ChangeDay } from '../ChangeDay.tsx';
import styles from '../Filing.module.css';
import { type Filing, type FilingDetail, file, filingQueries } from '../queries.ts';
import { differs } from './changes.ts';
import { PersonFields } from './PersonFields.tsx';

type Fields = Omit<Filing, 'version'>;

type Props = { filing: FilingDetail; onDone?: () => void };

/** Names somebody for each post. What was typed stays when it is refused, and is kept until it is filed. */
export function FilingForm(props: Props) {
  const { id, department } = props.filing;
  return (
    <WithDraft<Fields> of={{ form: 'filing', subject: id, name: department.name }}>
      {(draft) => <Posts key={props.filing.version} draft={draft} {...props} />}
    </WithDraft>
  );
}

function Posts({ filing, onDone, draft }: Props & { draft: FormDraft<Fields> }) {
  const { t } = useTranslation(['filing', 'common']);
  const { localized } = useLocale();
  const { titles } = useSession().profile;
  const [form] = Form.useForm<Fields>();
  const written: Partial<Fields> = Form.useWatch([], form) ?? {};
  const same = filing.filedAt !== null && filing.changedOn === null && !differs(filing.persons, written);
  const { id, version } = filing;
  const saving = useCommand({
    send: async (fields: Fields, key) => {
      const filed = await file(id, { ...fields, version }, key);
      draft.drop();
      return filed;
    },
    at: version,
    done: () => t('filing:form.filed', { authority: localized(titles.authority) }),
    changes: filingQueries.all(),
    quiet: true,
    onDone,
  });
  const named = useMemo(() => namedIn(filing), [filing]);
  const keep = () => draft.keep(form.getFieldsValue());
  return (
    <LongForm<Fields>
      form={form}
      name={`filing-${id}`}
      layout="vertical"
      failure={saving.error}
      placed={atNames}
      initialValues={startOf(named, draft.restored?.values)}
      onValuesChange={keep}
      onFinish={(fields) => saving.mutate(fields)}
    >
      <DraftNotice
        name={filing.department.name}
        savedAt={draft.restored?.savedAt ?? null}
        onStartOver={() => {
          draft.drop();
          form.setFieldsValue({ persons: named, changedOn: null });
        }}
      />
      <p className={styles.quiet}>{t('filing:form.accounts')}</p>
      {filing.persons.map((line, at) => (
        <PersonFields key={line.post} at={at} line={line} departmentId={id} onChosen={keep} />
      ))}
      {filing.filedAt !== null && <ChangeDay filing={filing} />}
      <div className={styles.tags}>
        <Button type="primary" htmlType="submit" loading={saving.isPending} disabled={same}>
          {t(filing.filedAt === null ? 'filing:form.submit' : 'filing:form.submitAgain')}
        </Button>
        {same && <span className={styles.quiet}>{t('filing:form.same')}</span>}
      </div>
      <DraftKept where={draft.where} />
    </LongForm>
  );
}

/** Who is named already. Whoever left is not proposed again: the name stays to be read, the account goes. */
const namedIn = ({ persons }: FilingDetail): Fields['persons'] =>
  persons.map(({ post, person }) => ({
    post,
    userId: person?.present ? person.userId : null,
    name: person?.present ? person.name : '',
    title: person?.present ? person.title : '',
    phone: person?.present ? person.phone : '',
  }));

/** The posts that there are now, with what was written of each. */
const startOf = (named: Fields['persons'], written: Partial<Fields> | undefined) => ({
  ...written,
  persons: named.map((person) => written?.persons?.find(({ post }) => post === person.post) ?? person),
});

/** An account that cannot be named is marked where its name stands. */
const atNames = (error: unknown): unknown =>
  error instanceof ApiFailure
    ? new ApiFailure(error.status, {
        code: error.code,
        message: error.message,
        details: error.details.map((detail) => ({
          ...detail,
          ...(detail.field && { field: detail.field.replace(/\.(userId|post)$/, '.name') }),
        })),
      })
    : error;
