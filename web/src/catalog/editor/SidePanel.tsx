import { hasNotShared } from '@onesource/api/areas/catalog/rules/content/share-type';
import { useQuery } from '@tanstack/react-query';
import { Form, type FormInstance } from 'antd';
import { useTranslation } from 'react-i18next';
import { AdviceRules } from '../AdviceRules.tsx';
import { catalogQueries } from '../queries.ts';
import { SubmitButton } from '../SubmitButton.tsx';
import { isOfSources, unansweredIn } from '../source-advice.ts';
import { WhatFollows } from '../WhatFollows.tsx';
import { ConflictNotice } from './ConflictNotice.tsx';
import { sharedOf, type Values } from './draft/draft.ts';
import { halvesIn, placedHalves } from './draft/halves.ts';
import type { useDraft } from './draft/use-draft.ts';
import styles from './Editor.module.css';
import { newRow, putAfter } from './items/rows.ts';
import { useRows } from './items/rows-store.ts';
import { ProblemList } from './ProblemList.tsx';
import { cellId, focusOn } from './problems.ts';
import { SaveNotice } from './SaveNotice.tsx';
import { SourcesPanel } from './sources/SourcesPanel.tsx';
import type { useSubmit } from './use-submit.ts';

type Props = {
  form: FormInstance<Values>;
  draft: ReturnType<typeof useDraft>;
  submission: ReturnType<typeof useSubmit>;
};

/** Beside the form: whether it is saved, what is still missing, and what follows when it is submitted. */
export function SidePanel({ form, draft, submission }: Props) {
  const { t } = useTranslation('catalog');
  const { data: rules } = useQuery(catalogQueries.rules());
  const items = useRows(draft.rows);
  const shareType = Form.useWatch('shareType', { form, preserve: true }) ?? null;
  const shared = sharedOf(items, shareType);
  // Half of what belongs together is not sent: it is said while it is being typed
  const halves = Form.useWatch(halvesIn, { form, preserve: true }) ?? [];
  const problems = [...placedHalves(halves), ...draft.found];
  const ofSources = draft.advised.filter(({ detail }) => isOfSources(detail));
  const advised = draft.advised.filter(({ detail }) => !isOfSources(detail));
  const addItem = (itemName: string) => {
    const added = { ...newRow(), name: itemName };
    draft.rows.change(putAfter(draft.rows.get(), null, [added]));
    draft.autosave.changed();
    // It is there once the rows have been drawn
    requestAnimationFrame(() => focusOn(cellId(added.key, 'dataType')));
  };
  return (
    <aside className={styles.panel} aria-label={t('panel')}>
      {draft.state.kind === 'conflict' ? (
        <div className={styles.saving}>
          <ConflictNotice draft={draft} />
        </div>
      ) : (
        <section className={`${styles.box} ${styles.saving}`} aria-label={t('save.title')}>
          <SaveNotice state={draft.state} halves={halves.length} onSave={() => void draft.autosave.flush()} />
        </section>
      )}
      <section className={styles.box}>
        <h2>{t('next.title')}</h2>
        <WhatFollows shared={shared} />
        <SubmitButton
          id={draft.id}
          version={draft.version}
          signed={(rules?.signedByHead ?? false) && hasNotShared(shared)}
          isComplete={async () =>
            (await draft.autosave.flush()) && draft.problems().length + draft.halves().length === 0
          }
          unanswered={() => unansweredIn(draft.advice().map(({ detail }) => detail))}
          actions={['submit']}
          submission={submission}
        />
      </section>
      <section className={styles.box}>
        <h2>{t('problems.title', { count: problems.length })}</h2>
        <ProblemList form={form} problems={problems} onAddItem={addItem} />
      </section>
      <SourcesPanel form={form} problems={ofSources} rows={items} />
      {advised.length > 0 && (
        <section className={styles.box}>
          <h2>{t('advice.title', { count: advised.length })}</h2>
          <p className={styles.quiet}>{t('advice.lead')}</p>
          <ProblemList form={form} problems={advised} onAddItem={addItem} />
          <AdviceRules advice={advised.map(({ detail }) => detail)} />
        </section>
      )}
    </aside>
  );
}
