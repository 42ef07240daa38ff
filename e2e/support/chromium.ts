import { existsSync } from 'node:fs';
import type { LaunchOptions } from '@playwright/test';

/** `npm test` has looked everywhere and says what it found; else the usual places, and last Playwright's own. */
const executablePath =
  process.env.CHROMIUM_PATH ||
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));

/** Starts the browser of this machine, quietly. */
export const launchOptions: LaunchOptions = {
  ...(executablePath && { executablePath }),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};
