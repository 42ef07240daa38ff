import { longest } from '@onesource/api/foundation/texts/longest';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../cases/dialogs/ChoiceField.tsx';
import { NoteField } from '../../cases/dialogs/NoteField.tsx';
import { useNames } from '../detail/use-names.ts';
import { ActionDialog } from './ActionDialog.tsx';
import type { DialogProps } from './dialog.ts';

type Kind = DialogProps['request']['onwardKinds'][number];
type Values = { kind: Kind; to: string };

/** 申请再利用: what one wants to do beyond the grant, and to whom or where; what may not be allowed is not offered. */
export function AskConsentDialog(dialog: DialogProps) {
  const { t } = useTranslation('requests');
  const { request } = dialog;
  const [form] = Form.useForm<Values>();
  const names = useNames(request);
  const chosen: Kind | undefined = Form.useWatch('kind', form);
  const [only, ...others] = request.onwardKinds;
  const kind = chosen ?? (others.length === 0 ? only : undefined);
  const obligations = request.grant?.obligations;
  const leave = kind === 'pass_on' ? obligations?.passOn : obligations?.publish;
  return (
    <ActionDialog
      {...dialog}
      form={form}
      title={t('action.ask-consent')}
      confirm={t('dialog.consentAsk')}
      next={[
        t(`dialog.consentNext.${leave === 'provider' ? 'provider' : 'authority'}`, names),
        t('dialog.consentUntil'),
      ]}
      cited={[obligations?.citation ?? null]}
      initial={others.length === 0 ? { kind: only } : undefined}
      command={({ kind, to }) => ({ type: 'ask-consent', kind, to })}
    >
      <ChoiceField
        name="kind"
        label={t('dialog.consentKind')}
        needed={t('dialog.consentChoose')}
        options={request.onwardKinds}
        nameOf={(value) => t(`onward.kind.${value}`)}
      />
      <NoteField
        name="to"
        label={t(`dialog.consentTo.${kind ?? 'either'}`)}
        needed={t('dialog.sayWhat')}
        max={longest.grounds}
      />
    </ActionDialog>
  );
}
