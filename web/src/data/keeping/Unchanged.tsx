import { Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseDialog } from '../../cases/dialogs/CaseDialog.tsx';
import { NoteField } from '../../cases/dialogs/NoteField.tsx';
import { useCommand } from '../../cases/use-command.ts';
import { changes, type Dataset, noteUnchanged } from '../queries.ts';

type Said = { type: 'unchanged'; note: string };

/** 零变更: somebody says that nothing has changed (PD-34), in writing where the text asks for that (DG-14). */
export function Unchanged({ dataset }: { dataset: Dataset }) {
  const { t } = useTranslation('data');
  const [form] = Form.useForm<{ note?: string }>();
  const [open, setOpen] = useState(false);
  const { resourceId: id, name, actions, unchangedInWriting: inWriting, cycleRule } = dataset;
  const sending = useCommand<Said>({
    changes,
    send: ({ note }) => noteUnchanged(id, note),
    done: () => t('load.noted'),
    quiet: true,
  });
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('load.unchanged')}</Button>
      <CaseDialog<{ note?: string }, Said>
        open={open}
        onClose={() => setOpen(false)}
        about={{ name, actions }}
        sending={sending}
        form={form}
        title={t('load.unchangedQuestion')}
        confirm={t('load.unchanged')}
        next={t(inWriting ? 'load.unchangedTold' : 'load.unchangedConsequence')}
        cited={[cycleRule]}
        command={({ note = '' }) => ({ type: 'unchanged', note: note.trim() })}
      >
        <NoteField label={t('load.unchangedNote')} needed={inWriting ? t('load.unchangedNeeded') : undefined} />
      </CaseDialog>
    </>
  );
}
