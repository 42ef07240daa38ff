import { hasNotShared } from '@onesource/api/catalog/share-type';
import { useQuery } from '@tanstack/react-query';
import { Button, Form, type FormInstance } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { useSession } from '../../session/session.ts';
import { Citation } from '../../ui/Citation.tsx';
import { catalogQueries } from '../queries.ts';
import { ConflictNotice } from './ConflictNotice.tsx';
import type { Values } from './draft.ts';
import styles from './Editor.module.css';
import { ProblemList } from './ProblemList.tsx';
import { useRows } from './rows-store.ts';
import { SaveNotice } from './SaveNotice.tsx';
import type { useDraft } from './use-draft.ts';
import type { useSubmit } from './use-submit.ts';

type Props = {
  form: FormInstance<Values>;
  draft: ReturnType<typeof useDraft>;
  submission: ReturnType<typeof useSubmit>;
};

/** Beside the form: whether it is saved, what is still missing, and what follows when it is submitted. */
export function SidePanel({ form, draft, submission }: Props) {
  const { t } = useTranslation(['catalog', 'common']);
  const { localized } = useLocale();
  const { titles } = useSession().profile;
  const { data: rules } = useQuery(catalogQueries.rules());
  const items = useRows(draft.rows);
  const shareType = Form.useWatch('shareType', form) ?? null;
  const examined =
    rules?.examination && hasNotShared({ items: items.map((row) => ({ ...row, id: row.key })), shareType });
  return (
    <aside className={styles.panel} aria-label={t('panel')}>
      {draft.state.kind === 'conflict' ? (
        <div className={styles.saving}>
          <ConflictNotice draft={draft} />
        </div>
      ) : (
        <section className={`${styles.box} ${styles.saving}`} aria-label={t('save.title')}>
          <SaveNotice state={draft.state} onSave={() => void draft.autosave.flush()} />
        </section>
      )}
      <section className={styles.box}>
        <h2>{t('next.title')}</h2>
        <p>{t('next.submit')}</p>
        {examined && (
          <>
            <p>{t('next.submitExamined', { authority: localized(titles.authority) })}</p>
            <p>
              <Citation citation={rules.examination} />
            </p>
          </>
        )}
        <Button type="primary" block loading={submission.isPending} onClick={() => submission.mutate()}>
          {t('action.submit')}
        </Button>
      </section>
      <section className={styles.box}>
        <h2>{t('problems.title', { count: draft.found.length })}</h2>
        <ProblemList form={form} problems={draft.found} />
      </section>
    </aside>
  );
}
