import { Hono } from 'hono';
import type { z } from 'zod';
import type { Ctx } from '../foundation/context.ts';
import { ctxOf, type Env, idParam, input } from '../foundation/http.ts';
import type { CommandInputs, CommandOf } from './commands.ts';

type Routes<Inputs extends CommandInputs, View> = {
  [Type in keyof Inputs & string as `/:id/${Type}`]: {
    $post: {
      input: { param: { id: string }; json: z.input<Inputs[Type]> };
      output: View;
      outputFormat: 'json';
      status: 200;
    };
  };
};

/**
 * `POST /:id/<command>` for every command of a case, for a chain of routes that knows who is signed in. Without a
 * version the command holds whatever the case is at.
 */
export function commandRoutes<Inputs extends CommandInputs, View>(
  inputs: Inputs,
  run: (ctx: Ctx, id: string, version: number | null, command: CommandOf<Inputs>) => Promise<View>,
) {
  const routes = new Hono<Env>();
  for (const [type, schema] of Object.entries(inputs))
    routes.post(`/:id/${type}`, input('json', schema), async (c) => {
      const { version = null, ...said } = c.req.valid('json') as { version?: number };
      const command = { type, ...said } as unknown as CommandOf<Inputs>;
      return c.json((await run(await ctxOf(c), idParam(c), version, command)) as object);
    });
  // What the loop registers, its types say
  return routes as unknown as Hono<Env, Routes<Inputs, View>, '/'>;
}
