import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Waits until nothing moves or loads any more: half-faded text has no contrast yet. Endless motion does not count. */
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
  // The other mode opens a window of its own for the sake of frames, of which there are none
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations } = await axe.analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const told = grave.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.map(({ target, html, failureSummary }) => `${target.join(' ')} ${html} ${failureSummary}`),
  }));
  expect(told, `axe on ${page.url()}`).toEqual([]);
}
