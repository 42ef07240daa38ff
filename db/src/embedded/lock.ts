import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { commandOf, isAlive, startOf } from './processes.ts';
import { CannotStart } from './refusal.ts';

function readFirstLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** The process that holds a cluster, null when none that lives does. */
export function holderOf(base: string): number | null {
  const [pid = '', started] = readFirstLines(join(base, 'onesource.pid'));
  return pid && isAlive(Number(pid)) && startOf(Number(pid)) === started ? Number(pid) : null;
}

/**
 * Takes a cluster for this process until `release` is called; the lock of a process that has died counts for nothing.
 * Throws CannotStart while another OneSource holds it.
 */
export function takeLock(base: string): { release(): void } {
  const file = join(base, 'onesource.pid');
  const mine = `${process.pid}\n${startOf(process.pid)}\n`;
  const draft = `${file}.${process.pid}`;
  for (let attempt = 0; attempt < 5; attempt++) {
    const holder = holderOf(base);
    if (holder !== null) {
      throw new CannotStart(
        `Another OneSource (process ${holder}) is using the data in ${base}. Stop it, or set DATA_DIR.`,
      );
    }
    // A lock left behind is renamed, not removed: of several that find it, one gets it.
    if (readFirstLines(file)[0]) rename(file, `${draft}.old`);
    rmSync(`${draft}.old`, { force: true });
    writeFileSync(draft, mine);
    try {
      linkSync(draft, file);
      return { release: () => rmSync(file, { force: true }) };
    } catch {
      // Someone was quicker: look at their lock.
    } finally {
      rmSync(draft, { force: true });
    }
  }
  throw new CannotStart(`The lock ${file} cannot be taken.`);
}

function rename(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    // Already gone.
  }
}

/**
 * Waits for the PostgreSQL of a OneSource that was killed: its guard is stopping it. Stops it here if the guard was
 * killed too. Only called under the lock. `wait` in milliseconds.
 */
export async function endLeftover(data: string, wait = 10_000): Promise<void> {
  const file = join(data, 'postmaster.pid');
  const pid = Number(readFirstLines(file)[0]);
  const runs = () => pid > 0 && isAlive(pid) && commandOf(pid).includes(data);
  const gone = async (patience: number) => {
    for (const until = Date.now() + patience; runs(); await delay(50)) if (Date.now() > until) return false;
    return true;
  };
  if (await gone(1000)) return;
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      // Ended meanwhile, or not ours to end: the next look tells.
    }
    if (await gone(wait)) return;
  }
  throw new CannotStart(`A PostgreSQL left behind (process ${pid}) is still using ${data} and does not end.`);
}
