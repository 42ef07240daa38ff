import type { RegistrationView } from '@onesource/api/areas/catalog/view';
import { useTranslation } from 'react-i18next';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { ShareTypeTag } from '../../words/ShareTypeTag.tsx';
import { RevisionStatusTag } from '../../words/StatusTag.tsx';
import { useOpennessLabel } from '../../words/use-openness-label.ts';

/** Where a registration stands, and how it is shared. */
export function RegistrationTags({ registration: { origin, revision } }: { registration: RegistrationView }) {
  const { t } = useTranslation('vocabulary');
  const openness = useOpennessLabel().derived(revision.content.items);
  return (
    <>
      <RevisionStatusTag status={revision.status} />
      {openness ? (
        <ToneTag tone="teal">{openness}</ToneTag>
      ) : (
        revision.derivedShareType && <ShareTypeTag shareType={revision.derivedShareType} />
      )}
      {origin === 'demo' && <ToneTag tone="grey">{t('origin.demo')}</ToneTag>}
    </>
  );
}
