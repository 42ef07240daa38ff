import type { DiscrepancyStatus } from '@onesource/db/vocabulary';
import { useTranslation } from 'react-i18next';
import { type Tone, ToneTag } from '../../ui/ToneTag.tsx';

const tones = {
  reported: 'teal',
  negotiating: 'amber',
  coordinating: 'orange',
  corrected: 'green',
  upheld: 'green',
  withdrawn: 'grey',
} satisfies Record<DiscrepancyStatus, Tone>;

/** 核实状态 */
export function DiscrepancyStatusTag({ status }: { status: DiscrepancyStatus }) {
  const { t } = useTranslation('vocabulary');
  return <ToneTag tone={tones[status]}>{t(`discrepancyStatus.${status}`)}</ToneTag>;
}
