import type { demandSummary } from '@onesource/api/areas/demands/view';
import { useTranslation } from 'react-i18next';
import { DueTag } from '../cases/DueTag.tsx';
import { ToneTag } from '../ui/ToneTag.tsx';
import { DemandStatusTag } from '../words/cases/DemandStatusTag.tsx';

type Line = ReturnType<typeof demandSummary>;

/** Where a demand stands, by when it goes on, and that it was answered late, or a step before. */
export function DemandTags({ demand }: { demand: Line }) {
  const { t } = useTranslation('demands');
  return (
    <>
      <DemandStatusTag status={demand.status} />
      {(demand.dueAt || demand.awaitsCalendarOf) && <DueTag {...demand} />}
      {demand.closedLate ? (
        <ToneTag tone="red">{t('list.closedLate')}</ToneTag>
      ) : (
        demand.wasLate && <ToneTag tone="orange">{t('list.wasLate')}</ToneTag>
      )}
    </>
  );
}
