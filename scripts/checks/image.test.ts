import { readFileSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { expect, test } from 'vitest';
import { readSources } from './sources.ts';

const ignored = readFileSync('.dockerignore', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));
const staysOut = (file: string) => ignored.some((line) => matchesGlob(file, line) || file.startsWith(`${line}/`));
const sources = readSources();

test('no test and no bench is in the production image', () => {
  const trying = sources.filter(({ file }) => /\.test\.tsx?$|testing\.ts$|\/(testing|robustness|bench)\//.test(file));
  expect(trying.length).toBeGreaterThan(100);
  expect(trying.map(({ file }) => file).filter((file) => !staysOut(file))).toEqual([]);
});

test('and nothing that is in it needs what stays out', () => {
  const needs = sources
    .filter(({ file }) => !staysOut(file))
    .flatMap(({ file, imports }) => imports.filter(staysOut).map((needed) => `${file} → ${needed}`));
  expect(needs).toEqual([]);
});
