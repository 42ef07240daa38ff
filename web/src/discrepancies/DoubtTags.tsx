import type { discrepancySummary } from '@onesource/api/areas/discrepancies/view';
import { useTranslation } from 'react-i18next';
import { DueTag } from '../cases/DueTag.tsx';
import { ToneTag } from '../ui/ToneTag.tsx';
import { DiscrepancyStatusTag } from '../words/cases/DiscrepancyStatusTag.tsx';

type Line = ReturnType<typeof discrepancySummary>;

/** Where a doubt stands, by when it is to be answered (N-26), and that it was answered late. */
export function DoubtTags({ doubt }: { doubt: Line }) {
  const { t } = useTranslation('discrepancies');
  return (
    <>
      <DiscrepancyStatusTag status={doubt.status} />
      {(doubt.dueAt || doubt.awaitsCalendarOf) && <DueTag {...doubt} />}
      {doubt.rating && (
        <ToneTag tone={doubt.rating === 'settled' ? 'green' : 'orange'}>{t(`rating.${doubt.rating}`)}</ToneTag>
      )}
      {doubt.closedLate && <ToneTag tone="red">{t('list.closedLate')}</ToneTag>}
    </>
  );
}
