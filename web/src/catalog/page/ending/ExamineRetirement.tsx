import type { RegistrationView } from '@onesource/api/areas/catalog/view';
import { useQuery } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseDialog } from '../../../cases/dialogs/CaseDialog.tsx';
import { ChoiceField } from '../../../cases/dialogs/ChoiceField.tsx';
import { NoteField } from '../../../cases/dialogs/NoteField.tsx';
import { StepDraft } from '../../../cases/drafts/step-draft.ts';
import { useLocale } from '../../../i18n/use-locale.ts';
import { dayIn, formatDate } from '../../../lib/dates.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Section } from '../../../ui/Section.tsx';
import { Citation } from '../../../words/Citation.tsx';
import { Closing } from '../../../words/opening/Closing.tsx';
import { useDepartmentName } from '../../../words/use-department-name.ts';
import { catalogQueries, type Step } from '../../queries.ts';
import { draftOf } from '../draft-of.ts';
import { Grants } from '../Grants.tsx';
import styles from '../Registration.module.css';
import { useStep } from '../use-step.ts';
import { RetirementAsked } from './RetirementAsked.tsx';

type Outcome = Extract<Step, { type: 'examine-retirement' }>['outcome'];
type Values = { outcome: Outcome; note?: string };
const outcomes: readonly Outcome[] = ['pass', 'return'];
type Props = { registration: RegistrationView; onDone?: (() => void) | undefined };

/**
 * 审核, 审定停止共享: the reviewer (house), or whoever examines (SH-17, N-17), agrees that the entry leaves the directory, or
 * says why it stays.
 */
export function ExamineRetirement({ registration, onDone }: Props) {
  const { t } = useTranslation('catalog');
  const { locale } = useLocale();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Values>();
  const outcome = Form.useWatch('outcome', form);
  const step = useStep(registration, { quiet: true, onDone });
  const { data: rules } = useQuery(catalogQueries.rules());
  const nameOf = useDepartmentName();
  const grants = useQuery({ ...catalogQueries.affectedGrants(registration.id), enabled: open });
  const { retirementAsked: asked, department, revision } = registration;
  if (!asked) return null;
  return (
    <div className={styles.asked}>
      <Section title={t('timeline.retirement_proposed')}>
        <p>
          {t(`retire.${asked.stage}Lead`, {
            department: nameOf(department),
            date: formatDate(asked.effectiveOn, locale),
          })}{' '}
          {asked.stage === 'examination' && <Citation citation={rules?.retirementExamined ?? null} />}
        </p>
        <RetirementAsked asked={asked} />
        <Button type="primary" onClick={() => setOpen(true)}>
          {t(`retire.${asked.stage}Decide`)}
        </Button>
        <StepDraft value={draftOf(registration, 'examine-retirement', t('timeline.retirement_proposed'))}>
          <CaseDialog<Values, Step>
            open={open}
            onClose={() => setOpen(false)}
            about={registration}
            sending={step}
            form={form}
            title={t(`retire.${asked.stage}Title`, { name: revision.content.name })}
            confirm={t('retire.examineConfirm')}
            command={({ outcome: decided, note }) => ({
              type: 'examine-retirement',
              outcome: decided,
              note: note?.trim() ?? '',
            })}
          >
            <RetirementAsked asked={asked} />
            {asked.effectiveOn < dayIn(new Date()) && <p>{t('retire.latePass')}</p>}
            <Closing id={registration.id} by="ending" />
            <Loaded query={grants}>
              {({ total, items }) =>
                total === 0 ? (
                  <p>{t('retire.nobody')}</p>
                ) : (
                  <>
                    <p>{t('retire.toldOnceAgreed', { count: total })}</p>
                    <Grants grants={items} />
                  </>
                )
              }
            </Loaded>
            <ChoiceField<Outcome>
              name="outcome"
              label={t('retire.outcome')}
              options={outcomes}
              nameOf={(option) => t(`retire.${option}`)}
              needed={t('retire.outcomeNeeded')}
            />
            <NoteField
              label={t('retire.examineNote')}
              needed={outcome === 'return' ? t('retire.examineNoteNeeded') : undefined}
            />
          </CaseDialog>
        </StepDraft>
      </Section>
    </div>
  );
}
