import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from './embedded.ts';
import { migrate } from './migrate.ts';

/**
 * Address of the run's PostgreSQL: `inject('databaseUrl')` as the application signs in to it, and so nearly all tests do;
 * `inject('ownerUrl')` as whoever owns the tables.
 */
export type DatabaseUrl = string;

declare module 'vitest' {
  export interface ProvidedContext {
    databaseUrl: DatabaseUrl;
    ownerUrl: DatabaseUrl;
  }
}

/** One real PostgreSQL for the whole test run; suites keep apart by making their own departments. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'onesource-test-'));
  const { url, ownerUrl, stop } = await startEmbedded({ dataDir: folder, durable: false });
  await migrate(ownerUrl, url);
  project.provide('databaseUrl', url);
  project.provide('ownerUrl', ownerUrl);
  return async () => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  };
}
