import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const apt = '/usr/bin/apt-get';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A file of that name may be a stub that only tells how to install the browser. @param {string} path */
const works = (path) =>
  existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;

async function installed() {
  if (process.env.CHROMIUM_PATH) return works(process.env.CHROMIUM_PATH) ? process.env.CHROMIUM_PATH : null;
  const { chromium } = await import('@playwright/test');
  return [...usual, chromium.executablePath()].find(works) ?? null;
}

function installWithApt() {
  console.log('Installing Chromium with apt …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
  ]) {
    const { status, stdout, stderr } = spawnSync(apt, args, {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (status !== 0) process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`);
  }
}

/** The path of a Chromium or Chrome for the browser tests, installed first where we may; null when there is none. */
export async function findBrowser() {
  const found = await installed();
  if (found || process.env.CHROMIUM_PATH) return found;
  if (process.getuid?.() === 0 && existsSync(apt)) installWithApt();
  return installed();
}
