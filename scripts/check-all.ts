import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/**
 * All that `pnpm check` looks at, beside each other: some of them use one core only, and together they take half as long.
 * Each is told of as a whole when it has ended, with how long it took.
 */
const checks = [
  ['biome', ['biome', 'check', '.']],
  ['compiler', ['tsc', '-b']],
  ['generated documents', ['node', 'scripts/docs.ts', '--check']],
  ['unused code', ['knip', '--no-progress']],
  ['walls', ['node', 'scripts/check.ts']],
  ['dependencies', ['node', 'scripts/advisories.ts']],
] as const;

const started = performance.now();
const ended = await Promise.all(checks.map(([title, [command, ...args]]) => run(title, command, args)));
if (ended.includes(false)) process.exitCode = 1;

/** Runs one to its end and shows what it said; whether it found nothing. */
function run(title: string, command: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const said: Buffer[] = [];
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => said.push(piece));
    child.on('error', (error) => said.push(Buffer.from(error.message)));
    child.on('close', (code) => {
      const seconds = Math.round((performance.now() - started) / 1000);
      console.log(`\n${title}: ${code === 0 ? 'in order' : 'FAILED'} (${seconds} s)`);
      process.stdout.write(Buffer.concat(said));
      resolve(code === 0);
    });
  });
}
