import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onesource-terminal-'));
  await writeFile(join(folder, '.env'), 'DATABASE_URL=no address of a database\n');
});
afterAll(() => rm(folder, { recursive: true }));

const commands: [name: string, program: string, ...args: string[]][] = [
  ['tick', '../entry/tick.ts'],
  ['backup', '../entry/backup.ts', 'somewhere'],
  ['account:reset', '../accounts/cli.ts', 'somebody'],
  ['db:seed', '../seed/cli.ts'],
];

test.each(commands)(
  'pnpm %s has its settings from .env too, and says in one line what is wrong',
  async (_, program, ...args) => {
    const file = fileURLToPath(new URL(program, import.meta.url));
    const run = promisify(execFile)(process.execPath, [file, ...args], {
      cwd: folder,
      env: { PATH: process.env.PATH },
    });
    await expect(run).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^DATABASE_URL must read .+\n$/),
    });
  },
  120_000,
);
