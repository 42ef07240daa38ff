import type { OccasionView } from '@onesource/api/areas/catalog/occasions/view';
import type { TFunction } from 'i18next';
import { dataIn } from '../../ui/Sentence.tsx';

type Event = OccasionView['timeline'][number];

/** What happened, in a few words. */
export function eventWords(t: TFunction<'occasions'>, { type, data }: Event, names: { authority: string }): string {
  switch (type) {
    case 'extension_answered':
      return t(`event.extension_answered.${data.outcome === 'consented' ? 'consented' : 'refused'}`, names);
    case 'entry_named':
      return t('event.entry_named', { name: dataIn(data.name ?? '') });
    case 'recorded':
    case 'handed_in':
    case 'sent_back':
    case 'updated':
    case 'unchanged':
    case 'extension_asked':
    case 'term_counted':
    case 'lateness_noted':
      return t(`event.${type}`);
    default:
      return t('event.other');
  }
}
