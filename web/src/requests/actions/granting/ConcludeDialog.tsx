import type { RequestView } from '@onesource/api/areas/requests/view';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../cases/dialogs/ChoiceField.tsx';
import { NoteField } from '../../../cases/dialogs/NoteField.tsx';
import { ReasonFields } from '../../../cases/refusal/ReasonFields.tsx';
import { type PartValues, refusalOf, withheldOf } from '../../../cases/refusal/refusal.ts';
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
  const [only, ...others] = outcomes;
  const said: Outcome | undefined = Form.useWatch('outcome', form);
  const outcome = said ?? (others.length === 0 ? only : undefined);
  const ids = Form.useWatch('itemIds', form) ?? [];
  const chosen = request.grantable.filter((item) => ids.includes(item.id));
  const granting = useGranting(request, chosen);
  const agreed = outcome === 'agreed';
  const withholds = agreed && leavesOut(request, chosen);
  // PD-33: that what was organised came to nothing leaves it refused, with what any refusal says
  const refuses = outcome === 'failed' && organised;
  const { refusal } = request.rules;
  const unsaid = request.grantable.length > 0 && chosen.length === 0;
  const confirms = {
    agreed: 'dialog.confirmAgreed',
    failed: organised ? 'dialog.confirmOrganisedFailed' : 'dialog.confirmFailed',
  } as const;
  const next = {
    agreed: unsaid ? t('dialog.partlyNone') : granting.says,
    failed: t(organised ? 'dialog.failedOrganisedNext' : 'dialog.failedNext', names),
  };
  return (
    <ActionDialog
      {...dialog}
      form={form}
      title={t('action.conclude')}
      confirm={t(outcome ? confirms[outcome] : 'action.conclude')}
      next={outcome ? next[outcome] : t('dialog.outcomeChoose')}
      cited={agreed ? granting.cited : [request.rules.route, refuses ? refusal.citation : null]}
      consent={agreed ? request.rules.signOff.answering : null}
      initial={others.length === 0 ? { outcome: only } : undefined}
      command={({ outcome, itemIds = [], note = '', conditions = '', ...why }) => ({
        type: 'conclude',
        outcome,
        itemIds: agreed ? itemIds : [],
        note,
        conditions: agreed ? conditions : '',
        ...(withholds && withheldOf(refusal, why)),
        ...(refuses && why.code && refusalOf(refusal, { ...why, code: why.code, note })),
      })}
    >
      <ChoiceField
        name="outcome"
        label={t('dialog.outcome')}
        needed={t('dialog.outcomeChoose')}
        hidden={others.length === 0}
        options={outcomes}
        nameOf={(value) =>
          t(value === 'agreed' ? 'dialog.agreed' : organised ? 'dialog.failedOrganised' : 'dialog.failedTalks')
        }
      />
      {agreed && (
        <>
          <GrantableField grantable={request.grantable} label={t('dialog.agreedItems')} />
          {withholds && <ReasonFields refusal={refusal} name="why" label={t('dialog.withheldWhy')} />}
          <NoteField name="conditions" label={t('dialog.conditions')} hint={t('dialog.conditionsHint')} />
        </>
      )}
      {refuses ? (
        <ReasonFields refusal={refusal} label={t('dialog.failedLabel')} />
      ) : (
        <NoteField
          label={t(agreed ? 'dialog.noteOptional' : 'dialog.failedLabel')}
          needed={agreed ? undefined : t('dialog.sayWhy')}
        />
      )}
    </ActionDialog>
  );
}
