import { Hono } from 'hono';
import { ctxOf, type Env, input } from '../../foundation/http.ts';
import { signedIn } from '../session/middleware.ts';
import { loadYear } from './commands.ts';
import { calendarInput } from './inputs.ts';
import { calendarView } from './queries.ts';

/** 工作日历: what of it is there, and loading a year while running. */
export const calendarRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/', async (c) => {
    const ctx = await ctxOf(c);
    return c.json(await calendarView(ctx.db, ctx));
  })
  .post('/', input('json', calendarInput), async (c) => c.json(await loadYear(await ctxOf(c), c.req.valid('json'))));
