import { Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { NoteField } from '../../../cases/dialogs/NoteField.tsx';
import { BasisFields } from '../../../cases/refusal/BasisFields.tsx';
import { basisOf, type RefusalValues } from '../../../cases/refusal/refusal.ts';
import { useNames } from '../../detail/use-names.ts';
import { ActionDialog } from '../ActionDialog.tsx';
import type { DialogProps } from '../dialog.ts';

/** 暂停授权: why, and whether for misuse, which nobody finds in themselves. */
export function SuspendDialog(dialog: DialogProps) {
  const { t } = useTranslation('requests');
  const [form] = Form.useForm<{ note: string; misuse?: boolean } & Pick<RefusalValues, 'legalBasis'>>();
  const { refusal } = dialog.request.rules;
  const { misuse = 'never', basis = false } = dialog.request.suspending ?? {};
  const ticked = Form.useWatch('misuse', form) === true;
  const misused = (said: boolean) => misuse === 'always' || (misuse === 'said' && said);
  const needsBasis = basis && !misused(ticked);
  return (
    <ActionDialog
      {...dialog}
      form={form}
      title={t('action.suspend')}
      confirm={t('action.suspend')}
      danger
      next={t(misuse === 'always' ? 'after.suspend.misuseNext' : 'after.suspend.next', useNames(dialog.request))}
      cited={[
        dialog.request.rules.suspension,
        dialog.request.rules.misuseTerm,
        dialog.request.grant?.obligations.citation ?? null,
        needsBasis ? refusal.citation : null,
      ]}
      command={({ note, misuse: said = false, legalBasis }) => ({
        type: 'suspend',
        note,
        misuse: misused(said),
        ...(basis && !misused(said) && legalBasis && { legalBasis: basisOf(refusal, legalBasis) }),
      })}
    >
      <NoteField label={t('after.suspend.label')} needed={t('dialog.sayWhy')} />
      {needsBasis && <BasisFields accepted={refusal.accepted} legend={t('after.suspend.basis')} />}
      {misuse === 'said' && (
        <Form.Item name="misuse" valuePropName="checked">
          <Checkbox>{t('after.suspend.misuse')}</Checkbox>
        </Form.Item>
      )}
    </ActionDialog>
  );
}
