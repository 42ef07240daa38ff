import type { RequestView } from '@onesource/api/areas/requests/view';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../cases/dialogs/ChoiceField.tsx';
import { NoteField } from '../../../cases/dialogs/NoteField.tsx';
import { ReasonFields } from '../../../cases/refusal/ReasonFields.tsx';
import { type PartValues, withheldOf } from '../../../cases/refusal/refusal.ts';
import { useNames } from '../../detail/use-names.ts';
import { ActionDialog } from '../ActionDialog.tsx';
import type { DialogProps } from '../dialog.ts';
import { GrantableField } from './GrantableField.tsx';
import { leavesOut, useGranting } from './use-granting.ts';

type Outcome = RequestView['conclusions'][number];
type Values = { outcome: Outcome; itemIds?: string[]; note?: string; conditions?: string } & PartValues;

/** 结束协商: the provider agrees to items; that it failed says either side, or whoever brought both together (PD-33). */
export function ConcludeDialog(dialog: DialogProps) {
  const { t } = useTranslation('requests');
  const { request } = dialog;
  const [form] = Form.useForm<Values>();
  const names = useNames(request);
  const { organised, conclusions: outcomes } = request;
  const outcome = Form.useWatch('outcome', form) ?? outcomes[0];
  const ids = Form.useWatch('itemIds', form) ?? [];
  const chosen = request.grantable.filter((item) => ids.includes(item.id));
  const granting = useGranting(request, chosen);
  const agreed = outcome === 'agreed';
  const withholds = agreed && leavesOut(request, chosen);
  const unsaid = request.grantable.length > 0 && chosen.length === 0;
  return (
    <ActionDialog
      {...dialog}
      form={form}
      title={t('action.conclude')}
      confirm={t(
        agreed ? 'dialog.confirmAgreed' : organised ? 'dialog.confirmOrganisedFailed' : 'dialog.confirmFailed',
      )}
      next={
        agreed
          ? unsaid
            ? t('dialog.partlyNone')
            : granting.says
          : t(organised ? 'dialog.failedOrganisedNext' : 'dialog.failedNext', names)
      }
      cited={agreed ? granting.cited : [request.rules.route]}
      consent={agreed ? request.rules.signOff.answering : null}
      initial={{ outcome: outcomes[0] }}
      command={({ itemIds = [], note = '', conditions = '', ...why }) => ({
        type: 'conclude',
        outcome: agreed ? 'agreed' : 'failed',
        itemIds: agreed ? itemIds : [],
        note,
        conditions: agreed ? conditions : '',
        ...(withholds && withheldOf(request.rules.refusal, why)),
      })}
    >
      <ChoiceField
        name="outcome"
        label={t('dialog.outcome')}
        hidden={outcomes.length === 1}
        options={outcomes}
        nameOf={(value) =>
          t(value === 'agreed' ? 'dialog.agreed' : organised ? 'dialog.failedOrganised' : 'dialog.failedTalks')
        }
      />
      {agreed && (
        <>
          <GrantableField grantable={request.grantable} label={t('dialog.agreedItems')} />
          {withholds && <ReasonFields refusal={request.rules.refusal} name="why" label={t('dialog.withheldWhy')} />}
          <NoteField name="conditions" label={t('dialog.conditions')} hint={t('dialog.conditionsHint')} />
        </>
      )}
      <NoteField
        label={t(agreed ? 'dialog.noteOptional' : 'dialog.failedLabel')}
        needed={agreed ? undefined : t('dialog.sayWhy')}
      />
    </ActionDialog>
  );
}
