import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { AnswerField } from '../../../cases/phrases/AnswerField.tsx';
import { ReasonFields } from '../../../cases/refusal/ReasonFields.tsx';
import { type PartValues, withheldOf } from '../../../cases/refusal/refusal.ts';
import { AgreedBefore } from '../../detail/deciders/AgreedBefore.tsx';
import { ActionDialog } from '../ActionDialog.tsx';
import type { DialogProps } from '../dialog.ts';
import { actionName } from '../names.ts';
import { GrantableField } from './GrantableField.tsx';
import { OtherWayField } from './OtherWayField.tsx';
import { ReachFields } from './ReachFields.tsx';
import { type ReachValues, reachOf } from './reach.ts';
import { leavesOut, useGranting } from './use-granting.ts';
import { useShows } from './use-shows.ts';

/** 部分同意: some of the items that were asked for. */
export function PartlyDialog(dialog: DialogProps) {
  const { t } = useTranslation('requests');
  const [form] = Form.useForm<
    { itemIds: string[]; note?: string; conditions?: string; otherWay?: boolean } & PartValues & ReachValues
  >();
  const { grantable } = dialog.request;
  const ids = Form.useWatch('itemIds', form) ?? [];
  const chosen = grantable.filter((item) => ids.includes(item.id));
  const { says, cited } = useGranting(dialog.request, chosen);
  const otherWay = Form.useWatch('otherWay', form) === true;
  const shows = useShows(form);
  const narrows = (Form.useWatch('limits', form) ?? []).length > 0;
  const withholds = narrows || leavesOut(dialog.request, chosen);
  // What was asked for in words has no items to begin with: those that it comes to are named one by one
  const asked = dialog.request.items.length > 0;
  const all = asked && chosen.length > 0 && !withholds && !otherWay;
  const { refusal } = dialog.request.rules;
  const name = actionName('approve-partly', dialog.request);
  return (
    <ActionDialog
      {...dialog}
      form={form}
      title={t(`action.${name}`)}
      confirm={t(`action.${name}`)}
      next={
        chosen.length === 0
          ? t('dialog.partlyNone')
          : all
            ? t('dialog.partlyAll')
            : withholds
              ? [...says, t('dialog.partlyRest')]
              : says
      }
      consent={dialog.request.rules.signOff.answering}
      initial={asked ? { itemIds: grantable.map(({ id }) => id) } : undefined}
      cited={withholds ? [...cited, refusal.citation] : cited}
      command={({ itemIds, note = '', conditions = '', ...why }) => ({
        type: 'approve-partly',
        itemIds,
        note,
        conditions,
        ...(otherWay && { otherWay }),
        ...reachOf(why),
        ...(withholds && withheldOf(refusal, why)),
      })}
    >
      <AgreedBefore request={dialog.request} />
      <GrantableField
        grantable={grantable}
        label={t('dialog.partlyItems')}
        wrong={all ? t('dialog.partlyAll') : undefined}
      />
      {withholds && <ReasonFields refusal={refusal} name="why" label={t('dialog.withheldWhy')} />}
      <AnswerField name="conditions" label={t('dialog.conditions')} hint={t('dialog.conditionsHint')} />
      <ReachFields request={dialog.request} />
      <OtherWayField request={dialog.request} />
      <AnswerField
        label={t(otherWay ? 'dialog.otherWayWhy' : shows ? 'reach.shownWhy' : 'dialog.noteOptional')}
        needed={otherWay || shows ? t('dialog.sayWhy') : undefined}
      />
    </ActionDialog>
  );
}
