import { cpSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bundle, writeHosting } from './function/bundle.ts';
import { build } from './prepare.mjs';

// pnpm build:function [--out dist/function]
// A folder that runs without packages and without this repository: docs/deploy.md says in which order.

/** Largest function that we let ourselves have, in bytes. */
const largest = 3_000_000;
const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist/function' } } });
const { out } = values;

rmSync(out, { recursive: true, force: true });
const size = await bundle(out);
build();
cpSync('web/dist', `${out}/console`, { recursive: true });
cpSync('docs/deploy.md', `${out}/README.md`);
await writeHosting(out);
console.log(`${out}: the function has ${(size / 1e6).toFixed(2)} MB.`);
if (size > largest) {
  console.error(`More than ${largest / 1e6} MB.`);
  process.exitCode = 1;
}
