import { longest } from '@onesource/api/foundation/texts/longest';
import { type Purpose, purposes } from '@onesource/db/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { NoteField } from '../../cases/dialogs/NoteField.tsx';
import { dayIn } from '../../lib/dates.ts';
import { resourceToFill } from '../../lib/resource.ts';
import { DayField } from '../../ui/days/DayField.tsx';
import { useNames } from '../detail/use-names.ts';
import { ItemPicker } from '../ItemPicker.tsx';
import { ActionDialog } from './ActionDialog.tsx';
import { Acknowledge } from './after/Acknowledge.tsx';
import type { DialogProps } from './dialog.ts';

type Values = {
  itemIds?: string[];
  purpose: Purpose;
  purposeText?: string;
  until: string;
  note: string;
  acknowledgesConditions?: boolean;
};

/** 变更授权: other items, another purpose or another time, asked for in a request of its own. */
export function AmendDialog(dialog: DialogProps) {
  const { t } = useTranslation(['requests', 'vocabulary']);
  const { request } = dialog;
  const [form] = Form.useForm<Values>();
  const purpose = Form.useWatch('purpose', form);
  const resource = useQuery(resourceToFill(request.resource.id)).data;
  const items = resource?.contents?.items ?? [];
  const held = request.heldItems;
  return (
    <ActionDialog
      {...dialog}
      form={form}
      title={t('requests:action.amend')}
      confirm={t('requests:action.amend')}
      next={t('requests:dialog.amendNext', useNames(request))}
      consent={request.rules.signOff.filing}
      initial={{ itemIds: held, purpose: request.purpose, purposeText: request.purposeText, until: request.until }}
      command={({ itemIds = held, purpose, purposeText = '', until, note, acknowledgesConditions }) => ({
        type: 'amend',
        itemIds,
        purpose,
        purposeText: purpose === 'other' ? purposeText : '',
        until,
        note,
        acknowledgesConditions,
      })}
    >
      {items.length > 0 && (
        <Form.Item
          name="itemIds"
          label={t('requests:dialog.amendItems')}
          rules={
            // Words alone ask for something too
            request.wanted === ''
              ? [{ required: true, type: 'array', min: 1, message: t('requests:form.chooseItems') }]
              : []
          }
        >
          <ItemPicker
            items={items.map(({ id, name, shareType, sensitivity }) => ({
              id,
              name,
              shareType: shareType ?? request.shareType,
              sensitivity,
            }))}
            label={t('requests:dialog.amendItems')}
            short
          />
        </Form.Item>
      )}
      <Form.Item name="purpose" label={t('requests:form.purpose')} rules={[{ required: true }]}>
        <Radio.Group options={purposes.map((value) => ({ value, label: t(`vocabulary:purpose.${value}`) }))} />
      </Form.Item>
      {purpose === 'other' && (
        <Form.Item
          name="purposeText"
          label={t('requests:form.purposeText')}
          rules={[{ required: true, whitespace: true, message: t('requests:form.sayPurpose') }]}
        >
          <Input maxLength={longest.matter} />
        </Form.Item>
      )}
      <DayField
        name="until"
        label={t('requests:dialog.amendUntil')}
        needed={t('requests:form.chooseUntil')}
        min={dayIn(new Date())}
        allowClear={false}
      />
      <NoteField label={t('requests:dialog.amendLabel')} needed={t('requests:dialog.sayWhy')} />
      <Acknowledge acknowledges={request.acknowledges} />
    </ActionDialog>
  );
}
