import { spawnSync } from 'node:child_process';

/** Whom PostgreSQL runs as when we are root, which it refuses to be. */
export type Account = { uid: number; gid: number };

const nobody: Account = { uid: 65534, gid: 65534 };

function lookUp(name: string): Account | null {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout?.trim());
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}

/** The account `postgres`, created when missing; nobody's where no account can be created. Null when we are not root. */
export function serverAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const known = lookUp('postgres');
  if (known) return known;
  spawnSync('/usr/sbin/groupadd', ['--system', 'postgres']);
  spawnSync('/usr/sbin/useradd', [
    '--system',
    '--gid',
    'postgres',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'postgres',
  ]);
  return lookUp('postgres') ?? nobody;
}

/** Whether that account can enter a folder: asked of the system, since modes, ACLs and mounts all have a say. */
export function canEnter(account: Account | null, folder: string): boolean {
  if (!account) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}
