import type { demandSummary } from '@onesource/api/areas/demands/view';
import type { DemandStatus } from '@onesource/db/vocabulary';
import { useTranslation } from 'react-i18next';
import { DueTag } from '../cases/DueTag.tsx';
import { type Tone, ToneTag } from '../ui/ToneTag.tsx';

type Line = ReturnType<typeof demandSummary>;

const tones = {
  filed: 'teal',
  routed: 'amber',
  met: 'green',
  declined: 'orange',
  withdrawn: 'grey',
} satisfies Record<DemandStatus, Tone>;

/** Where a demand stands, by when it goes on, and that it was answered late, or a step before. */
export function DemandTags({ demand }: { demand: Line }) {
  const { t } = useTranslation('demands');
  return (
    <>
      <ToneTag tone={tones[demand.status]}>{t(`status.${demand.status}`)}</ToneTag>
      {(demand.dueAt || demand.awaitsCalendarOf) && <DueTag {...demand} />}
      {demand.closedLate ? (
        <ToneTag tone="red">{t('list.closedLate')}</ToneTag>
      ) : (
        demand.wasLate && <ToneTag tone="orange">{t('list.wasLate')}</ToneTag>
      )}
    </>
  );
}
