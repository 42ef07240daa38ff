import type { OccasionLine } from '@onesource/api/areas/catalog/occasions/view';
import type { OccasionStatus } from '@onesource/db/vocabulary';
import { useTranslation } from 'react-i18next';
import { DueTag } from '../cases/DueTag.tsx';
import { type Tone, ToneTag } from '../ui/ToneTag.tsx';

const tones = {
  open: 'amber',
  handed_in: 'teal',
  updated: 'green',
  unchanged: 'grey',
} satisfies Record<OccasionStatus, Tone>;

/** Where an occasion stands, by when the entry has to follow, and that it did so late. */
export function OccasionTags({ occasion }: { occasion: OccasionLine }) {
  const { t } = useTranslation(['occasions', 'vocabulary']);
  const { status, dueAt, awaitsCalendarOf, extension, doneLate } = occasion;
  return (
    <>
      <ToneTag tone={tones[status]}>{t(`vocabulary:occasionStatus.${status}`)}</ToneTag>
      {(dueAt || awaitsCalendarOf) && <DueTag {...occasion} />}
      {extension && status === 'open' && (
        <ToneTag tone={extension.status === 'consented' ? 'teal' : 'grey'}>
          {t(`occasions:extension.${extension.status}`)}
        </ToneTag>
      )}
      {doneLate && <ToneTag tone="red">{t('occasions:list.doneLate')}</ToneTag>}
    </>
  );
}
