import { endingWith } from '@onesource/api/areas/catalog/rules/steps/retirement';
import type { RegistrationView } from '@onesource/api/areas/catalog/view';
import { useQuery } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseDialog } from '../../../cases/dialogs/CaseDialog.tsx';
import { NoteField } from '../../../cases/dialogs/NoteField.tsx';
import { StepDraft } from '../../../cases/drafts/step-draft.ts';
import { useLocale } from '../../../i18n/use-locale.ts';
import { dayIn } from '../../../lib/dates.ts';
import { useSession } from '../../../session/session.ts';
import { DayField } from '../../../ui/days/DayField.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Citation } from '../../../words/Citation.tsx';
import { Closing } from '../../../words/opening/Closing.tsx';
import { catalogQueries, type Step } from '../../queries.ts';
import { draftOf } from '../draft-of.ts';
import { Grants } from '../Grants.tsx';
import { useStep } from '../use-step.ts';
import { EndingGrants, type EndingValues } from './EndingGrants.tsx';

type Values = { note: string; effectiveOn: string } & EndingValues;

/**
 * 停止共享: announces the day on which the resource leaves the directory, and tells who holds grants on it; or asks for
 * that, where it is examined (SH-17, N-17).
 */
export function Retire({ registration }: { registration: RegistrationView }) {
  const { t } = useTranslation('catalog');
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Values>();
  const step = useStep(registration, { quiet: true });
  const { data: rules } = useQuery(catalogQueries.rules());
  const today = dayIn(new Date());
  const grants = useQuery({ ...catalogQueries.affectedGrants(registration.id), enabled: open });
  const effectiveOn = Form.useWatch('effectiveOn', form) ?? today;
  const again = registration.retiresOn !== null;
  const asked = registration.retirementAsked !== null;
  const goesTo = registration.retirementGoesTo;
  const { localized } = useLocale();
  const examiner = localized(useSession().profile.titles.examiner);
  return (
    <>
      <p>{t(again ? 'retire.againLead' : 'retire.lead')}</p>
      {goesTo === 'review' && <p>{t('retire.reviewedLead')}</p>}
      {goesTo === 'examination' && (
        <p>
          {t('retire.examinedLead', { examiner })} <Citation citation={rules?.retirementExamined ?? null} />
        </p>
      )}
      <Button danger block onClick={() => setOpen(true)}>
        {t(again ? 'action.moveRetirement' : asked ? 'retire.askAgain' : 'action.retire')}
      </Button>
      <StepDraft value={draftOf(registration, 'retire', t('action.retire'))}>
        <CaseDialog<Values, Step>
          open={open}
          onClose={() => setOpen(false)}
          about={registration}
          sending={step}
          form={form}
          title={t('retire.title', { name: registration.revision.content.name })}
          confirm={t(goesTo ? 'retire.ask' : 'retire.confirm')}
          danger
          command={({ note, effectiveOn, legalBasis, negotiation }) => ({
            type: 'retire',
            note: note.trim(),
            effectiveOn,
            legalBasis: legalBasis?.kind ? { ...legalBasis, level: legalBasis.level ?? null } : null,
            negotiation: negotiation?.trim() ?? '',
          })}
        >
          <Closing id={registration.id} by="ending" />
          <Loaded query={grants}>
            {({ items }) => {
              // What ends by its date before ends not with it
              const ending = endingWith(items, effectiveOn);
              return ending.length === 0 ? (
                <p>{t('retire.nobody')}</p>
              ) : (
                <>
                  <p>{t(goesTo ? 'retire.toldOnceAgreed' : 'retire.told', { count: ending.length })}</p>
                  <Grants grants={ending} />
                  {rules && <EndingGrants ending={rules.endingGrants} />}
                </>
              );
            }}
          </Loaded>
          <DayField
            name="effectiveOn"
            label={t('retire.effectiveOn')}
            extra={t(goesTo ? 'retire.effectiveExaminedHint' : 'retire.effectiveHint')}
            needed={t('retire.effectiveNeeded')}
            min={today}
          />
          <NoteField label={t('retire.note')} needed={t('retire.noteNeeded')} />
        </CaseDialog>
      </StepDraft>
    </>
  );
}
