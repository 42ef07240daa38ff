import type { RegistrationView } from '@onesource/api/areas/catalog/view';
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { useSession } from '../../session/session.ts';
import { Citation } from '../../words/Citation.tsx';
import { catalogQueries } from '../queries.ts';
import { StepDialog } from './StepDialog.tsx';
import type { useStep } from './use-step.ts';

type Props = { registration: RegistrationView; step: ReturnType<typeof useStep> };
type Values = { note: string; basis: string };

/** 核定为无条件共享 (SQ-9): enters what the government has decided. */
export function Declare({ registration, step }: Props) {
  const { t } = useTranslation('catalog');
  const { localized } = useLocale();
  const { shareTypeLabels } = useSession().profile;
  const { data: rules } = useQuery(catalogQueries.rules());
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Values>();
  const unconditional = localized(shareTypeLabels.unconditional);
  if (registration.revision.derivedShareType === 'unconditional') return null;
  return (
    <>
      <p>
        {t('declare.lead', { unconditional })} <Citation citation={rules?.declaredFromAbove ?? null} />
      </p>
      <Button block onClick={() => setOpen(true)}>
        {t('declare.title', { unconditional })}
      </Button>
      <StepDialog<Values>
        open={open}
        title={t('declare.title', { unconditional })}
        confirm={t('declare.confirm')}
        form={form}
        step={step}
        command={({ note, basis }) => ({ type: 'declare-unconditional', note: note.trim(), basis: basis.trim() })}
        onClose={() => setOpen(false)}
      >
        <p>
          {t('declare.text', { unconditional })} <Citation citation={rules?.declaredFromAbove ?? null} />
        </p>
        <Form.Item
          name="basis"
          label={t('declare.basis')}
          extra={t('declare.basisHint')}
          rules={[{ required: true, whitespace: true, message: t('declare.basisNeeded') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item
          name="note"
          label={t('declare.note')}
          rules={[{ required: true, whitespace: true, message: t('declare.noteNeeded') }]}
        >
          <Input.TextArea maxLength={2000} autoSize={{ minRows: 2, maxRows: 8 }} />
        </Form.Item>
      </StepDialog>
    </>
  );
}
