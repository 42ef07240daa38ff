import { batch, ticking } from '../../cases/ticking.ts';
import type { Tick } from '../../foundation/area.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import { keepDay } from './grid.ts';
import { lookAt } from './run.ts';
import { unlookedAfter } from './store.ts';

/** House: milliseconds after which what is left waits for the next minute, for other areas have to do something too. */
const enough = 20_000;

/** SH-24: looks at what was not looked at as it is now. */
export const lookAtData: Tick = (deps) => {
  const until = performance.now() + enough;
  const due = async (last: string | null) =>
    performance.now() > until ? null : unlookedAfter(deps.db, last, dayOf(deps.clock()), Math.min(batch, 10));
  return ticking(
    'quality of data',
    (_, last) => due(last),
    (tx, _, { id }) => lookAt(tx, deps, id),
  )(deps);
};

/** How every department stands today: what the trend of days to come is drawn of. */
export const keepToday: Tick = ({ db, clock }) => keepDay(db, clock());
