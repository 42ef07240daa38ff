import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { NoteField } from '../../cases/dialogs/NoteField.tsx';
import { ReasonFields } from '../../cases/refusal/ReasonFields.tsx';
import { type RefusalValues, refusalOf } from '../../cases/refusal/refusal.ts';
import { useNames } from '../detail/use-names.ts';
import { useItemNames } from '../use-item-names.ts';
import { ActionDialog } from './ActionDialog.tsx';
import type { DialogProps } from './dialog.ts';

/** 收回授权: what is taken back is refused from then on, with all that a refusal says. */
export function RevokeDialog(dialog: DialogProps) {
  const { t } = useTranslation('requests');
  const [form] = Form.useForm<RefusalValues & { negotiation?: string }>();
  const names = useNames(dialog.request);
  const { refusal, negotiatesEnd } = dialog.request.rules;
  const namesOf = useItemNames();
  const { keptAtEnd: free } = dialog.request;
  return (
    <ActionDialog
      {...dialog}
      form={form}
      title={t('action.revoke')}
      confirm={t('action.revoke')}
      danger
      next={
        free.length > 0
          ? [t('dialog.revokeRest', names), t('dialog.revokeFree', { items: namesOf(free) })]
          : t('dialog.revokeNext', names)
      }
      cited={[refusal.citation, negotiatesEnd]}
      command={({ negotiation, ...values }) => ({
        type: 'revoke',
        note: values.note,
        withheld: refusalOf(refusal, values),
        ...(negotiatesEnd && { negotiation }),
      })}
    >
      <ReasonFields refusal={refusal} label={t('dialog.revokeLabel')} revokes />
      {negotiatesEnd && (
        <NoteField
          name="negotiation"
          label={t('dialog.revokeNegotiation', names)}
          needed={t('dialog.revokeNegotiationNeeded')}
        />
      )}
    </ActionDialog>
  );
}
