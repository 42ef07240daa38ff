import type { RegistrationView } from '@onesource/api/areas/catalog/view';
import { useQuery } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseDialog } from '../../cases/dialogs/CaseDialog.tsx';
import { NoteField } from '../../cases/dialogs/NoteField.tsx';
import { useLocale } from '../../i18n/use-locale.ts';
import { useSession } from '../../session/session.ts';
import { DataText } from '../../ui/DataText.tsx';
import { Citation } from '../../words/Citation.tsx';
import { catalogQueries, type Step } from '../queries.ts';
import { useStep } from './use-step.ts';

/** 核定终止 (SQ-9): enters that a declaration of the government stands no more. */
export function EndDeclaration({ registration }: { registration: RegistrationView }) {
  const { t } = useTranslation('catalog');
  const { localized } = useLocale();
  const { shareTypeLabels } = useSession().profile;
  const { data: rules } = useQuery(catalogQueries.rules());
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ note: string }>();
  const step = useStep(registration, { quiet: true });
  const unconditional = localized(shareTypeLabels.unconditional);
  return (
    <>
      <p>
        {t('endDeclaration.lead', { unconditional })} <Citation citation={rules?.declaredFromAbove ?? null} />
      </p>
      <Button block onClick={() => setOpen(true)}>
        {t('endDeclaration.title')}
      </Button>
      <CaseDialog<{ note: string }, Step>
        open={open}
        onClose={() => setOpen(false)}
        about={registration}
        sending={step}
        form={form}
        title={t('endDeclaration.title')}
        confirm={t('endDeclaration.confirm')}
        command={({ note }) => ({ type: 'end-declaration', note: note.trim() })}
      >
        <p>
          {t('endDeclaration.text', { unconditional })} <DataText>{registration.declared ?? ''}</DataText>
        </p>
        <NoteField label={t('endDeclaration.note')} needed={t('endDeclaration.noteNeeded')} />
      </CaseDialog>
    </>
  );
}
