import { existsSync } from 'node:fs';
import type { LaunchOptions } from '@playwright/test';

/** `npm test` has looked everywhere and says what it found; else the usual places, and last Playwright's own. */
const executablePath =
  process.env.CHROMIUM_PATH ||
  ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (path) => existsSync(path),
  );

/** Starts the browser of this machine, quietly. */
export const launchOptions: LaunchOptions = {
  ...(executablePath && { executablePath }),
  // Without a locale it cannot write Chinese names of files
  env: { ...(process.env as Record<string, string>), LANG: process.env.LANG ?? 'C.UTF-8' },
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};
