import type { DemandCommand } from '@onesource/api/areas/demands/inputs';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { CaseDialog } from '../../cases/dialogs/CaseDialog.tsx';
import { ReasonFields } from '../../cases/refusal/ReasonFields.tsx';
import { type RefusalValues, refusalOf } from '../../cases/refusal/refusal.ts';
import { useDemandCommand } from '../commands.ts';
import { aboutOf, type DemandDialogProps } from './NeedingDialogs.tsx';

/** 不予登记: with a coded reason, the words for it, and what it rests on where a refusal has to say so. */
export function DeclineDialog({ demand, ...dialog }: DemandDialogProps) {
  const { t } = useTranslation('demands');
  const [form] = Form.useForm<RefusalValues>();
  const { refusal, notHeld } = demand.rules;
  const dutyOf = (code: RefusalValues['code'] | undefined) => (code === 'not_held' ? notHeld : refusal);
  const duty = dutyOf(Form.useWatch('code', form));
  return (
    <CaseDialog<RefusalValues, DemandCommand>
      {...dialog}
      about={aboutOf(demand)}
      sending={useDemandCommand(demand)}
      form={form}
      title={t('action.decline')}
      confirm={t('action.decline')}
      danger
      next={t('dialog.declineNext')}
      cited={[duty.citation]}
      command={(values) => {
        const { code, note, legalBasis } = refusalOf(dutyOf(values.code), values);
        const basis = legalBasis && {
          ...legalBasis,
          level: legalBasis.level ?? null,
          number: legalBasis.number ?? null,
          article: legalBasis.article ?? null,
        };
        return { type: 'decline', code, note, legalBasis: basis ?? null };
      }}
    >
      <ReasonFields refusal={duty} />
    </CaseDialog>
  );
}
