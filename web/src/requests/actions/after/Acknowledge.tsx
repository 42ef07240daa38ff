import type { RequestView } from '@onesource/api/areas/requests/view';
import { useTranslation } from 'react-i18next';
import { DataText } from '../../../ui/DataText.tsx';
import { AcknowledgeField } from '../../AcknowledgeField.tsx';

/** SQ-19: the conditions that the entry states by now, to be acknowledged before a grant goes on. */
export function Acknowledge({ acknowledges }: Pick<RequestView, 'acknowledges'>) {
  const { t } = useTranslation('requests');
  if (acknowledges === null) return null;
  return (
    <>
      <p>
        {t('dialog.conditionsNow')} <DataText>{acknowledges.conditions}</DataText>
      </p>
      <AcknowledgeField name="acknowledgesConditions" citation={acknowledges.citation} />
    </>
  );
}
