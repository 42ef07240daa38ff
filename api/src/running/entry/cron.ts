import { scheduled } from './function.ts';

/** What time does, once, for a cron that starts programs. Harmless when repeated or run twice at once. */
try {
  console.log(JSON.stringify(await scheduled()));
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
