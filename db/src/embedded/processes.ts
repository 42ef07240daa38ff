import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const hasProc = existsSync('/proc/self/stat');

function ps(pid: number, column: string): string {
  if (process.platform === 'win32') return '';
  return spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
}

/** The fields of `/proc/PID/stat` after the command, which may itself contain spaces; null when there is no such process. */
function stat(pid: number): string[] | null {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? null : fields;
  } catch {
    return null;
  }
}

/** Whether a process runs under this number; one of another user counts, a zombie does not. */
export function isAlive(pid: number): boolean {
  if (hasProc) return stat(pid) !== null;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Tells a process from a later one with the same number: when it was started, in no particular unit. */
export function startOf(pid: number): string {
  return hasProc ? (stat(pid)?.[19] ?? '') : ps(pid, 'lstart');
}

/** The number of the parent, 0 when unknown. */
export function parentOf(pid: number): number {
  return Number(hasProc ? stat(pid)?.[1] : ps(pid, 'ppid')) || 0;
}

/** The command line of a process, empty when unknown. */
export function commandOf(pid: number): string {
  if (!hasProc) return ps(pid, 'command');
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}
