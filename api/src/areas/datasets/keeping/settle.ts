import type { Transaction } from '@onesource/db/client';
import { datasets, type Excuse } from '@onesource/db/schema/data';
import { dayOf } from '../../../law/calendar/working-days.ts';
import { isNotice } from '../../inbox/rules/notices.ts';
import { follow } from '../../inbox/tasks.ts';
import { examiningSeatsOf, officesOf } from '../../organisation/offices.ts';
import { type Offices, tasksFor, watchNotices } from '../rules/keeping/tasks.ts';
import { settleSenders } from '../sending/store.ts';
import { countingOf, type Keeper, keptOf, termOf, writeTerm } from './store.ts';

/**
 * Makes the term of a dataset, its programs, and the work that it asks for, those that they have come to: after each load, each
 * word about its cycle or its programs, and by `tick`. Called in a transaction that holds the dataset; calling it again changes nothing.
 */
export async function settle(tx: Transaction, by: Keeper, resourceId: string): Promise<void> {
  const row = await keptOf(tx, resourceId);
  if (!row) return;
  const now = by.clock();
  const term = termOf(row, now, by.policy);
  await writeTerm(tx, resourceId, term);
  const { asked } = await countingOf(tx, resourceId, dayOf(now));
  const { departmentId, entry } = row;
  const offices = await officesFor(tx, by);
  const late = term.lateSince !== null;
  const counts = entry !== null && row.currentLoad > 0;
  const sending = await settleSenders(tx, { resourceId, excuses: row.excuses, counts, now });
  await follow(
    tx,
    by,
    { type: 'dataset', id: resourceId, title: entry?.name ?? '' },
    {
      wanted: tasksFor(
        {
          departmentId,
          lateSince: term.lateSince,
          silentSince: sending.silentSince,
          asked: asked !== null && entry !== null,
        },
        offices,
      ),
      told: [
        ...(late && row.lateSince === null ? watchNotices('data_late', offices, by.policy) : []),
        ...(sending.anew ? watchNotices('sending_silent', offices, by.policy) : []),
      ],
      // Faults are work that is opened and ended where they are found, while the entry is there (`quality/run.ts`)
      // That data are late is no news any more once they are not; nor that a program is silent
      stands: (kind) => {
        if (kind === 'mend_data') return entry !== null;
        if (kind === 'data_late') return late;
        return kind === 'sending_silent' ? sending.silentSince !== null : isNotice(kind);
      },
    },
  );
}

/**
 * Says in which times a dataset's data are or were interrupted, as it was announced since they were last kept up. What was never
 * loaded yet keeps it for its first load.
 */
export async function excuse(
  tx: Transaction,
  by: Keeper,
  resourceId: string,
  excuses: readonly Excuse[],
): Promise<void> {
  const said = { excuses: [...excuses] };
  await tx
    .insert(datasets)
    .values({ resourceId, shape: 0, ...said })
    .onConflictDoUpdate({ target: datasets.resourceId, set: said });
  await settle(tx, by, resourceId);
}

async function officesFor(tx: Transaction, { policy }: Pick<Keeper, 'policy'>): Promise<Offices> {
  const authority = await officesOf(tx, 'authority');
  const { watchedBy } = policy.dataUpdate.value;
  const watching =
    watchedBy === 'examiner' ? await examiningSeatsOf(tx, policy) : await officesOf(tx, officeOf[watchedBy]);
  return { authority: authority.slice(0, 1), watching };
}

const officeOf = { operator: 'authority', supervisor: 'supervisor' } as const;
