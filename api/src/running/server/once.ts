import type { Config, MailConfig } from '../../foundation/config.ts';
import type { Deps } from '../../foundation/context.ts';
import { tick } from '../../tick.ts';

/**
 * What a cron does each minute or so where no process runs all the time: what fell due, then what is in the outbox.
 * `changed` is the number of records, `sent` that of what left.
 */
export async function tickOnce(
  url: string,
  { mail }: Pick<Config, 'mail'>,
  deps: Deps,
): Promise<{ changed: number; sent: number }> {
  const changed = await tick(deps);
  return { changed, sent: mail ? await sentFrom(url, mail, deps) : 0 };
}

/** What takes out and sends is loaded where mail is sent only. */
async function sentFrom(url: string, mail: MailConfig, deps: Deps): Promise<number> {
  const [{ drain }, { mailHandlers }] = await Promise.all([import('./consumer.ts'), import('./mail.ts')]);
  return drain(url, mailHandlers(deps, mail), (error) => deps.onError(error, 'outbox'));
}
