import type { Config } from '../../foundation/config.ts';
import { type OpenDatabase, openBeside } from './database.ts';
import { atTerminal, settings } from './terminal.ts';

/**
 * Runs a command on the database that the product uses, beside it where it runs, and prints what it comes to. `asked`
 * reads what it was called with, before anything is opened.
 */
export const besideProduct = <Asked>(
  asked: () => Asked,
  work: (asked: Asked, world: { database: OpenDatabase; config: Config }) => Promise<readonly string[]>,
  known?: (error: unknown) => string | null,
): Promise<void> =>
  atTerminal(async () => {
    // With the settings first: what it was called with may ask for some of `.env`
    const config = settings();
    const wanted = asked();
    const database = await openBeside(config);
    try {
      // Before it is closed: what is shown once must not be lost to that
      for (const line of await work(wanted, { database, config })) console.log(line);
    } finally {
      await database.close();
    }
  }, known);
