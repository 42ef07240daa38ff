import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';

// Plain JavaScript on Node's own modules: this runs before anything is installed.

const stamps = 'node_modules/.onesource';
const manifests = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', '*/package.json', 'patches/*'];
const sources = ['web/**', 'api/src/**', 'db/src/**', 'db/data/*.json'];
const madeHere = /(^|\/)(node_modules|dist|dist-types)(\/|$)|\.test\.tsx?$|\.tsbuildinfo$/;

/** @param {string} message */
function fail(message) {
  console.error(message);
  process.exit(1);
}

/** @param {string[]} patterns */
function fingerprint(patterns) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${process.versions.modules}`);
  const files = globSync(patterns, { exclude: (path) => madeHere.test(path) }).filter((path) =>
    statSync(path).isFile(),
  );
  for (const path of files.sort()) hash.update(`\0${path}\0`).update(readFileSync(path));
  return hash.digest('hex');
}

/** @param {string} name @param {string} value @param {string} result */
const isCurrent = (name, value, result) =>
  existsSync(result) && existsSync(`${stamps}/${name}`) && readFileSync(`${stamps}/${name}`, 'utf8') === value;

/** @param {string} name @param {string} value */
function stamp(name, value) {
  mkdirSync(stamps, { recursive: true });
  writeFileSync(`${stamps}/${name}`, value);
}

/**
 * Runs pnpm, silent while all is well.
 * @param {string[]} args @param {string} what
 */
function quietly(args, what) {
  const { status, error, stdout, stderr } = spawnSync('pnpm', args, {
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    // Nobody is there to be asked.
    env: { ...process.env, CI: 'true' },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  if (error && 'code' in error && error.code === 'ENOENT')
    fail('pnpm is missing. Run npm start or npm test, which bring it.');
  const output = `${stdout ?? ''}${stderr ?? ''}`;
  process.stderr.write(output);
  const offline = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|ETIMEDOUT|error sending request/.test(output);
  fail(
    offline
      ? `${what} failed: the npm registry cannot be reached. The first start needs the network.`
      : `${what} failed.`,
  );
}

/** Installs the packages of the lockfile, unless that has been done. */
export function install() {
  if (Number(process.versions.node.split('.')[0]) < 24) {
    fail(
      `Node ${process.versions.node} is too old to run this directly. Use npm start or npm test, which bring Node 24.`,
    );
  }
  const value = fingerprint(manifests);
  if (isCurrent('install', value, 'node_modules/.modules.yaml')) return;
  console.log('Installing packages …');
  const patience = [
    '--config.fetch-retries=2',
    '--config.fetch-retry-mintimeout=1000',
    '--config.fetch-retry-maxtimeout=5000',
  ];
  quietly(['install', '--frozen-lockfile', '--prefer-offline', ...patience], 'Installing packages');
  stamp('install', value);
}

/** Builds the console into web/dist, unless nothing it is made of has changed. */
export function build() {
  const value = fingerprint([...manifests, ...sources]);
  if (isCurrent('build', value, 'web/dist/index.html')) return;
  console.log('Building the console …');
  quietly(['--filter', '@onesource/web', 'build'], 'Building the console');
  stamp('build', value);
}
