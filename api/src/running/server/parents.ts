import { commandOf, isAlive, parentOf } from '@onesource/db/embedded/processes';

const runner = /^(npm|npx|pnpm)\b|\b(npm-cli|npx-cli|pnpm)\.[cm]?js\b/;
const shell = /^(\/bin\/|\/usr\/bin\/)?(sh|dash|bash|cmd)\b.* -c /;

/**
 * The processes that `npm start` put between the caller and us, nearest first, each with its parent. Whoever started
 * npm is not among them: they may end and leave us running.
 */
export function runnersAbove(pid: number): { pid: number; parent: number }[] {
  const chain: { pid: number; parent: number; npm: boolean }[] = [];
  for (let at = parentOf(pid); at > 1; at = parentOf(at)) {
    const command = commandOf(at);
    const npm = runner.test(command);
    if (!npm && !shell.test(command)) break;
    chain.push({ pid: at, parent: parentOf(at), npm });
  }
  return chain.slice(0, chain.findLastIndex((link) => link.npm) + 1);
}

/** Calls back once when npm, npx or the shell between them ends without telling us, as after `kill -9`. */
export function watchRunners(ended: () => void, everyMs = 1000): void {
  const chain = runnersAbove(process.pid);
  if (chain.length === 0) return;
  const direct = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === direct && chain.every(({ pid }) => isAlive(pid))) return;
    clearInterval(timer);
    ended();
  }, everyMs);
  timer.unref();
}
