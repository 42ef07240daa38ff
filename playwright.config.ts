import { defineConfig } from '@playwright/test';
import { launchOptions } from './e2e/support/chromium.ts';

const port = Number(process.env.E2E_PORT ?? 18080);
/** A running product to test in place of one of our own; its demo accounts have `DEMO_PASSWORD`. */
const elsewhere = process.env.E2E_URL;
/** Journeys that read the mails of the product that was started for them. */
const ofOurOwn = elsewhere ? ['opening/asked.spec.ts'] : [];
const ci = Boolean(process.env.CI);
/** The profile under which the product runs: the journeys are Pudong's; `pnpm e2e:cities` goes the ways of the other texts. */
const city = process.env.E2E_PROFILE ?? 'pudong';

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/browser',
  forbidOnly: ci,
  retries: ci ? 1 : 0,
  fullyParallel: true,
  workers: 2,
  timeout: 180_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    baseURL: elsewhere ?? `http://127.0.0.1:${port}`,
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // What is fading is neither readable nor where it was a moment ago
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    trace: 'on-first-retry',
    launchOptions,
  },
  projects: [
    { name: 'sign in', testMatch: 'setup/*.setup.ts' },
    city === 'pudong'
      ? {
          name: 'journeys',
          testMatch: '**/*.spec.ts',
          testIgnore: ['cities/**', ...ofOurOwn],
          dependencies: ['sign in'],
        }
      : { name: city, testMatch: `cities/${city}.spec.ts`, dependencies: ['sign in'] },
  ],
  ...(!elsewhere && {
    webServer: {
      command: 'node e2e/serve.mjs',
      env: { PORT: String(port), E2E_PROFILE: city },
      url: `http://127.0.0.1:${port}/readyz`,
      timeout: 180_000,
      reuseExistingServer: false,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
      stdout: 'ignore',
      stderr: 'pipe',
    },
  }),
});
