import type { OccasionCommand } from '@onesource/api/areas/catalog/occasions/inputs';
import type { OccasionView } from '@onesource/api/areas/catalog/occasions/view';
import type { OccasionAction } from '@onesource/api/areas/catalog/rules/occasions/decide';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '../../cases/dialogs/ActionBar.tsx';
import { CaseDialog, type DialogProps } from '../../cases/dialogs/CaseDialog.tsx';
import { ChoiceField } from '../../cases/dialogs/ChoiceField.tsx';
import { NoteField } from '../../cases/dialogs/NoteField.tsx';
import { useOccasionCommand } from '../commands.ts';
import { EntrySelect } from '../EntrySelect.tsx';

/** In the order of the buttons. */
const offered = ['answer-extension', 'name-entry', 'unchanged', 'extend'] as const satisfies OccasionAction[];

type Props = {
  occasion: OccasionView;
  onDone: (() => void) | undefined;
  /** Told when a dialog has closed, done or not. */
  onClosed: () => void;
};

/** What may be done about the occasion; the entry itself is brought up to date where it is registered. */
export function OccasionActions({ occasion, onDone, onClosed }: Props) {
  const { t } = useTranslation('occasions');
  return (
    <ActionBar
      keeps={{ ...occasion, form: 'occasion_step' }}
      label={t('page.actions')}
      actions={offered.filter((known) => occasion.actions.includes(known))}
      nameOf={(action) => t(`action.${action}`)}
      look={(action) => ({ type: action === 'answer-extension' || action === 'name-entry' ? 'primary' : 'default' })}
      dialog={(action, dialog) => <OccasionDialog occasion={occasion} action={action} onDone={onDone} {...dialog} />}
      onClosed={onClosed}
    />
  );
}

type Values = { note?: string; resourceId: string; outcome: 'consented' | 'refused' };

function OccasionDialog({
  occasion,
  action,
  ...dialog
}: DialogProps & { occasion: OccasionView; action: OccasionAction }) {
  const { t } = useTranslation('occasions');
  const [form] = Form.useForm<Values>();
  const outcome = Form.useWatch('outcome', form);
  const title = t(`action.${action}`);
  return (
    <CaseDialog<Values, OccasionCommand>
      {...dialog}
      about={{ number: occasion.number, name: occasion.resource.name, actions: occasion.actions }}
      sending={useOccasionCommand(occasion)}
      form={form}
      title={title}
      confirm={title}
      next={t(`dialog.next.${action}`, { days: occasion.rules.extension ?? 0 })}
      cited={[occasion.rules.term]}
      command={(values) => commandOf(action, values)}
    >
      {action === 'name-entry' && (
        <Form.Item
          name="resourceId"
          label={t('dialog.registration')}
          extra={t('dialog.registrationHint')}
          rules={[{ required: true, message: t('dialog.registrationNeeded') }]}
        >
          <EntrySelect of="registering" />
        </Form.Item>
      )}
      {action === 'answer-extension' && (
        <ChoiceField
          name="outcome"
          label={t('dialog.outcome')}
          needed={t('dialog.outcomeNeeded')}
          options={['consented', 'refused'] as const}
          nameOf={(one) => t(`dialog.outcomes.${one}`, { days: occasion.extension?.days ?? 0 })}
        />
      )}
      {action !== 'name-entry' && (
        <NoteField
          label={t(`dialog.note.${action}`)}
          needed={action === 'answer-extension' && outcome !== 'refused' ? undefined : t('dialog.noteNeeded')}
        />
      )}
    </CaseDialog>
  );
}

function commandOf(action: OccasionAction, { note = '', resourceId, outcome }: Values): OccasionCommand {
  if (action === 'name-entry') return { type: action, resourceId };
  return action === 'answer-extension' ? { type: action, outcome, note } : { type: action, note };
}
