import type { DemandEvent } from '@onesource/api/areas/demands/rules/state';
import type { DemandView } from '@onesource/api/areas/demands/view';
import type { TFunction } from 'i18next';
import { dataIn } from '../../ui/Sentence.tsx';

const known = [
  'filed',
  'joined',
  'left',
  'withdrawn',
  'routed',
  'transferred',
  'message_sent',
  'met',
  'declined',
  'reopened',
  'term_counted',
  // Not decided on the demand, but on a person
  'handed_over',
  // Nor by whom has a part in it
  'lateness_noted',
] as const satisfies (DemandEvent['type'] | 'handed_over' | 'lateness_noted')[];

type Event = NonNullable<DemandView['timeline']>[number];

/** What happened, in a few words. */
export const eventWords = (t: TFunction<'demands'>, { type, data }: Event): string =>
  t(`event.${known.find((one) => one === type) ?? 'other'}`, { to: dataIn(data.to ?? '') });
