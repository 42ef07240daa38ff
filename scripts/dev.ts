import { spawn } from 'node:child_process';

/**
 * `pnpm dev`: the API with its embedded database, restarted when its sources change, and Vite's server in front of it.
 * Ctrl-C ends both; when one ends, so does the other.
 */
const children = [
  spawn(process.execPath, ['--watch', '--watch-preserve-output', 'api/src/running/entry/node.ts'], {
    stdio: 'inherit',
  }),
  spawn('pnpm', ['--filter', '@onesource/web', 'dev'], { stdio: 'inherit' }),
];
let ending = false;
for (const child of children)
  child.once('exit', (code) => {
    if (!ending) for (const other of children) other.kill('SIGTERM');
    ending = true;
    process.exitCode ||= code ?? 0;
  });
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    ending = true;
    for (const child of children) child.kill(signal);
  });
