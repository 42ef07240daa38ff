import type { Urgency } from '../cases/urgency.ts';
import type { Inbox } from './list/TaskList.tsx';

export type Due = Inbox['due'];

/** The most urgent that there is among them. */
export const worstOf = ({ late, soon, near }: Due): Urgency =>
  late > 0 ? 'late' : soon > 0 ? 'soon' : near > 0 ? 'near' : 'calm';
