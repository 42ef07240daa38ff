import type { SendingState } from '@onesource/db/vocabulary';
import { useTranslation } from 'react-i18next';
import { type Tone, ToneTag } from '../../ui/ToneTag.tsx';

const tones: Record<SendingState | 'withdrawn', Tone> = {
  silent: 'red',
  unheard: 'amber',
  alive: 'green',
  withdrawn: 'grey',
};

/** 心跳: whether a program that sends data in is heard of. */
export function SendingTag({ state }: { state: SendingState | 'withdrawn' }) {
  const { t } = useTranslation('data');
  return <ToneTag tone={tones[state]}>{t(`sending.state.${state}`)}</ToneTag>;
}
