import type { Config } from '../../foundation/config.ts';
import type { Deps } from '../../foundation/context.ts';
import { tick } from '../../tick.ts';

/**
 * What a cron does each minute or so where no process runs all the time: what fell due, then what is in the outbox.
 * `changed` is the number of records, `sent` that of what left.
 */
export async function tickOnce(
  url: string,
  config: Pick<Config, 'mail' | 'todos'>,
  deps: Deps,
): Promise<{ changed: number; sent: number }> {
  const changed = await tick(deps);
  return { changed, sent: config.mail || config.todos ? await sentFrom(url, config, deps) : 0 };
}

/** What takes out and sends is loaded where something leaves only. */
async function sentFrom(url: string, config: Pick<Config, 'mail' | 'todos'>, deps: Deps): Promise<number> {
  const [{ drain }, { handlersFor }] = await Promise.all([import('./consumer.ts'), import('./handlers.ts')]);
  return drain(url, handlersFor(deps, config), (error) => deps.onError(error, 'outbox'));
}
