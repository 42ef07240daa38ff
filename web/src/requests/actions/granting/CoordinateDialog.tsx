import type { AttachmentView } from '@onesource/api/areas/attachments/view';
import type { RequestView } from '@onesource/api/areas/requests/view';
import { Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../cases/dialogs/ChoiceField.tsx';
import { NoteField } from '../../../cases/dialogs/NoteField.tsx';
import { AnswerField } from '../../../cases/phrases/AnswerField.tsx';
import { ReasonFields } from '../../../cases/refusal/ReasonFields.tsx';
import { type PartValues, refusalOf, withheldOf } from '../../../cases/refusal/refusal.ts';
import { useNames } from '../../detail/use-names.ts';
import { FilesField } from '../../FilesField.tsx';
import { ActionDialog } from '../ActionDialog.tsx';
import type { DialogProps } from '../dialog.ts';
import { GrantableField } from './GrantableField.tsx';
import { leavesOut, useGranting } from './use-granting.ts';

type Outcome = RequestView['outcomes'][number];
type Values = {
  outcome: Outcome;
  itemIds?: string[];
  note: string;
  conditions?: string;
  attachmentIds?: AttachmentView[];
} & PartValues;

const confirms = {
  coordinate: {
    grant: 'dialog.confirmGrant',
    refuse: 'dialog.confirmRefuse',
    refer: 'dialog.confirmRefer',
  },
  'record-decision': {
    grant: 'dialog.recordGrant',
    refuse: 'dialog.recordRefuse',
    refer: 'dialog.confirmRefer',
  },
  running: {
    grant: 'dialog.confirmGoesOn',
    refuse: 'dialog.confirmEnds',
    refer: 'dialog.confirmRefer',
  },
} as const;

const whetherItRuns = { grant: 'dialog.goesOn', refuse: 'dialog.ends' } as const;

/**
 * 协调结论: the authority grants items or refuses, or refers the case to the body above where a text names one. What that
 * body decides is recorded in the same words.
 */
export function CoordinateDialog({ action, ...dialog }: DialogProps & { action: 'coordinate' | 'record-decision' }) {
  const { t } = useTranslation('requests');
  const { request } = dialog;
  const [form] = Form.useForm<Values>();
  const names = useNames(request);
  const [sending, setSending] = useState(false);
  const outcome: Outcome | undefined = Form.useWatch('outcome', form);
  const ids = Form.useWatch('itemIds', form) ?? [];
  const chosen = request.grantable.filter((item) => ids.includes(item.id));
  const granting = useGranting(request, chosen);
  const unsaid = request.grantable.length > 0 && chosen.length === 0;
  const { rules } = request;
  // DG-7: whether a grant in effect goes on that its provider cannot go on with
  const running = request.runs;
  const grants = outcome === 'grant' && !running;
  const withholds = grants && leavesOut(request, chosen);
  // What is refused in the end says what any refusal says
  const refuses = outcome === 'refuse' && !running;
  const referral = rules.referral?.citation ?? null;
  const coordinates = running ? rules.inability : action === 'record-decision' ? referral : rules.talks;
  const next =
    outcome &&
    {
      grant: running ? t('dialog.goesOnNext', names) : unsaid ? t('dialog.partlyNone') : granting.says,
      refuse: t(running ? 'dialog.endsNext' : 'dialog.refuseFinalNext', names),
      refer: t('dialog.referNext', names),
    }[outcome];
  return (
    <ActionDialog
      {...dialog}
      form={form}
      title={t(`action.${action}`)}
      confirm={t(outcome ? confirms[running ? 'running' : action][outcome] : `action.${action}`)}
      danger={outcome === 'refuse' || outcome === 'refer'}
      next={next ?? t('dialog.outcomeChoose')}
      cited={
        grants
          ? [coordinates, ...granting.cited.slice(1)]
          : [outcome === 'refer' ? referral : coordinates, refuses ? rules.refusal.citation : null]
      }
      busy={sending}
      command={({ outcome, itemIds = [], note, conditions = '', attachmentIds = [], ...why }) => ({
        ...(action === 'coordinate' || outcome === 'refer'
          ? { type: 'coordinate', outcome, attachmentIds: attachmentIds.map(({ id }) => id) }
          : { type: action, outcome }),
        itemIds: grants ? itemIds : [],
        note,
        conditions: grants ? conditions : '',
        ...(withholds && withheldOf(rules.refusal, why)),
        ...(refuses && why.code && refusalOf(rules.refusal, { ...why, code: why.code, note })),
      })}
    >
      <ChoiceField
        name="outcome"
        label={t('dialog.outcome')}
        needed={t('dialog.outcomeChoose')}
        options={request.outcomes}
        nameOf={(value) => t(running && value !== 'refer' ? whetherItRuns[value] : `dialog.${value}`)}
      />
      {grants && (
        <>
          <GrantableField grantable={request.grantable} label={t('dialog.coordinateItems')} />
          {withholds && <ReasonFields refusal={rules.refusal} name="why" label={t('dialog.withheldWhy')} />}
          <NoteField name="conditions" label={t('dialog.conditions')} hint={t('dialog.conditionsHint')} />
        </>
      )}
      {refuses ? (
        <ReasonFields refusal={rules.refusal} label={t('dialog.coordinateLabel')} />
      ) : (
        <AnswerField label={t('dialog.coordinateLabel')} needed={t('dialog.sayWhy')} />
      )}
      {action === 'coordinate' && <FilesField onBusy={setSending} />}
    </ActionDialog>
  );
}
