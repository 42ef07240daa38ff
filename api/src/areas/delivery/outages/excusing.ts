import type { Transaction } from '@onesource/db/client';
import { excuse } from '../../datasets/keeping/settle.ts';
import type { Keeper } from '../../datasets/keeping/store.ts';
import { excusesOf } from './rules/outage.ts';
import { countingOutages } from './store.ts';

/** DG-20: makes the term of a resource's data what its outages have made of it. Calling it again changes nothing. */
export const excuseBy = async (tx: Transaction, by: Keeper, resourceId: string): Promise<void> =>
  excuse(tx, by, resourceId, (await countingOutages(tx, resourceId)).flatMap(excusesOf));
