import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from './embedded.ts';
import { migrate } from './migrate.ts';

/**
 * Address of the run's PostgreSQL: `inject('databaseUrl')` as the application signs in to it, and so nearly all tests do;
 * `inject('ownerUrl')` as whoever owns the tables. The database named in it is empty.
 */
export type DatabaseUrl = string;

/** The database with the schema and nothing in it, to be copied: nobody connects to it, or it could not be. */
export const schemaOnly = 'schema_only';

/** Another database on the same PostgreSQL. */
export const databaseAt = (url: DatabaseUrl, name: string): DatabaseUrl =>
  Object.assign(new URL(url), { pathname: `/${name}` }).href;

declare module 'vitest' {
  export interface ProvidedContext {
    databaseUrl: DatabaseUrl;
    ownerUrl: DatabaseUrl;
  }
}

/** One real PostgreSQL for the whole test run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'onesource-test-'));
  const { url, ownerUrl, stop } = await startEmbedded({ dataDir: folder, durable: false });
  const sql = postgres(ownerUrl, { max: 1 });
  await sql.unsafe(`create database ${schemaOnly}`);
  await sql.end();
  await migrate(databaseAt(ownerUrl, schemaOnly), databaseAt(url, schemaOnly));
  project.provide('databaseUrl', url);
  project.provide('ownerUrl', ownerUrl);
  return async () => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  };
}
