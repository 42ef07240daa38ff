import type { GrantedFormat } from '@onesource/db/vocabulary';
import { type Context, Hono } from 'hono';
import { commandRoutes } from '../../../cases/routes.ts';
import * as audit from '../../../foundation/audit.ts';
import { ctxOf, type Env, idParam, input, worldOf } from '../../../foundation/http.ts';
import { bearerOf } from '../../../foundation/texts/tokens.ts';
import { fileHeaders } from '../../attachments/view.ts';
import { signedIn } from '../../session/middleware.ts';
import { countedAddress } from '../../session/rules/address.ts';
import { fileOf } from '../files.ts';
import { costOfFile, forThePublic, turnOf } from '../limits.ts';
import { allRows } from '../rows.ts';
import { mediaType } from '../rules/machine/authorities.ts';
import { ask, confirmAsk, toBeConfirmed } from './ask.ts';
import { commandOpenRequest, withdrawAsked } from './commands.ts';
import { askInput, listInput, openRequestCommands, tokenInput } from './inputs.ts';
import { askedDetail, listOpenRequests, openRequestDetail } from './queries.ts';
import { countUse, recorded, stillGiven, takingOf } from './take.ts';

/** House: what writes, or looks for a token, costs an address as much as so many looks. */
const costOfAsking = 20;
const costOfToken = 5;

/** The token that a letter holds. One that is none opens nothing. */
const tokenOf = (c: Context<Env>): string => bearerOf(c.req.header('authorization'));

/** 开放申请 for whoever asks: by what they write and by the links of letters; nobody signs in. Below `/api/open`. */
export const askingRoutes = new Hono<Env>()
  .get('/asked/unconfirmed', forThePublic(costOfToken), async (c) =>
    c.json(await toBeConfirmed(await worldOf(c), tokenOf(c))),
  )
  .post('/asked/confirm', forThePublic(costOfToken), input('json', tokenInput), async (c) =>
    c.json(await confirmAsk(await worldOf(c), c.req.valid('json').token)),
  )
  .post('/asked/withdraw', forThePublic(costOfToken), input('json', tokenInput), async (c) => {
    const world = await worldOf(c);
    await withdrawAsked(world, c.req.valid('json').token);
    return c.json(await askedDetail(world, c.req.valid('json').token));
  })
  .get('/asked', forThePublic(costOfToken), async (c) => c.json(await askedDetail(await worldOf(c), tokenOf(c))))
  .post('/:id/asks', forThePublic(costOfAsking), input('json', askInput), async (c) =>
    c.json(await ask(await worldOf(c), idParam(c), c.req.valid('json')), 201),
  );

const types: Record<GrantedFormat, string> = {
  csv: `${mediaType('csv')}; charset=utf-8`,
  xlsx: mediaType('xlsx'),
  json: 'application/json; charset=utf-8',
};

/** A file of what was agreed to, with the answer's token as bearer. */
const takenAs = (format: GrantedFormat) => async (c: Context<Env>) => {
  const world = await worldOf(c);
  const taking = await takingOf(world, tokenOf(c), format);
  const headers = fileHeaders({ name: `${taking.name}.${format}`, type: types[format] });
  // Whoever only looks whether it is there takes nothing
  if (c.req.method === 'HEAD') return c.body(null, 200, headers);
  const reading = {
    most: Number.POSITIVE_INFINITY,
    queued: turnOf(c.get('deps')),
    still: () => stillGiven(world, taking),
  };
  const rows = await allRows(world.db, taking.data, reading);
  const use = await countUse(world.db, taking, { format, now: world.clock(), address: countedAddress(world.ip) });
  return c.body(fileOf(taking.data, format, recorded(world.db, use, rows)), 200, headers);
};

export const grantedFileRoutes = new Hono<Env>()
  .get('/asked/data.csv', forThePublic(costOfFile), takenAs('csv'))
  .get('/asked/data.xlsx', forThePublic(costOfFile), takenAs('xlsx'))
  .get('/asked/data.json', forThePublic(costOfFile), takenAs('json'));

/** 开放申请 for those who decide, and who watch over it. */
export const openRequestRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/', input('query', listInput), async (c) =>
    c.json(await listOpenRequests(await ctxOf(c), c.req.valid('query'))),
  )
  .get('/:id', async (c) => {
    const ctx = await ctxOf(c);
    const request = await openRequestDetail(ctx, idParam(c));
    if (request.applicant)
      await audit.recordRead(ctx, 'open_request.read-applicant', { type: 'open_request', id: request.id });
    return c.json(request);
  })
  .route('/', commandRoutes(openRequestCommands, commandOpenRequest));
