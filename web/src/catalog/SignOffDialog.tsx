import type { AttachmentView } from '@onesource/api/areas/attachments/view';
import { useQuery } from '@tanstack/react-query';
import { DatePicker, Form, Input, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import { dayIn } from '../lib/dates.ts';
import { hasCode } from '../lib/failure.ts';
import { setFieldErrors } from '../lib/form-errors.ts';
import { useSession } from '../session/session.ts';
import { Citation } from '../words/Citation.tsx';
import { catalogQueries, type SignOff } from './queries.ts';
import { SignedPageField } from './SignedPageField.tsx';

type Props = {
  open: boolean;
  pending: boolean;
  onClose: () => void;
  onSubmit: (signOff: SignOff) => Promise<unknown>;
};
type Values = { signOff: { name: string; at: Dayjs; attachmentId?: AttachmentView | null } };

/** 主要负责人审签: who has signed and when, before what is not shared is submitted. */
export function SignOffDialog({ open, pending, onClose, onSubmit }: Props) {
  const { t } = useTranslation(['catalog', 'common']);
  const { localized } = useLocale();
  const { titles, shareTypeLabels } = useSession().profile;
  const { data: rules } = useQuery(catalogQueries.rules());
  const [form] = Form.useForm<Values>();
  const today = dayIn(new Date());
  const [busy, setBusy] = useState(false);
  const send = ({ signOff: { name, at, attachmentId: page } }: Values) =>
    onSubmit({ name: name.trim(), at: at.format('YYYY-MM-DD'), attachmentId: page?.id ?? null }).then(
      onClose,
      (error: unknown) => {
        if (['sign_off_required', 'attachment_unknown', 'invalid_input'].some((code) => hasCode(error, code)))
          setFieldErrors(form, error);
        // What is wrong is marked on the page below
        else onClose();
      },
    );
  return (
    <Modal
      open={open}
      title={t('signOff.title')}
      okText={t('action.submit')}
      okButtonProps={{ htmlType: 'submit', form: 'sign-off', disabled: busy }}
      cancelText={t('common:action.cancel')}
      confirmLoading={pending}
      mask={{ closable: false }}
      onCancel={onClose}
      destroyOnHidden
    >
      <p>
        {t('signOff.text', {
          notShared: localized(shareTypeLabels.not_shared),
          examiner: localized(titles.examiner),
        })}{' '}
        <Citation citation={rules?.examination ?? null} />
      </p>
      <Form
        id="sign-off"
        name="signing"
        form={form}
        layout="vertical"
        requiredMark
        initialValues={{ signOff: { at: dayjs(today) } }}
        scrollToFirstError={{ focus: true }}
        onFinish={(values) => void send(values)}
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
            style={{ width: '100%' }}
          />
        </Form.Item>
        <Form.Item name={['signOff', 'attachmentId']} label={t('signOff.page')} extra={t('signOff.pageHint')}>
          <SignedPageField onBusy={setBusy} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
