import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const cli = fileURLToPath(new URL('cli.ts', import.meta.url));
const run = (env: Record<string, string>) =>
  promisify(execFile)(process.execPath, [cli], { env: { PATH: process.env.PATH, ...env } });

test('a calendar that cannot be read ends the command in one line, before the database is asked', async () => {
  const env = { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none', CALENDAR_FILE: '/none/calendar.json' };
  await expect(run(env)).rejects.toMatchObject({
    code: 1,
    stderr: 'CALENDAR_FILE: /none/calendar.json cannot be read.\n',
  });
});
