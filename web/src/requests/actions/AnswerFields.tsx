import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../cases/dialogs/ChoiceField.tsx';
import { NoteField } from '../../cases/dialogs/NoteField.tsx';

const outcomes = ['consented', 'refused'] as const;
export type Answer = { outcome: (typeof outcomes)[number]; note?: string };

/** Yes, or no and why not. */
export function AnswerFields({ outcome, whyNot }: { outcome: Answer['outcome'] | undefined; whyNot: string }) {
  const { t } = useTranslation('requests');
  const refuses = outcome === 'refused';
  return (
    <>
      <ChoiceField
        name="outcome"
        label={t('dialog.outcome')}
        needed={t('dialog.outcomeChoose')}
        options={outcomes}
        nameOf={(value) => t(`dialog.consentOutcome.${value}`)}
      />
      <NoteField
        label={refuses ? whyNot : t('dialog.noteOptional')}
        needed={refuses ? t('dialog.sayWhy') : undefined}
      />
    </>
  );
}
