import { useQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import { type ComponentProps, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseDialog, type DialogProps } from '../cases/dialogs/CaseDialog.tsx';
import { SignOffFields } from '../cases/sign-off/SignOffFields.tsx';
import { type SignOffValues, signOffOf } from '../cases/sign-off/sign-off.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { hasCode } from '../lib/failure.ts';
import { useSession } from '../session/session.ts';
import { catalogQueries, type SubmitStep } from './queries.ts';

type Props = Pick<DialogProps, 'open' | 'onClose'> & {
  actions: readonly string[];
  submission: ComponentProps<typeof CaseDialog<Values, SubmitStep>>['sending'];
};
type Values = { signOff: SignOffValues };

/** What the dialog itself has a field for; what is wrong besides is marked on the page below. */
const ofSigning = ['sign_off_required', 'attachment_unknown', 'invalid_input'];

/** 主要负责人审签: who has signed and when, before what is not shared is submitted. */
export function SignOffDialog({ open, onClose, actions, submission }: Props) {
  const { t } = useTranslation('catalog');
  const { localized } = useLocale();
  const { titles, shareTypeLabels } = useSession().profile;
  const { data: rules } = useQuery(catalogQueries.rules());
  const [form] = Form.useForm<Values>();
  const [busy, setBusy] = useState(false);
  return (
    <CaseDialog<Values, SubmitStep>
      open={open}
      onClose={onClose}
      about={{ actions }}
      sending={submission}
      form={form}
      title={t('signOff.title')}
      confirm={t('action.submit')}
      next={t('signOff.text', {
        notShared: localized(shareTypeLabels.not_shared),
        examiner: localized(titles.examiner),
      })}
      cited={[rules?.examination ?? null]}
      busy={busy}
      toldOnPage={(error) => !ofSigning.some((code) => hasCode(error, code))}
      command={({ signOff }) => ({ type: 'submit', signOff: signOffOf(signOff) })}
    >
      <SignOffFields label={t('signOff.name')} needed={t('signOff.nameNeeded')} autoFocus onBusy={setBusy} />
    </CaseDialog>
  );
}
