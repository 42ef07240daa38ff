import type { RegistrationView } from '@onesource/api/areas/catalog/view';
import { useQuery } from '@tanstack/react-query';
import { Button, DatePicker, Form, Input } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayIn } from '../../lib/dates.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { catalogQueries } from '../queries.ts';
import { Grants } from './Grants.tsx';
import { StepDialog } from './StepDialog.tsx';
import type { useStep } from './use-step.ts';

type Props = { registration: RegistrationView; step: ReturnType<typeof useStep> };
type Values = { note: string; effectiveOn: Dayjs };

/** 停止共享: announces the day on which the resource leaves the directory, and tells who holds grants on it. */
export function Retire({ registration, step }: Props) {
  const { t } = useTranslation('catalog');
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Values>();
  const today = dayIn(new Date());
  const grants = useQuery({ ...catalogQueries.affectedGrants(registration.id), enabled: open });
  const again = registration.retiresOn !== null;
  return (
    <>
      <p>{t(again ? 'retire.againLead' : 'retire.lead')}</p>
      <Button danger block onClick={() => setOpen(true)}>
        {t(again ? 'action.moveRetirement' : 'action.retire')}
      </Button>
      <StepDialog<Values>
        open={open}
        title={t('retire.title', { name: registration.revision.content.name })}
        confirm={t('retire.confirm')}
        danger
        form={form}
        step={step}
        command={({ note, effectiveOn }) => ({
          type: 'retire',
          note: note.trim(),
          effectiveOn: effectiveOn.format('YYYY-MM-DD'),
        })}
        onClose={() => setOpen(false)}
      >
        <Loaded query={grants}>
          {({ total, items }) =>
            total === 0 ? (
              <p>{t('retire.nobody')}</p>
            ) : (
              <>
                <p>{t('retire.told', { count: total })}</p>
                <Grants grants={items} />
              </>
            )
          }
        </Loaded>
        <Form.Item
          name="effectiveOn"
          label={t('retire.effectiveOn')}
          extra={t('retire.effectiveHint')}
          rules={[{ required: true, message: t('retire.effectiveNeeded') }]}
        >
          <DatePicker style={{ width: '100%' }} disabledDate={(day) => day.format('YYYY-MM-DD') < today} />
        </Form.Item>
        <Form.Item
          name="note"
          label={t('retire.note')}
          rules={[{ required: true, whitespace: true, message: t('retire.noteNeeded') }]}
        >
          <Input.TextArea maxLength={2000} autoSize={{ minRows: 2, maxRows: 8 }} />
        </Form.Item>
      </StepDialog>
    </>
  );
}
