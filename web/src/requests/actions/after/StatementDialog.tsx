import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { NoteField } from '../../../cases/dialogs/NoteField.tsx';
import { dataIn, Sentence } from '../../../ui/Sentence.tsx';
import { useNames } from '../../detail/use-names.ts';
import { ActionDialog } from '../ActionDialog.tsx';
import type { DialogProps } from '../dialog.ts';

type Props = DialogProps & {
  action:
    | 'dispute'
    | 'report-remedy'
    | 'resume'
    | 'return-remedy'
    | 'state-use'
    | 'give-up'
    | 'demand-disposal'
    | 'dispose';
};

/** What is said in a few sentences of a grant that runs, or has ended. */
export function StatementDialog({ action, ...dialog }: Props) {
  const { t } = useTranslation('requests');
  const [form] = Form.useForm<{ note: string }>();
  const names = useNames(dialog.request);
  const { disposal } = dialog.request.life;
  return (
    <ActionDialog
      {...dialog}
      form={form}
      title={t(`action.${action}`)}
      confirm={t(`action.${action}`)}
      next={t(`after.${action}.next`, names)}
      cited={[
        {
          dispute: null,
          'report-remedy': dialog.request.rules.misuseTerm,
          'return-remedy': dialog.request.rules.misuseTerm,
          resume: dialog.request.rules.suspension,
          'state-use': null,
          'give-up': dialog.request.rules.disposal,
          'demand-disposal': dialog.request.rules.disposal,
          dispose: dialog.request.rules.disposal,
        }[action],
      ]}
      command={({ note }) => ({ type: action, note })}
    >
      {action === 'dispose' && disposal && (
        <p>
          <Sentence>{t('now.disposalDemanded', { provider: names.provider, said: dataIn(disposal.note) })}</Sentence>
        </p>
      )}
      <NoteField
        label={t(`after.${action}.label`)}
        {...((action === 'dispose' || action === 'demand-disposal') && { hint: t(`after.${action}.hint`) })}
        needed={t('dialog.sayWhat')}
      />
    </ActionDialog>
  );
}
