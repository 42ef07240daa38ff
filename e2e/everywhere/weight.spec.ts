import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { settled } from '../support/axe.ts';
import { expect, test } from '../support/test.ts';

type File = { path: string; bytes: number };

/** What a page loads from the static host until nothing loads any more, each file as large as gzip makes it. */
async function loads(page: Page, path: string): Promise<File[]> {
  const files: Promise<File>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith('/api/')) return;
    files.push(response.body().then((body) => ({ path: pathname, bytes: gzipSync(body, { level: 9 }).length })));
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 30_000 });
  await settled(page);
  await page.waitForLoadState('networkidle');
  return (await Promise.all(files)).sort((a, b) => b.bytes - a.bytes);
}

const kilobytes = (files: readonly File[]) => Math.round(files.reduce((sum, { bytes }) => sum + bytes, 0) / 1000);

test('the sign-in page loads at most 250 KB in 20 files', async ({ open, allowRefusal }) => {
  allowRefusal(401, /\/api\/session$/);
  const page = await open(null);
  const files = await loads(page, '/sign-in');
  console.log(`sign-in: ${kilobytes(files)} KB in ${files.length} files`);
  expect(kilobytes(files), JSON.stringify(files)).toBeLessThanOrEqual(250);
  expect(files.length).toBeLessThanOrEqual(20);
});

test('the home page loads at most 300 KB in 20 files, and nothing of the editor', async ({ open }) => {
  const page = await open('official.renshe');
  const files = await loads(page, '/');
  await expect(page.getByRole('heading', { name: '目录概况' })).toBeVisible({ timeout: 30_000 });
  console.log(`home: ${kilobytes(files)} KB in ${files.length} files`);
  expect(kilobytes(files), JSON.stringify(files)).toBeLessThanOrEqual(300);
  expect(files.length).toBeLessThanOrEqual(20);
  expect(files.filter(({ path }) => /editor/i.test(path))).toEqual([]);
});
