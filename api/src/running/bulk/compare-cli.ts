import { command, commandLine, departmentGiven } from './command.ts';
import { compareCatalog, comparisonLines } from './compare.ts';
import { meaningsOf } from './own-words.ts';
import { dictionaryOf } from './rules/reading/dictionary.ts';

/**
 * `pnpm catalog:compare FILE`: what of a catalog's file is in the directory, and what differs, field by field; with
 * `--department` as that department brings it in, whose lines need not name it and whose words mean what it said.
 */
const usage = 'catalog:compare FILE [--department NAME]';

const given = commandLine(usage, { department: { type: 'string' } });
if (given)
  await command(usage, async ({ db, policy }) => {
    const { file, values } = given;
    if (!values.department) return comparisonLines(await compareCatalog(db, file, { policy }));
    const own = await departmentGiven(db, values.department);
    const dictionary = dictionaryOf(await meaningsOf(db, { departmentId: own.id }));
    return comparisonLines(await compareCatalog(db, file, { policy, own, dictionary }));
  });
