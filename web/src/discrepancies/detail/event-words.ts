import type { DiscrepancyView } from '@onesource/api/areas/discrepancies/view';
import type { TFunction } from 'i18next';

type Event = DiscrepancyView['timeline'][number];

/** What happened, in a few words. */
export function eventWords(t: TFunction<'discrepancies'>, { type, data }: Event, authority: string): string {
  const outcome = data.outcome === 'corrected' ? 'corrected' : 'upheld';
  const side = data.side === 'collector' ? 'collector' : 'reporter';
  switch (type) {
    case 'answered':
    case 'agreed':
      return t(`event.${type}.${outcome}`);
    case 'settled':
      return t(`event.settled.${outcome}`, { authority });
    case 'proposed':
      return t(`event.proposed.${side}.${outcome}`);
    case 'negotiation_failed':
      return t(`event.negotiation_failed.${side}`);
    case 'urged':
      return t(`event.urged.${data.by === 'supervisor' ? 'supervisor' : 'authority'}`, { authority });
    case 'rated':
      return t(`event.rated.${data.rating === 'settled' ? 'settled' : 'unsettled'}`);
    case 'transferred':
      return t('event.transferred', { to: data.to });
    case 'reported':
    case 'message_sent':
    case 'withdrawn':
    case 'term_counted':
    case 'lateness_noted':
      return t(`event.${type}`);
    default:
      return t('event.other');
  }
}
