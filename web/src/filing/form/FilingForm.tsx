import { Alert, Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../cases/use-command.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { ApiFailure, hasCode } from '../../lib/failure.ts';
import { detailText, failureText } from '../../lib/failure-text.ts';
import { setFieldErrors } from '../../lib/form-errors.ts';
import { useSession } from '../../session/session.ts';
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
  const [homeless, setHomeless] = useState<string[]>([]);
  const written: Partial<Fields> = Form.useWatch([], form) ?? {};
  const same = filing.filedAt !== null && filing.changedOn === null && !differs(filing.persons, written);
  const { id, version } = filing;
  const saving = useCommand({
    send: (fields: Fields, key) => file(id, { ...fields, version }, key),
    at: version,
    done: () => t('filing:form.filed', { authority: localized(titles.authority) }),
    changes: filingQueries.all(),
    onDone,
    onError: (error) => setHomeless(setFieldErrors(form, atNames(error)).map((detail) => detailText(detail))),
  });
  return (
    <Form<Fields>
      form={form}
      name={`filing-${id}`}
      layout="vertical"
      scrollToFirstError={{ focus: true }}
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
      {hasCode(saving.error, 'conflict') && (
        <Alert type="warning" showIcon title={failureText(saving.error)} className={styles.note} />
      )}
      <p className={styles.quiet}>{t('filing:form.accounts')}</p>
      {filing.persons.map((line, at) => (
        <PersonFields key={line.post} at={at} line={line} departmentId={id} />
      ))}
      {filing.filedAt !== null && <ChangeDay filing={filing} />}
      {homeless.length > 0 && (
        <Alert type="error" showIcon role="alert" title={homeless.join(' ')} className={styles.note} />
      )}
      <div className={styles.tags}>
        <Button type="primary" htmlType="submit" loading={saving.isPending} disabled={same}>
          {t(filing.filedAt === null ? 'filing:form.submit' : 'filing:form.submitAgain')}
        </Button>
        {same && <span className={styles.quiet}>{t('filing:form.same')}</span>}
      </div>
    </Form>
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
