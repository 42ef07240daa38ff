import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { AnswerField } from '../../../cases/phrases/AnswerField.tsx';
import { ReasonFields } from '../../../cases/refusal/ReasonFields.tsx';
import { type PartValues, withheldOf } from '../../../cases/refusal/refusal.ts';
import { AgreedBefore } from '../../detail/deciders/AgreedBefore.tsx';
import { ActionDialog } from '../ActionDialog.tsx';
import type { DialogProps } from '../dialog.ts';
import { OtherWayField } from './OtherWayField.tsx';
import { ReachFields } from './ReachFields.tsx';
import { type ReachValues, reachOf } from './reach.ts';
import { useGranting } from './use-granting.ts';
import { useShows } from './use-shows.ts';

/** 同意提供: all that was asked for, with conditions where there are any. */
export function ApproveDialog(dialog: DialogProps) {
  const { t } = useTranslation('requests');
  const [form] = Form.useForm<{ note?: string; conditions?: string; otherWay?: boolean } & PartValues & ReachValues>();
  const { says, cited } = useGranting(dialog.request, dialog.request.items);
  const { refusal, signOff } = dialog.request.rules;
  // Rows that are left out are withheld like items are
  const otherWay = Form.useWatch('otherWay', form) === true;
  const shows = useShows(form);
  const narrows = (Form.useWatch('limits', form) ?? []).length > 0;
  return (
    <ActionDialog
      {...dialog}
      form={form}
      title={t('action.approve')}
      confirm={t('action.approve')}
      next={narrows ? [...says, t('dialog.rowsRest')] : says}
      consent={signOff.answering}
      cited={narrows ? [...cited, refusal.citation] : cited}
      command={({ note = '', conditions = '', ...more }) => ({
        type: 'approve',
        note,
        conditions,
        ...(otherWay && { otherWay }),
        ...reachOf(more),
        ...(narrows && withheldOf(refusal, more)),
      })}
    >
      <AgreedBefore request={dialog.request} />
      <AnswerField name="conditions" label={t('dialog.conditions')} hint={t('dialog.conditionsHint')} />
      <ReachFields request={dialog.request} />
      {narrows && <ReasonFields refusal={refusal} name="why" label={t('dialog.rowsWhy')} />}
      <OtherWayField request={dialog.request} />
      <AnswerField
        label={t(otherWay ? 'dialog.otherWayWhy' : shows ? 'reach.shownWhy' : 'dialog.noteOptional')}
        needed={otherWay || shows ? t('dialog.sayWhy') : undefined}
      />
    </ActionDialog>
  );
}
