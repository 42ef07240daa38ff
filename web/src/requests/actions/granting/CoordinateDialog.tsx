import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../cases/dialogs/ChoiceField.tsx';
import { NoteField } from '../../../cases/dialogs/NoteField.tsx';
import { useNames } from '../../detail/use-names.ts';
import { ActionDialog } from '../ActionDialog.tsx';
import type { DialogProps } from '../dialog.ts';
import { GrantableField } from './GrantableField.tsx';
import { useGranting } from './use-granting.ts';

const outcomes = ['grant', 'refuse', 'refer'] as const;
type Outcome = (typeof outcomes)[number];
type Values = { outcome: Outcome; itemIds?: string[]; note: string; conditions?: string };

const confirms = {
  grant: 'dialog.confirmGrant',
  refuse: 'dialog.confirmRefuse',
  refer: 'dialog.confirmRefer',
} as const;

/** 协调结论: the authority grants items, refuses, or refers the case to supervision. */
export function CoordinateDialog(dialog: DialogProps) {
  const { t } = useTranslation('requests');
  const { request } = dialog;
  const [form] = Form.useForm<Values>();
  const names = useNames(request);
  const outcome = Form.useWatch('outcome', form) ?? 'grant';
  const ids = Form.useWatch('itemIds', form) ?? [];
  const chosen = request.grantable.filter((item) => ids.includes(item.id));
  const granting = useGranting(request, chosen);
  const unsaid = request.grantable.length > 0 && chosen.length === 0;
  const { rules } = request;
  const coordinates = rules.kind === 'negotiated' ? rules.route : (rules.afterRefusal?.citation ?? null);
  const next = {
    grant: unsaid ? t('dialog.partlyNone') : granting.says,
    refuse: t('dialog.refuseFinalNext', names),
    refer: t('dialog.referNext', names),
  }[outcome];
  return (
    <ActionDialog
      {...dialog}
      form={form}
      title={t('action.coordinate')}
      confirm={t(confirms[outcome])}
      danger={outcome !== 'grant'}
      next={next}
      cited={
        outcome === 'grant' ? [coordinates, ...granting.cited.slice(1)] : outcome === 'refuse' ? [coordinates] : []
      }
      initial={{ outcome: 'grant' }}
      command={({ itemIds = [], note, conditions = '' }) => ({
        type: 'coordinate',
        outcome,
        itemIds: outcome === 'grant' ? itemIds : [],
        note,
        conditions: outcome === 'grant' ? conditions : '',
      })}
    >
      <ChoiceField
        name="outcome"
        label={t('dialog.outcome')}
        options={outcomes}
        nameOf={(value) => t(`dialog.${value}`)}
      />
      {outcome === 'grant' && (
        <>
          <GrantableField grantable={request.grantable} label={t('dialog.coordinateItems')} />
          <NoteField name="conditions" label={t('dialog.conditions')} hint={t('dialog.conditionsHint')} />
        </>
      )}
      <NoteField label={t('dialog.coordinateLabel')} needed={t('dialog.sayWhy')} />
    </ActionDialog>
  );
}
