import { Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseDialog } from '../cases/dialogs/CaseDialog.tsx';
import { NoteField } from '../cases/dialogs/NoteField.tsx';
import { useCommand } from '../cases/use-command.ts';
import { DataText } from '../ui/DataText.tsx';
import { DateText } from '../ui/DateText.tsx';
import type { Watched } from './ByDepartment.tsx';
import { noteLateness } from './queries.ts';
import styles from './Watch.module.css';

type Line = Watched['items'][number];

/** 知悉 of what is late: by whom, when and with which words; for whoever supervises, the way to write it down. */
export function Noting({ line }: { line: Line }) {
  const { noted, actions } = line;
  if (!noted) return actions.includes('note-lateness') ? <Note line={line} /> : '—';
  return (
    <>
      <DataText>{noted.by}</DataText> · <DateText value={noted.at} />
      <div className={styles.more} style={{ maxWidth: 240, whiteSpace: 'normal' }}>
        <DataText>{noted.note}</DataText>
      </div>
    </>
  );
}

function Note({ line: { id, number, title, actions } }: { line: Line }) {
  const { t } = useTranslation('watch');
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ note: string }>();
  const sending = useCommand({
    send: ({ note }: { type: string; note: string }) => noteLateness({ id, note }),
    done: () => t('noting.done'),
    changes: [],
    quiet: true,
  });
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('noting.action')}
      </Button>
      <CaseDialog<{ note: string }, { type: string; note: string }>
        open={open}
        onClose={() => setOpen(false)}
        about={{ number: number ?? '', name: title, actions }}
        sending={sending}
        form={form}
        title={t('noting.title', { title })}
        confirm={t('noting.action')}
        next={t('noting.next')}
        command={({ note }) => ({ type: 'note-lateness', note })}
      >
        <NoteField label={t('noting.note')} hint={t('noting.hint')} needed={t('noting.needed')} />
      </CaseDialog>
    </>
  );
}
