import type { Citation as Cited } from '@onesource/api/law/setting';
import { useTranslation } from 'react-i18next';
import { SignOffFields } from '../cases/sign-off/SignOffFields.tsx';
import { Citation } from '../words/Citation.tsx';

type Props = {
  /** The article that asks for it; without one nothing is asked. */
  citation: Cited | null;
  onBusy: (busy: boolean) => void;
};

/** 负责人同意 (N-20): the head of the own sharing office consents to asking, or to the answer. */
export function HeadsConsent({ citation, onBusy }: Props) {
  const { t } = useTranslation('requests');
  if (citation === null) return null;
  return (
    <>
      <SignOffFields label={t('signOff.name')} needed={t('signOff.nameNeeded')} onBusy={onBusy} />
      <Citation citation={citation} />
    </>
  );
}
