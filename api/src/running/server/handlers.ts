import type { Config } from '../../foundation/config.ts';
import type { Deps } from '../../foundation/context.ts';
import type { Handlers } from '../../foundation/outbox.ts';
import { mailHandlers } from './mail.ts';
import { todoHandlers } from './todo.ts';

/** What is done with what the outbox holds, by what is configured. */
export const handlersFor = (deps: Deps, { mail, todos }: Pick<Config, 'mail' | 'todos'>): Handlers => ({
  ...(mail && mailHandlers(deps, mail)),
  ...(todos && todoHandlers(deps, todos)),
});
