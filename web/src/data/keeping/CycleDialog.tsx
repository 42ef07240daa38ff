import { type UpdateCycle, updateCycles } from '@onesource/db/vocabulary';
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { CaseDialog } from '../../cases/dialogs/CaseDialog.tsx';
import { ChoiceField } from '../../cases/dialogs/ChoiceField.tsx';
import { NoteField } from '../../cases/dialogs/NoteField.tsx';
import { useCommand } from '../../cases/use-command.ts';
import { dayIn } from '../../lib/dates.ts';
import { DayField } from '../../ui/days/DayField.tsx';
import { changes, type Dataset } from '../queries.ts';
import { type CycleCommand, sayOfCycle } from './queries.ts';

export type Asked = Exclude<CycleCommand['type'], 'withdraw-cycle'>;
type Values = {
  cycle?: UpdateCycle;
  outcome?: 'agreed' | 'refused';
  until?: string | null;
  note?: string;
  reason?: string;
};

type Props = {
  action: Asked;
  dataset: Dataset;
  open: boolean;
  onClose: () => void;
  onDone?: (() => void) | undefined;
};

/** Asks for another cycle, answers that, or ends what was agreed on. */
export function CycleDialog({ action, dataset, open, onClose, onDone }: Props) {
  const { t } = useTranslation(['data', 'vocabulary']);
  const [form] = Form.useForm<Values>();
  const outcome = Form.useWatch('outcome', form);
  const { resourceId: id, name, actions, agreed, cycles, cycleRule } = dataset;
  const meant = cycles.find(({ status }) => status === (action === 'end-cycle' ? 'agreed' : 'asked'))?.id ?? '';
  const sending = useCommand<CycleCommand>({
    changes,
    send: (command, key) => sayOfCycle(id, command, key),
    done: () => t(`data:cycles.done.${action}`),
    quiet: true,
  });
  const needed = action !== 'answer-cycle' || outcome === 'refused';
  return (
    <CaseDialog<Values, CycleCommand>
      open={open}
      onClose={onClose}
      onDone={onDone}
      about={{ name, actions }}
      sending={sending}
      form={form}
      title={t(`data:cycles.action.${action}`)}
      confirm={t(`data:cycles.confirm.${action}`)}
      danger={action === 'end-cycle'}
      next={t(`data:cycles.next.${action}`)}
      cited={[cycleRule]}
      command={({ cycle, outcome: said, until, note = '', reason = note }) =>
        commandOf(action, meant, { cycle, said, until, note: reason.trim() })
      }
    >
      {action === 'ask-cycle' && (
        <Form.Item
          name="cycle"
          label={t('data:cycles.cycle')}
          rules={[{ required: true, message: t('data:cycles.choose') }]}
        >
          <Select
            options={updateCycles
              .filter((cycle) => cycle !== agreed)
              .map((cycle) => ({ value: cycle, label: t(`vocabulary:updateCycle.${cycle}`) }))}
          />
        </Form.Item>
      )}
      {action === 'answer-cycle' && (
        <>
          <ChoiceField
            name="outcome"
            label={t('data:cycles.outcome')}
            options={['agreed', 'refused'] as const}
            nameOf={(option) => t(`data:cycles.say.${option}`)}
            needed={t('data:cycles.decide')}
          />
          {outcome === 'agreed' && (
            <DayField
              name="until"
              label={t('data:cycles.until')}
              extra={t('data:cycles.untilHint')}
              min={dayIn(new Date())}
            />
          )}
        </>
      )}
      <NoteField
        name={action === 'ask-cycle' ? 'reason' : 'note'}
        label={t(`data:cycles.note.${action}`)}
        needed={needed ? t('data:cycles.noteNeeded') : undefined}
      />
    </CaseDialog>
  );
}

function commandOf(
  action: Asked,
  agreement: string,
  {
    cycle,
    said,
    until,
    note,
  }: { cycle?: UpdateCycle; said?: 'agreed' | 'refused'; until?: string | null; note: string },
): CycleCommand {
  switch (action) {
    case 'ask-cycle':
      return { type: action, cycle: cycle ?? 'irregular', reason: note };
    case 'answer-cycle':
      return {
        type: action,
        agreement,
        outcome: said ?? 'refused',
        until: said === 'agreed' ? (until ?? null) : null,
        note,
      };
    case 'end-cycle':
      return { type: action, agreement, note };
  }
}
