import { batch, ticking } from '../../cases/ticking.ts';
import type { Tick } from '../../foundation/area.ts';
import { tookTooLong } from '../../foundation/errors.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import { moveDay } from '../inbox/tasks.ts';
import { keepDay } from './grid.ts';
import { mendBy } from './rules/work.ts';
import { lookAt } from './run.ts';
import { mendingOf, noteTry, triedSources, uncounted, unlookedAfter } from './store.ts';

/** House: milliseconds after which what is left waits for the next turn: comparing sources has to do something too. */
const enough = 20_000;

/**
 * SH-24: looks at what was not looked at as it is now, one resource after the other as long as there is time. One that cannot be
 * gone through at all is told, rests, and is given up in the end until something of it is another; it holds up no other.
 */
export const lookAtData = ticking(
  'quality of data',
  'dataset',
  ({ db, clock }, last) => unlookedAfter(db, last, clock(), 1),
  (tx, deps, { id }) => lookAt(tx, deps, id),
  {
    within: enough,
    failed: async (tx, { clock }, { id, load, plan, revisionId }, error) => {
      const outcome = tookTooLong(error) ? 'slow' : 'failed';
      await noteTry(tx, { resourceId: id, load, plan, revisionId }, clock(), outcome);
      return false;
    },
    resting: ({ db }) => triedSources(db),
  },
);

/** Gives the work of faults the last day that could not be counted when they were found. */
export const countMendingTerms = ticking(
  'terms of mending data',
  'dataset',
  ({ db }, last) => uncounted(db, last, batch),
  async (tx, deps, { id }) => {
    const mending = await mendingOf(tx, id);
    const dueOn = mending && mendBy(mending, dayOf(deps.clock()), deps);
    if (!mending || mending.dueOn !== null || !dueOn) return false;
    await moveDay(tx, deps, { subjectId: id, kind: 'mend_data' }, dueOn);
    return true;
  },
);

/** How every department stands today: what the trend of days to come is drawn of. */
export const keepToday: Tick = ({ db, clock }) => keepDay(db, clock());
