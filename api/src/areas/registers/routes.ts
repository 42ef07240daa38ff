import { Hono } from 'hono';
import * as audit from '../../foundation/audit.ts';
import type { Ctx } from '../../foundation/context.ts';
import { ctxOf, type Env, input } from '../../foundation/http.ts';
import type { RegisterKind } from '../../law/registers.ts';
import { workbookHeaders } from '../../spreadsheet/content-type.ts';
import { overlapsQuery } from '../catalog/sources/naming/inputs.ts';
import { signedIn } from '../session/middleware.ts';
import { exportQuery, registerQuery } from './inputs.ts';
import { allEntries, allUses, filedEntries, knownRegisters, namedSources, registeredUses } from './queries.ts';
import { entriesWorkbook, usesWorkbook } from './sheet.ts';

const headers = workbookHeaders('register.xlsx');
const exported = (ctx: Ctx, kind: RegisterKind) =>
  audit.recordRead(ctx, 'register.export', { type: 'register', id: kind });

/** 备案台账: what is filed or registered with the authority, and whom it has named as sources. */
export const registerRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/', async (c) => c.json(knownRegisters(await ctxOf(c))))
  .get('/entries', input('query', registerQuery), async (c) =>
    c.json(await filedEntries(await ctxOf(c), c.req.valid('query'))),
  )
  .get('/uses', input('query', registerQuery), async (c) =>
    c.json(await registeredUses(await ctxOf(c), c.req.valid('query'))),
  )
  .get('/sources', input('query', overlapsQuery), async (c) =>
    c.json(await namedSources(await ctxOf(c), c.req.valid('query'))),
  )
  .get('/entries/export.xlsx', input('query', exportQuery), async (c) => {
    const [ctx, { language, ...filters }] = [await ctxOf(c), c.req.valid('query')];
    const found = allEntries(ctx, filters);
    await exported(ctx, 'entries');
    return c.body(entriesWorkbook(ctx, found, language), 200, headers);
  })
  .get('/uses/export.xlsx', input('query', exportQuery), async (c) => {
    const [ctx, { language, ...filters }] = [await ctxOf(c), c.req.valid('query')];
    const found = allUses(ctx, filters);
    await exported(ctx, 'uses');
    return c.body(usesWorkbook(ctx, found, language), 200, headers);
  });
