import type { DemandCommand } from '@onesource/api/areas/demands/inputs';
import type { DemandView } from '@onesource/api/areas/demands/view';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { CaseDialog, type DialogProps } from '../../cases/dialogs/CaseDialog.tsx';
import { NoteField } from '../../cases/dialogs/NoteField.tsx';
import { useLocale } from '../../i18n/use-locale.ts';
import { useDemandCommand } from '../commands.ts';
import { UseFields } from '../UseFields.tsx';

export type DemandDialogProps = DialogProps & { demand: DemandView };

/** Which demand it is, as a dialog's heading tells. */
export const aboutOf = ({ number, title, actions }: DemandView) => ({ number, name: title, actions });

type Use = Omit<Extract<DemandCommand, { type: 'join' }>, 'type'>;

/** 联署: with what the own department needs it for. */
export function JoinDialog({ demand, ...dialog }: DemandDialogProps) {
  const { t } = useTranslation('demands');
  const [form] = Form.useForm<Use>();
  return (
    <CaseDialog<Use, DemandCommand>
      {...dialog}
      about={aboutOf(demand)}
      sending={useDemandCommand(demand)}
      form={form}
      title={t('action.join')}
      confirm={t('action.join')}
      next={t('dialog.joinNext')}
      cited={[demand.rules.demands]}
      command={(use) => ({ type: 'join', ...use })}
    >
      <UseFields />
    </CaseDialog>
  );
}

/** 再次提出: the answer does not serve. */
export function ReopenDialog({ demand, ...dialog }: DemandDialogProps) {
  const { t } = useTranslation('demands');
  const { localized } = useLocale();
  const [form] = Form.useForm<{ note: string }>();
  return (
    <CaseDialog<{ note: string }, DemandCommand>
      {...dialog}
      about={aboutOf(demand)}
      sending={useDemandCommand(demand)}
      form={form}
      title={t('action.reopen')}
      confirm={t('action.reopen')}
      next={t('dialog.reopenNext', { authority: localized(demand.rules.authority) })}
      cited={[demand.rules.term]}
      command={({ note }) => ({ type: 'reopen', note })}
    >
      <NoteField label={t('dialog.reopenWhy')} needed={t('dialog.sayWhy')} />
    </CaseDialog>
  );
}

/** 撤回, for the own department; others go on needing it. */
export function WithdrawDialog({ demand, ...dialog }: DemandDialogProps) {
  const { t } = useTranslation('demands');
  const [form] = Form.useForm<object>();
  return (
    <CaseDialog<object, DemandCommand>
      {...dialog}
      about={aboutOf(demand)}
      sending={useDemandCommand(demand)}
      form={form}
      title={t('dialog.withdrawAsk', { number: demand.number })}
      confirm={t('action.withdraw')}
      danger
      next={t(demand.departments.length > 1 ? 'dialog.leaveNext' : 'dialog.withdrawNext')}
      command={() => ({ type: 'withdraw' })}
    />
  );
}
