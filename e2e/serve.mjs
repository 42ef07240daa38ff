import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../scripts/prepare.mjs';
import { takeMails } from './support/mails.ts';

// The product as it starts from a fresh clone, on data of its own that go when it ends.
process.chdir(`${import.meta.dirname}/..`);
build();

const dataDir = mkdtempSync(join(tmpdir(), 'onesource-e2e-'));
process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }));

// Empty counts as absent: what a developer's .env says must not reach the tests.
Object.assign(process.env, {
  DATA_DIR: dataDir,
  DATABASE_URL: '',
  SESSION_SECRET: '',
  HOST: '127.0.0.1',
  PROFILE: process.env.E2E_PROFILE || 'pudong',
  DEMO: '1',
  DEMO_PASSWORD: process.env.DEMO_PASSWORD || 'demo-password-1',
  BEHIND_PROXY: '0',
  SMTP_URL: await takeMails(process.env.PORT ?? ''),
  MAIL_FROM: 'onesource@city.example',
  CONSOLE_URL: `http://127.0.0.1:${process.env.PORT}`,
});
await import('../api/src/running/entry/node.ts');
