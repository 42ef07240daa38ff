import type { Config } from '../../foundation/config.ts';
import type { Deps } from '../../foundation/context.ts';
import { tick } from '../../tick.ts';
import { drain } from './consumer.ts';
import { mailHandlers } from './mail.ts';

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
  const sent = mail ? await drain(url, mailHandlers(deps, mail), (error) => deps.onError(error, 'outbox')) : 0;
  return { changed, sent };
}
