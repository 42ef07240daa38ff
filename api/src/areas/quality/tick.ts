import { batch, ticking } from '../../cases/ticking.ts';
import type { Tick } from '../../foundation/area.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import { keepDay } from './grid.ts';
import { lookAt } from './run.ts';
import { unlookedAfter } from './store.ts';

/** House: milliseconds after which what is left waits for the next minute. */
const enough = 20_000;

/** SH-24: looks at what was not looked at as it is now. */
export const lookAtData = ticking(
  'quality of data',
  'dataset',
  ({ db, clock }, last) => unlookedAfter(db, last, dayOf(clock()), batch),
  (tx, deps, { id }) => lookAt(tx, deps, id),
  { within: enough },
);

/** How every department stands today: what the trend of days to come is drawn of. */
export const keepToday: Tick = ({ db, clock }) => keepDay(db, clock());
