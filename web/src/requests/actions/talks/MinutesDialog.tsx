import type { AttachmentView } from '@onesource/api/areas/attachments/view';
import { longest } from '@onesource/api/foundation/texts/longest';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NoteField } from '../../../cases/dialogs/NoteField.tsx';
import { dayIn } from '../../../lib/dates.ts';
import { DayField } from '../../../ui/days/DayField.tsx';
import { FilesField } from '../../FilesField.tsx';
import { ActionDialog } from '../ActionDialog.tsx';
import type { DialogProps } from '../dialog.ts';

type Values = { on: string; place: string; people: string; note: string; attachmentIds?: AttachmentView[] };

/** 会议记录: when, where and between whom it was talked, what was said, and the papers of it. */
export function MinutesDialog(dialog: DialogProps) {
  const { t } = useTranslation('requests');
  const [form] = Form.useForm<Values>();
  const [sending, setSending] = useState(false);
  return (
    <ActionDialog
      {...dialog}
      form={form}
      title={t('action.take-minutes')}
      confirm={t('action.take-minutes')}
      next={t('minutes.next')}
      busy={sending}
      initial={{ on: dayIn(new Date()) }}
      command={({ attachmentIds = [], ...said }) => ({
        type: 'take-minutes',
        ...said,
        attachmentIds: attachmentIds.map(({ id }) => id),
      })}
    >
      <DayField name="on" label={t('minutes.on')} needed={t('minutes.onNeeded')} max={dayIn(new Date())} />
      <Form.Item
        name="place"
        label={t('minutes.place')}
        extra={t('minutes.placeHint')}
        rules={[{ required: true, whitespace: true, message: t('minutes.placeNeeded') }]}
      >
        <Input maxLength={longest.matter} />
      </Form.Item>
      <NoteField
        name="people"
        label={t('minutes.people')}
        hint={t('minutes.peopleHint')}
        needed={t('minutes.peopleNeeded')}
        max={longest.grounds}
      />
      <NoteField label={t('minutes.said')} needed={t('minutes.saidNeeded')} />
      <FilesField onBusy={setSending} />
    </ActionDialog>
  );
}
