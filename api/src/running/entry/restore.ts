import { runOn } from '../backup/run.ts';
import { restoreWhole } from '../backup/verify.ts';

/**
 * `pnpm restore SOURCE`: a backup into the empty database that DATABASE_URL and DATABASE_OWNER_URL name, or a new one in an
 * empty DATA_DIR.
 */
await runOn({ usage: 'pnpm restore SOURCE', options: {} }, async ({ database, key, place }) => {
  const { ownerUrl, url: appUrl } = database;
  const { at, rows, tables, head } = await restoreWhole(place, { ownerUrl, appUrl, key });
  return [
    `Restored as of ${at.toISOString()}: ${tables} tables, ${rows} rows.`,
    `The audit chain is whole${head ? `; it ends at ${head.position} ${head.hash}` : ''}.`,
    'Everybody signs in anew.',
  ];
});
