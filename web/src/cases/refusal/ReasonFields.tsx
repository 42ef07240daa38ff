import type { RequestView } from '@onesource/api/areas/requests/view';
import { refusalCodes } from '@onesource/db/vocabulary';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../dialogs/ChoiceField.tsx';
import { AnswerField } from '../phrases/AnswerField.tsx';
import { BasisFields } from './BasisFields.tsx';

type Props = {
  refusal: RequestView['rules']['refusal'];
  /** Under which name the words for it are kept. */
  name?: 'note' | 'why';
  /** What the words are about. */
  label?: string;
  /** Whether something is taken back instead of refused. */
  revokes?: boolean;
};

/** What a refusal says, of all or of a part: a coded reason, the words for it, and what it rests on. */
export function ReasonFields({ refusal, name = 'note', label, revokes = false }: Props) {
  const { t } = useTranslation(['requests', 'vocabulary']);
  return (
    <>
      <ChoiceField
        name="code"
        label={t(revokes ? 'requests:dialog.revokeCode' : 'requests:dialog.refuseCode')}
        needed={t(revokes ? 'requests:dialog.revokeChoose' : 'requests:dialog.refuseChoose')}
        options={refusalCodes}
        nameOf={(value) => t(`vocabulary:refusalCode.${value}`)}
      />
      {refusal.needs === 'basis' && (
        <BasisFields
          accepted={refusal.accepted}
          legend={t(revokes ? 'requests:dialog.revokeBasis' : 'requests:dialog.basis')}
        />
      )}
      <AnswerField name={name} label={label ?? t('requests:dialog.refuseText')} needed={t('requests:dialog.sayWhy')} />
    </>
  );
}
