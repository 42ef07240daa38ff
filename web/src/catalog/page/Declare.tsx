import type { RegistrationView } from '@onesource/api/areas/catalog/view';
import { longest } from '@onesource/api/foundation/texts/longest';
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseDialog } from '../../cases/dialogs/CaseDialog.tsx';
import { NoteField } from '../../cases/dialogs/NoteField.tsx';
import { StepDraft } from '../../cases/drafts/step-draft.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { useSession } from '../../session/session.ts';
import { Citation } from '../../words/Citation.tsx';
import { catalogQueries, type Step } from '../queries.ts';
import { draftOf } from './draft-of.ts';
import { useStep } from './use-step.ts';

type Values = { note: string; basis: string };

/** 核定为无条件共享 (SQ-9): enters what the government has decided. */
export function Declare({ registration }: { registration: RegistrationView }) {
  const { t } = useTranslation('catalog');
  const { localized } = useLocale();
  const { shareTypeLabels } = useSession().profile;
  const { data: rules } = useQuery(catalogQueries.rules());
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Values>();
  const step = useStep(registration, { quiet: true });
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
      <StepDraft value={draftOf(registration, 'declare-unconditional', t('declare.title', { unconditional }))}>
        <CaseDialog<Values, Step>
          open={open}
          onClose={() => setOpen(false)}
          about={registration}
          sending={step}
          form={form}
          title={t('declare.title', { unconditional })}
          confirm={t('declare.confirm')}
          command={({ note, basis }) => ({ type: 'declare-unconditional', note: note.trim(), basis: basis.trim() })}
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
            <Input maxLength={longest.line} />
          </Form.Item>
          <NoteField label={t('declare.note')} needed={t('declare.noteNeeded')} />
        </CaseDialog>
      </StepDraft>
    </>
  );
}
