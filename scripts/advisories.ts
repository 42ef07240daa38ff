import { spawnSync } from 'node:child_process';
import { advisoriesIn } from './checks/advisories.ts';

/** Asks the registry what is known against the packages that run. Without an answer it says so and fails nothing. */
const { stdout } = spawnSync('pnpm', ['audit', '--prod', '--json'], {
  encoding: 'utf8',
  timeout: 30_000,
  shell: process.platform === 'win32',
});
const found = advisoriesIn(stdout ?? '');
if (!found.known) console.log('dependencies: not checked, the registry answers no advisories');
else if (found.problems.length === 0) console.log('dependencies: nothing grave is known against them');
else {
  for (const problem of found.problems) console.error(problem);
  process.exitCode = 1;
}
