import { makeBackup } from '../backup/make.ts';
import { runOn } from '../backup/run.ts';

/**
 * `pnpm backup TARGET [--copy FOLDER] [--verify]`: everything that the database holds, as it stands at one moment, into a
 * file of the folder TARGET. Works beside the running product.
 */
await runOn(
  {
    usage: 'pnpm backup TARGET [--copy FOLDER] [--verify]',
    options: { copy: { type: 'string' }, verify: { type: 'boolean' } },
  },
  async ({ database, key, place, flags }) => {
    const second = typeof flags.copy === 'string' ? flags.copy : null;
    const verify = flags.verify === true;
    const made = await makeBackup({ url: database.ownerUrl, folder: place, second, key, verify });
    const { path, copy, bytes, rows, tables, verified } = made;
    return [
      `${path}: ${tables} tables, ${rows} rows, ${bytes} bytes${key === null ? '' : ', encrypted'}.`,
      ...(copy ? [`Copied to ${copy}, and read again.`] : []),
      ...(verified ? ['Restored into an empty database: counts and audit chain are the same.'] : []),
    ];
  },
);
