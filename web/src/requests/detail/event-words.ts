import type { RequestView } from '@onesource/api/requests/view';
import type { TFunction } from 'i18next';
import type { Tone } from '../../ui/ToneTag.tsx';

type Event = RequestView['timeline'][number];

const deciders = ['decision', 'filing', 'platform', 'scenario', 'negotiation', 'authority'] as const;
const agreeing = ['provider', 'authority'] as const;
const sides = ['consumer', 'provider'] as const;
const wordOf = <Word extends string>(words: readonly [Word, ...Word[]], said: string | null) =>
  words.find((word) => word === said) ?? words[0];

/** What happened, in a few words. */
export function eventWords(
  t: TFunction<'requests'>,
  { type, data }: Event,
  kind: RequestView['rules']['kind'],
): string {
  switch (type) {
    case 'filed':
      return t(`event.filed.${kind}`);
    case 'granted':
      return t(`event.granted.${wordOf(deciders, data.by)}`);
    case 'refused':
      return t(`event.refused.${wordOf(deciders, data.by)}`);
    case 'negotiation_failed':
      return t(`event.negotiation_failed.${wordOf(sides, data.side)}`);
    case 'agreement_signed':
      return t(`event.agreement_signed.${wordOf(sides, data.side)}`);
    case 'agreed':
      return t(`event.agreed.${wordOf(agreeing, data.side)}`);
    case 'supplement_asked':
    case 'supplemented':
    case 'withdrawn':
    case 'appealed':
    case 'referred':
    case 'message_sent':
    case 'revoked':
    case 'renewed':
    case 'rectification_ordered':
    case 'reported_up':
    case 'escalated':
    case 'expired':
      return t(`event.${type}`);
    default:
      return t('event.other');
  }
}

const tones: Record<string, Tone> = {
  granted: 'green',
  agreement_signed: 'green',
  refused: 'red',
  revoked: 'red',
  escalated: 'orange',
  rectification_ordered: 'orange',
  reported_up: 'red',
  referred: 'orange',
  negotiation_failed: 'orange',
  appealed: 'orange',
  supplement_asked: 'amber',
  withdrawn: 'grey',
  expired: 'grey',
};

/** The colour beside it; it only repeats what the words say. */
export const eventTone = (type: string): Tone => tones[type] ?? 'teal';
