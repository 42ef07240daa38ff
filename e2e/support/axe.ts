import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

/** Waits until nothing loads or moves any more; endless motion does not count. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('.ant-skeleton-active, .ant-spin-spinning')).toHaveCount(0);
  await page.waitForFunction(() =>
    document.getAnimations().every((motion) => {
      const timing = motion.effect?.getComputedTiming();
      return motion.playState !== 'running' || timing?.iterations === Number.POSITIVE_INFINITY;
    }),
  );
}

/** Fails on every serious or critical finding of axe on the page as it is. */
export async function expectAccessible(page: Page): Promise<void> {
  await settled(page);
  // Once for each document: to read it again takes longer than to look
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { violations } = (await window.axe?.run(document, { resultTypes: ['violations'] })) ?? { violations: null };
    return violations
      ?.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, help, nodes }) => ({
        id,
        help,
        nodes: nodes.map(({ target, html, failureSummary }) => `${target.join(' ')} ${html} ${failureSummary}`),
      }));
  });
  expect(found, `axe on ${page.url()}`).toEqual([]);
}
