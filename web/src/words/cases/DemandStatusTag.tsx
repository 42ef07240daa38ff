import { demandStatusWords } from '@onesource/api/areas/demands/rules/words';
import type { DemandStatus } from '@onesource/db/vocabulary';
import { useLocale } from '../../i18n/use-locale.ts';
import { type Tone, ToneTag } from '../../ui/ToneTag.tsx';

const tones = {
  filed: 'teal',
  routed: 'amber',
  met: 'green',
  declined: 'orange',
  withdrawn: 'grey',
} satisfies Record<DemandStatus, Tone>;

/** 需求状态 */
export function DemandStatusTag({ status }: { status: DemandStatus }) {
  const { language } = useLocale();
  return <ToneTag tone={tones[status]}>{demandStatusWords[language][status]}</ToneTag>;
}
