import { migrate } from '../migrate.ts';

/**
 * `pnpm db:migrate`: the one deploy step that changes the schema, as the owner (DATABASE_OWNER_URL), and grants the
 * application (DATABASE_URL) what it needs. With DATABASE_URL alone that role is both.
 */
const url = process.env.DATABASE_URL;
if (!url) {
  console.error('DATABASE_URL is required: postgres://user:password@host:port/database');
  process.exit(1);
}
try {
  await migrate(process.env.DATABASE_OWNER_URL || url, url);
  console.log('The schema is up to date.');
} catch (error) {
  console.error(`Not migrated: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
