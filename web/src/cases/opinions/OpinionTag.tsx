import type { OpinionStatus } from '@onesource/db/vocabulary';
import { useTranslation } from 'react-i18next';
import { type Tone, ToneTag } from '../../ui/ToneTag.tsx';

const tones = {
  asked: 'amber',
  answered: 'green',
  withdrawn: 'grey',
  needless: 'grey',
  lapsed: 'grey',
} satisfies Record<OpinionStatus, Tone>;

/** Where an opinion stands. */
export function OpinionTag({ status }: { status: OpinionStatus }) {
  const { t } = useTranslation('opinions');
  return <ToneTag tone={tones[status]}>{t(`status.${status}`)}</ToneTag>;
}
