import type { BrowserContext } from '@playwright/test';

/** Status 0: no answer came. */
type Refusal = { status: number; path: RegExp };
/** What went wrong in the browser, and what was said beforehand to be allowed to. */
export type Watch = { wrong: string[]; allowed: Refusal[] };

const networkLine = /^Failed to load resource: (?:the server responded with a status of (\d{3})|net::)/;

/** Collects everything that any page of the context complains about. */
export function watch(context: BrowserContext, { wrong, allowed }: Watch): void {
  context.on('weberror', (error) => wrong.push(`${error.page()?.url()}: ${error.error().stack ?? error.error()}`));
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    const line = networkLine.exec(message.text());
    const status = line && Number(line[1] ?? 0);
    const { url } = message.location();
    if (allowed.some((refusal) => refusal.status === status && refusal.path.test(url))) return;
    wrong.push(`${message.page()?.url()}: ${message.text()} ${url}`);
  });
}
