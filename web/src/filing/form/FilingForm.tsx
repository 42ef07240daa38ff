import { Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
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

/** Names somebody for each post. What was typed stays when it is refused. */
export function FilingForm({ filing, onDone }: { filing: FilingDetail; onDone?: () => void }) {
  const { t } = useTranslation(['filing', 'common']);
  const { localized } = useLocale();
  const { titles } = useSession().profile;
  const [form] = Form.useForm<Fields>();
  const written: Partial<Fields> = Form.useWatch([], form) ?? {};
  const same = filing.filedAt !== null && filing.changedOn === null && !differs(filing.persons, written);
  const { id, version } = filing;
  const saving = useCommand({
    send: (fields: Fields, key) => file(id, { ...fields, version }, key),
    at: version,
    done: () => t('filing:form.filed', { authority: localized(titles.authority) }),
    changes: filingQueries.all(),
    quiet: true,
    onDone,
  });
  return (
    <LongForm<Fields>
      form={form}
      name={`filing-${id}`}
      layout="vertical"
      failure={saving.error}
      placed={atNames}
      initialValues={{
        persons: filing.persons.map(({ post, person }) => ({
          post,
          // Whoever left is not proposed again: the name stays to be read, the account goes
          userId: person?.present ? person.userId : null,
          name: person?.present ? person.name : '',
          title: person?.present ? person.title : '',
          phone: person?.present ? person.phone : '',
        })),
      }}
      onFinish={(fields) => saving.mutate(fields)}
    >
      <p className={styles.quiet}>{t('filing:form.accounts')}</p>
      {filing.persons.map((line, at) => (
        <PersonFields key={line.post} at={at} line={line} departmentId={id} />
      ))}
      {filing.filedAt !== null && <ChangeDay filing={filing} />}
      <div className={styles.tags}>
        <Button type="primary" htmlType="submit" loading={saving.isPending} disabled={same}>
          {t(filing.filedAt === null ? 'filing:form.submit' : 'filing:form.submitAgain')}
        </Button>
        {same && <span className={styles.quiet}>{t('filing:form.same')}</span>}
      </div>
    </LongForm>
  );
}

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
