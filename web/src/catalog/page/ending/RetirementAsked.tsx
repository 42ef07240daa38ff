import type { RegistrationView } from '@onesource/api/areas/catalog/view';
import { useTranslation } from 'react-i18next';
import { dataIn, Sentence } from '../../../ui/Sentence.tsx';

type Props = { asked: NonNullable<RegistrationView['retirementAsked']> };

/** Why an entry is to leave, on what that rests, and what was negotiated about it. */
export function RetirementAsked({ asked: { note, basis, negotiation } }: Props) {
  const { t } = useTranslation('catalog');
  return (
    <>
      <p>
        <Sentence>{t('retire.askedReason', { note: dataIn(note) })}</Sentence>
      </p>
      {basis && (
        <p>
          <Sentence>{t('timeline.basis', { basis: dataIn(basis) })}</Sentence>
        </p>
      )}
      {negotiation && (
        <p>
          <Sentence>{t('timeline.negotiation', { said: dataIn(negotiation) })}</Sentence>
        </p>
      )}
    </>
  );
}
