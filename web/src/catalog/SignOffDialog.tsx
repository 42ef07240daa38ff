import type { AttachmentView } from '@onesource/api/areas/attachments/view';
import { useQuery } from '@tanstack/react-query';
import { DatePicker, Form, Input } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { type ComponentProps, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseDialog, type DialogProps } from '../cases/dialogs/CaseDialog.tsx';
import { useLocale } from '../i18n/use-locale.ts';
import { dayIn } from '../lib/dates.ts';
import { hasCode } from '../lib/failure.ts';
import { useSession } from '../session/session.ts';
import plain from '../ui/Plain.module.css';
import { catalogQueries, type SubmitStep } from './queries.ts';
import { SignedPageField } from './SignedPageField.tsx';

type Props = Pick<DialogProps, 'open' | 'onClose'> & {
  actions: readonly string[];
  submission: ComponentProps<typeof CaseDialog<Values, SubmitStep>>['sending'];
};
type Values = { signOff: { name: string; at: Dayjs; attachmentId?: AttachmentView | null } };

/** What the dialog itself has a field for; what is wrong besides is marked on the page below. */
const ofSigning = ['sign_off_required', 'attachment_unknown', 'invalid_input'];

/** 主要负责人审签: who has signed and when, before what is not shared is submitted. */
export function SignOffDialog({ open, onClose, actions, submission }: Props) {
  const { t } = useTranslation('catalog');
  const { localized } = useLocale();
  const { titles, shareTypeLabels } = useSession().profile;
  const { data: rules } = useQuery(catalogQueries.rules());
  const [form] = Form.useForm<Values>();
  const today = dayIn(new Date());
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
      initial={{ signOff: { name: '', at: dayjs(today) } }}
      busy={busy}
      toldOnPage={(error) => !ofSigning.some((code) => hasCode(error, code))}
      command={({ signOff: { name, at, attachmentId: page } }) => ({
        type: 'submit',
        signOff: { name: name.trim(), at: at.format('YYYY-MM-DD'), attachmentId: page?.id ?? null },
      })}
    >
      <Form.Item
        name={['signOff', 'name']}
        label={t('signOff.name')}
        rules={[{ required: true, whitespace: true, message: t('signOff.nameNeeded') }]}
      >
        <Input maxLength={50} autoFocus />
      </Form.Item>
      <Form.Item
        name={['signOff', 'at']}
        label={t('signOff.at')}
        rules={[{ required: true, message: t('signOff.atNeeded') }]}
      >
        <DatePicker
          allowClear={false}
          disabledDate={(day) => day.format('YYYY-MM-DD') > today}
          className={plain.wide}
        />
      </Form.Item>
      <Form.Item name={['signOff', 'attachmentId']} label={t('signOff.page')} extra={t('signOff.pageHint')}>
        <SignedPageField onBusy={setBusy} />
      </Form.Item>
    </CaseDialog>
  );
}
