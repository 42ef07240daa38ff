import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import type { Account } from './account.ts';

/**
 * Runs a command and stops it (SIGINT: PostgreSQL's fast shutdown) when the pipe from us closes, as it does however we
 * end, `kill -9` included. `$1` is the file the command reads.
 */
const script = `
input=$1; shift
exec 3<&0 </dev/null
"$@" <"$input" 3<&- &
child=$!
( while read -r _ <&3; do :; done; kill -INT "$child" ) 2>/dev/null &
watch=$!
exec 3<&-
wait "$child"; status=$?
kill "$watch" 2>/dev/null
exit "$status"
`;

/** A command that does not outlive us. `ended` gives its exit code; `stop` asks it to end and waits. */
export type Guarded = { process: ChildProcess; ended: Promise<number>; running(): boolean; stop(): Promise<void> };

/** Starts a command under guard, in a session of its own so that Ctrl-C reaches only us. Its output goes to `log`. */
export function runGuarded(
  command: string,
  args: string[],
  options: { account: Account | null; log: string; input?: string },
): Guarded {
  const log = openSync(options.log, 'a', 0o600);
  const environment: NodeJS.ProcessEnv = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
  // libpq's settings of the caller are not meant for this server.
  for (const name of Object.keys(environment)) if (name.startsWith('PG')) delete environment[name];
  const shell = process.platform !== 'win32';
  const child = spawn(
    shell ? '/bin/sh' : command,
    shell ? ['-c', script, 'sh', options.input ?? '/dev/null', command, ...args] : args,
    { ...options.account, cwd: '/', detached: shell, env: environment, stdio: ['pipe', log, log], windowsHide: true },
  );
  closeSync(log);
  child.stdin?.on('error', () => {});
  const ended = new Promise<number>((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1));
    child.once('error', () => resolve(1));
  });
  const running = () => child.exitCode === null && child.signalCode === null && child.pid !== undefined;
  return {
    process: child,
    ended,
    running,
    async stop() {
      child.ref();
      if (shell) child.stdin?.destroy();
      else child.kill();
      await ended;
    },
  };
}
