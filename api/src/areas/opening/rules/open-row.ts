import type { Face } from '@onesource/db/schema/opening/entries';

/** An entry that is open now, with whose it is and what of its rows is there. */
export type OpenRow = {
  id: string;
  code: string;
  face: Face;
  department: { id: string; name: string; nameEn: string | null; number: number; creditCode: string | null };
  openedAt: Date;
  /** When it last became something else: what is out of it, or its rows. */
  changedAt: Date;
  /** Null where no rows are to be had at once. */
  data: { rows: number; confirmedAt: Date | null } | null;
  /** DG-20: that its data are interrupted, until when that is expected to last (ISO date), and what to do meanwhile. */
  outage: { until: string; remedy: string } | null;
};
