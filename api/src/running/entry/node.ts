import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CannotStart } from '@onesource/db/embedded/refusal';
import { readConfig } from '../../foundation/config.ts';
import { profiles } from '../../law/profiles.ts';
import { serve } from '../serve.ts';
import { watchRunners } from '../server/parents.ts';

/** Signals this close together are one. */
const repeatMs = 500;

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

if (existsSync('.env')) process.loadEnvFile('.env');
const reading = readConfig(process.env, Object.keys(profiles));
if (!reading.ok) fail(reading.message);

let stoppingSince = 0;
let serving: Awaited<ReturnType<typeof serve>> | null = null;

async function stop(code: number): Promise<void> {
  if (stoppingSince > 0) {
    // npm passes Ctrl-C on although the terminal has told us already: only a later one is the second.
    if (Date.now() - stoppingSince > repeatMs) process.exit(130);
    return;
  }
  stoppingSince = Date.now();
  if (serving) console.log('Stopping …');
  await serving?.stop();
  process.exit(code);
}

// Whoever reads what we print may leave, as in `npm start | head`.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
watchRunners(() => void stop(0));

try {
  const folder = fileURLToPath(new URL('../../../../web/dist', import.meta.url));
  serving = await serve(reading.config, folder, (line) => console.log(line));
  void serving.died.then((reason) => {
    console.error(reason);
    return stop(1);
  });
} catch (error) {
  if (error instanceof CannotStart) fail(error.message);
  throw error;
}
