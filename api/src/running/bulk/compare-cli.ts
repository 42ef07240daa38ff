import { command } from './command.ts';
import { compareCatalog, comparisonLines } from './compare.ts';

/** `pnpm catalog:compare FILE`: what of a catalog's file is in the directory, and what differs, field by field. */
const usage = 'catalog:compare FILE';
const [file, ...others] = process.argv.slice(2).filter((word) => word !== '--');
if (!file || others.length > 0) {
  console.error(usage);
  process.exitCode = 1;
} else await command(usage, async ({ db, policy }) => comparisonLines(await compareCatalog(db, file, policy)));
