import type { RegistrationView } from '@onesource/api/areas/catalog/view';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { generatePath } from 'react-router-dom';
import { paths } from '../../paths.ts';
import { PageHeader } from '../../shell/page/PageHeader.tsx';
import { Closing } from '../../words/opening/Closing.tsx';
import { RevisionStatusTag } from '../../words/StatusTag.tsx';
import { ReturnNote } from '../ReturnNote.tsx';
import type { Values } from './draft/draft.ts';
import { useDraft } from './draft/use-draft.ts';
import styles from './Editor.module.css';
import { ItemsSection } from './items/ItemsSection.tsx';
import { goTo } from './problems.ts';
import { QuestionsSection } from './questions/QuestionsSection.tsx';
import { RestoredNotice } from './RestoredNotice.tsx';
import { placeOf } from './remarks/places.ts';
import { RemarksContext, useRemarks } from './remarks/use-remarks.ts';
import { SidePanel } from './SidePanel.tsx';
import { BasisSection } from './sections/BasisSection.tsx';
import { FieldSection } from './sections/FieldSection.tsx';
import { JointSection } from './sources/JointSection.tsx';
import { SourceDrawer } from './sources/SourceDrawer.tsx';
import { useOverlaps } from './sources/use-overlaps.ts';
import { useMarks } from './use-marks.ts';
import { useSubmit } from './use-submit.ts';

/** The form of a registration, in sections; beside it what is saved and what is still missing. */
export function Editor({ registration }: { registration: RegistrationView }) {
  const { t } = useTranslation(['catalog', 'content']);
  const [form] = Form.useForm<Values>();
  const draft = useDraft(form, registration);
  const [attempted, setAttempted] = useState(registration.revision.status === 'returned');
  const cellErrors = useMarks(form, draft.found, attempted);
  const remarks = useRemarks(form, registration.remarks);
  const submission = useSubmit({ form, draft, id: registration.id, onRefused: () => setAttempted(true) });
  const overlaps = useOverlaps(registration.id);
  const [answering, setAnswering] = useState<string | null>(null);
  const name = Form.useWatch('name', form) ?? draft.start.name;
  const { revision } = registration;
  return (
    <RemarksContext value={remarks}>
      <PageHeader
        title={name.trim() || t('editor.unnamed')}
        data
        up={{ to: generatePath(paths.registration, { id: registration.id }), label: t('editor.up') }}
        tags={<RevisionStatusTag status={revision.status} />}
        lead={t('revision', { count: revision.number })}
      />
      <ReturnNote
        registration={registration}
        after={(remark) => (
          <Button type="link" size="small" onClick={() => goTo(form, placeOf(remark))}>
            {t('remark.goTo')}
          </Button>
        )}
      />
      {draft.kept && draft.state.kind !== 'conflict' && <RestoredNotice at={draft.kept.at} />}
      <div className={styles.columns}>
        <Form
          form={form}
          name="registration"
          layout="vertical"
          initialValues={draft.start}
          className={styles.form}
          requiredMark
          onValuesChange={draft.autosave.changed}
          onBlur={() => {
            if (draft.state.kind === 'changed') void draft.autosave.flush();
          }}
        >
          <FieldSection group="basic" store={draft.rows} />
          <FieldSection group="class" store={draft.rows} />
          <FieldSection group="sharing" store={draft.rows}>
            <div style={{ paddingBlockEnd: 16 }}>
              {registration.publishedRevision !== null && (
                <Closing id={registration.id} by={{ revision: draft.version() }} />
              )}
            </div>
          </FieldSection>
          <FieldSection group="format" store={draft.rows} />
          <BasisSection store={draft.rows} onChanged={draft.autosave.changed} />
          <FieldSection group="contact" store={draft.rows} />
          <QuestionsSection onChanged={draft.autosave.changed} />
          <JointSection onChanged={draft.autosave.changed} />
          <ItemsSection
            store={draft.rows}
            overlaps={overlaps}
            errors={cellErrors}
            onChanged={draft.autosave.changed}
            onAnswer={setAnswering}
          />
        </Form>
        <SidePanel form={form} draft={draft} submission={submission} />
      </div>
      <SourceDrawer
        store={draft.rows}
        overlaps={overlaps}
        answering={answering}
        onAnswer={setAnswering}
        onChanged={draft.autosave.changed}
      />
    </RemarksContext>
  );
}
