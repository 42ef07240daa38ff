import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { build, install } from './prepare.mjs';

process.chdir(`${import.meta.dirname}/..`);
install();

const results = mkdtempSync(join(tmpdir(), 'onesource-results-'));
const total = { passed: 0, failed: 0 };

/**
 * Runs one suite with its output shown; `env` is added to ours. Returns whether it ended well.
 * @param {string} title @param {string[]} args @param {Record<string, string>} env
 */
function run(title, args, env = {}) {
  console.log(`\n— ${title}`);
  const { status } = spawnSync('pnpm', args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/**
 * Adds a suite to the total. A suite that fails without a failing test, by a crash say, counts as one failure, and so
 * does each test that was skipped: nothing is left out silently.
 * @param {string} title @param {boolean} ok @param {{ passed: number, failed: number, skipped: number } | null} counts
 */
function count(title, ok, counts) {
  const { passed, failed, skipped } = counts ?? { passed: 0, failed: 0, skipped: 0 };
  if (skipped > 0) console.log(`${title}: ${skipped} skipped, counted as failed`);
  if (ok && passed === 0) console.log(`${title}: no test ran, counted as failed`);
  total.passed += passed;
  total.failed += failed + skipped || (ok && passed > 0 ? 0 : 1);
}

/** @param {string} name */
function report(name) {
  const file = join(results, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

if (!run('check', ['check'])) total.failed += 1;

const unit = join(results, 'unit.json');
const unitOk = run('unit and API tests', [
  'exec',
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${unit}`,
]);
const vitest = report('unit.json');
count(
  'unit and API tests',
  unitOk,
  vitest && {
    passed: vitest.numPassedTests,
    failed: vitest.numFailedTests,
    skipped: vitest.numPendingTests + vitest.numTodoTests,
  },
);

build();
const browser = await findBrowser();
if (browser) {
  const ok = run('browser tests', ['exec', 'playwright', 'test', '--reporter=list,json'], {
    CHROMIUM_PATH: browser,
    PLAYWRIGHT_JSON_OUTPUT_NAME: join(results, 'browser.json'),
  });
  const stats = report('browser.json')?.stats;
  count(
    'browser tests',
    ok,
    stats && { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped },
  );
} else {
  console.error(
    'No browser for the browser tests. Install Chromium (Debian: apt-get install chromium fonts-noto-cjk) or Google Chrome, ' +
      'or run: npx playwright install chromium; or set CHROMIUM_PATH.',
  );
  total.failed += 1;
}

rmSync(results, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
if (total.failed > 0) process.exitCode = 1;
