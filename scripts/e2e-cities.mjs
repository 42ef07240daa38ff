import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

/** The journeys of the other texts, each in a product of its own under that profile. */
process.chdir(`${import.meta.dirname}/..`);
const all = readdirSync('e2e/cities').map((file) => file.replace('.spec.ts', ''));
const cities = process.argv.length > 2 ? process.argv.slice(2) : all;
for (const city of cities) {
  console.log(`\n— ${city}`);
  const { status } = spawnSync('pnpm', ['exec', 'playwright', 'test'], {
    stdio: 'inherit',
    env: { ...process.env, E2E_PROFILE: city },
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exitCode = 1;
}
