import type { DiscrepancyCommand } from '@onesource/api/areas/discrepancies/inputs';
import type { DiscrepancyView } from '@onesource/api/areas/discrepancies/view';
import type { DoubtOutcome as Outcome } from '@onesource/db/vocabulary';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { CaseDialog, type DialogProps } from '../../cases/dialogs/CaseDialog.tsx';
import { ChoiceField } from '../../cases/dialogs/ChoiceField.tsx';
import { AnswerField } from '../../cases/phrases/AnswerField.tsx';
import { useDiscrepancyCommand } from '../commands.ts';
import { useNames } from '../use-names.ts';
import type { Told } from './offered.ts';
import { nameOf, nextOf, noteLabelOf } from './what-follows.ts';

type Values = { outcome: Outcome; note: string };
type Props = DialogProps & { doubt: DiscrepancyView };

/** Which doubt it is, as a dialog's heading tells. */
export const aboutOf = ({ number, resource, actions }: DiscrepancyView) => ({ number, name: resource.name, actions });

/** One thing to say about a doubt. */
export function DoubtDialog({ doubt, action, ...dialog }: Props & { action: Told }) {
  const { t } = useTranslation('discrepancies');
  const [form] = Form.useForm<Values>();
  const names = useNames(doubt);
  const chosen = Form.useWatch('outcome', form);
  const [only] = doubt.outcomes.length === 1 ? doubt.outcomes : [];
  const outcome = chosen ?? only;
  const title = t(nameOf(action, doubt));
  return (
    <CaseDialog<Values, DiscrepancyCommand>
      {...dialog}
      about={aboutOf(doubt)}
      sending={useDiscrepancyCommand(doubt)}
      form={form}
      title={title}
      confirm={title}
      next={t(`dialog.${nextOf(action, doubt, outcome)}`, names)}
      cited={[doubt.rules.check]}
      initial={only && { outcome: only }}
      command={({ outcome, note }) => (action === 'fail' ? { type: action, note } : { type: action, outcome, note })}
    >
      {action !== 'fail' && (
        <ChoiceField
          name="outcome"
          label={t('dialog.outcome')}
          needed={t('dialog.chooseOutcome')}
          options={doubt.outcomes}
          nameOf={(value) => t(`dialog.outcomes.${value}`)}
        />
      )}
      <AnswerField label={t(`dialog.${noteLabelOf(action, doubt.side, outcome)}`)} needed={t('dialog.sayWhy')} />
    </CaseDialog>
  );
}

/** 撤回, by whoever reported it. */
export function WithdrawDialog({ doubt, ...dialog }: Props) {
  const { t } = useTranslation('discrepancies');
  const [form] = Form.useForm<object>();
  return (
    <CaseDialog<object, DiscrepancyCommand>
      {...dialog}
      about={aboutOf(doubt)}
      sending={useDiscrepancyCommand(doubt)}
      form={form}
      title={t('dialog.withdrawAsk', { number: doubt.number })}
      confirm={t('action.withdraw')}
      danger
      next={t('dialog.withdrawNext')}
      command={() => ({ type: 'withdraw' })}
    />
  );
}
