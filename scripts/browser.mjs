import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const apt = '/usr/bin/apt-get';

const usual = [
  // Chromium without windows to draw: the same pages for a good third less work
  '/usr/bin/chromium-headless-shell',
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

/** Whether it went well; what went wrong is shown. @param {string[]} args */
function runApt(...args) {
  const { status, stdout, stderr } = spawnSync(apt, [...args, '-qq'], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (status !== 0) process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`);
  return status === 0;
}

function installWithApt() {
  console.log('Installing Chromium with apt …');
  runApt('update');
  // An older Debian has it whole only
  for (const name of ['chromium-headless-shell', 'chromium'])
    if (runApt('install', '-y', '--no-install-recommends', name, 'fonts-noto-cjk')) return;
}

/** The path of a Chromium or Chrome for the browser tests, installed first where we may; null when there is none. */
export async function findBrowser() {
  const found = await installed();
  if (found || process.env.CHROMIUM_PATH) return found;
  if (process.getuid?.() === 0 && existsSync(apt)) installWithApt();
  return installed();
}
