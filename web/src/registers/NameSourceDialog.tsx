import { useQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseDialog } from '../cases/dialogs/CaseDialog.tsx';
import { NoteField } from '../cases/dialogs/NoteField.tsx';
import { useCommand } from '../cases/use-command.ts';
import { dataIn, Sentence } from '../ui/Sentence.tsx';
import { useDepartmentName } from '../words/use-department-name.ts';
import { nameSource, registerQueries } from './queries.ts';
import type { Chosen } from './SourceTable.tsx';

type Said = { type: 'name-source'; note: string };

/** N-19: names the source of an item, with the reason. */
export function NameSourceDialog({ chosen, onClose }: { chosen: Chosen | null; onClose: () => void }) {
  const { t } = useTranslation('registers');
  const [form] = Form.useForm<{ note: string }>();
  const { data: known } = useQuery(registerQueries.known());
  // What closes shows whom it was about until it is gone
  const [last, setLast] = useState(chosen);
  useEffect(() => {
    if (chosen !== null) setLast(chosen);
  }, [chosen]);
  const shown = chosen ?? last;
  const nameOf = useDepartmentName();
  const names = { department: shown ? nameOf(shown.department) : '', item: shown?.item.name ?? '' };
  const sending = useCommand<Said>({
    send: async ({ note }, key) => {
      if (!shown) return null;
      const { resource, item, replaces } = shown;
      return nameSource(resource.id, { version: resource.version, itemId: item.id, replaces, note }, key);
    },
    ...(shown && { at: shown.resource.version }),
    changes: ['registers', 'registrations', 'resources'],
    done: () => t('sources.done', names),
    quiet: true,
  });
  return (
    <CaseDialog<{ note: string }, Said>
      open={chosen !== null}
      onClose={onClose}
      about={{ actions: ['name-source'] }}
      sending={sending}
      form={form}
      title={t('sources.title')}
      confirm={t('sources.step')}
      next={t('sources.next')}
      cited={[known?.items.find(({ kind }) => kind === 'sources')?.citation ?? null]}
      command={({ note }) => ({ type: 'name-source', note: note.trim() })}
    >
      <p>
        <Sentence>{t('sources.says', { department: dataIn(names.department), item: dataIn(names.item) })}</Sentence>
      </p>
      <NoteField label={t('sources.note')} hint={t('sources.noteHint')} needed={t('sources.noteNeeded')} />
    </CaseDialog>
  );
}
