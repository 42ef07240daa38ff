import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { CaseDialog } from '../../cases/dialogs/CaseDialog.tsx';
import { NoteField } from '../../cases/dialogs/NoteField.tsx';
import { useCommand } from '../../cases/use-command.ts';
import { dataIn } from '../../ui/Sentence.tsx';
import { changes, closePool, type PoolDetail, poolQuery } from './queries.ts';

type Values = { note?: string };
type Props = { view: PoolDetail; open: boolean; onClose: () => void };

/** 停用: nothing is looked up in it from now on. */
export function ClosePool({ view, open, onClose }: Props) {
  const { t } = useTranslation('quality', { keyPrefix: 'pools' });
  const [form] = Form.useForm<Values>();
  const sending = useCommand<{ type: 'close'; note: string }, PoolDetail>({
    send: ({ note }, key) => closePool(view.id, { version: view.version, note }, key),
    at: view.version,
    changes,
    shows: ({ id }) => poolQuery(id).queryKey,
    done: () => t('closing.done'),
    quiet: true,
  });
  return (
    <CaseDialog<Values, { type: 'close'; note: string }>
      open={open}
      onClose={onClose}
      about={{ actions: view.actions }}
      sending={sending}
      form={form}
      title={t('closing.title', { name: dataIn(view.name) })}
      confirm={t('close')}
      danger
      next={t('closing.next')}
      command={({ note = '' }) => ({ type: 'close', note: note.trim() })}
    >
      <NoteField name="note" label={t('closing.reason')} needed={t('closing.needed')} />
    </CaseDialog>
  );
}
