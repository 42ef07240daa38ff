import { Hono } from 'hono';
import { ctxOf, type Env, idParam, input } from '../../foundation/http.ts';
import { signedIn } from '../session/middleware.ts';
import { commandRequest, fileRequest } from './commands.ts';
import {
  answerConsentInput,
  approveInput,
  approvePartlyInput,
  askConsentInput,
  concludeInput,
  coordinateInput,
  fileInput,
  listInput,
  messageInput,
  noteInput,
  rectifyInput,
  refuseInput,
  renewInput,
  versionInput,
} from './inputs.ts';
import { listRequests, requestBackground, requestDetail, usersOfResource } from './queries.ts';

export const requestRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/', input('query', listInput), async (c) => c.json(await listRequests(await ctxOf(c), c.req.valid('query'))))
  .post('/', input('json', fileInput), async (c) => c.json(await fileRequest(await ctxOf(c), c.req.valid('json')), 201))
  .get('/:id', async (c) => c.json(await requestDetail(await ctxOf(c), idParam(c))))
  .get('/:id/background', async (c) => c.json(await requestBackground(await ctxOf(c), idParam(c))))
  .post('/:id/approve', input('json', approveInput), async (c) => {
    const { version, ...said } = c.req.valid('json');
    return c.json(await commandRequest(await ctxOf(c), idParam(c), version, { type: 'approve', ...said }));
  })
  .post('/:id/approve-partly', input('json', approvePartlyInput), async (c) => {
    const { version, itemIds, ...said } = c.req.valid('json');
    return c.json(
      await commandRequest(await ctxOf(c), idParam(c), version, { type: 'approve-partly', items: itemIds, ...said }),
    );
  })
  .post('/:id/ask-supplement', input('json', noteInput), async (c) => {
    const { version, note } = c.req.valid('json');
    return c.json(await commandRequest(await ctxOf(c), idParam(c), version, { type: 'ask-supplement', note }));
  })
  .post('/:id/supplement', input('json', noteInput), async (c) => {
    const { version, note } = c.req.valid('json');
    return c.json(await commandRequest(await ctxOf(c), idParam(c), version, { type: 'supplement', note }));
  })
  .post('/:id/refuse', input('json', refuseInput), async (c) => {
    const { version, ...reason } = c.req.valid('json');
    return c.json(await commandRequest(await ctxOf(c), idParam(c), version, { type: 'refuse', ...reason }));
  })
  .post('/:id/withdraw', input('json', versionInput), async (c) =>
    c.json(await commandRequest(await ctxOf(c), idParam(c), c.req.valid('json').version, { type: 'withdraw' })),
  )
  .post('/:id/appeal', input('json', noteInput), async (c) => {
    const { version, note } = c.req.valid('json');
    return c.json(await commandRequest(await ctxOf(c), idParam(c), version, { type: 'appeal', note }));
  })
  .post('/:id/messages', input('json', messageInput), async (c) =>
    c.json(await commandRequest(await ctxOf(c), idParam(c), null, { type: 'messages', ...c.req.valid('json') })),
  )
  .post('/:id/conclude', input('json', concludeInput), async (c) => {
    const { version, itemIds, ...rest } = c.req.valid('json');
    return c.json(
      await commandRequest(await ctxOf(c), idParam(c), version, { type: 'conclude', items: itemIds, ...rest }),
    );
  })
  .post('/:id/coordinate', input('json', coordinateInput), async (c) => {
    const { version, itemIds, ...rest } = c.req.valid('json');
    return c.json(
      await commandRequest(await ctxOf(c), idParam(c), version, { type: 'coordinate', items: itemIds, ...rest }),
    );
  })
  .post('/:id/sign-agreement', input('json', versionInput), async (c) =>
    c.json(await commandRequest(await ctxOf(c), idParam(c), c.req.valid('json').version, { type: 'sign-agreement' })),
  )
  .post('/:id/order-rectification', input('json', rectifyInput), async (c) => {
    const { version, ...order } = c.req.valid('json');
    return c.json(await commandRequest(await ctxOf(c), idParam(c), version, { type: 'order-rectification', ...order }));
  })
  .post('/:id/renew', input('json', renewInput), async (c) => {
    const { version, ...renewal } = c.req.valid('json');
    return c.json(await commandRequest(await ctxOf(c), idParam(c), version, { type: 'renew', ...renewal }));
  })
  .post('/:id/ask-consent', input('json', askConsentInput), async (c) => {
    const { version, ...asked } = c.req.valid('json');
    return c.json(await commandRequest(await ctxOf(c), idParam(c), version, { type: 'ask-consent', ...asked }));
  })
  .post('/:id/answer-consent', input('json', answerConsentInput), async (c) => {
    const { version, ...answer } = c.req.valid('json');
    return c.json(await commandRequest(await ctxOf(c), idParam(c), version, { type: 'answer-consent', ...answer }));
  })
  .post('/:id/revoke', input('json', noteInput), async (c) => {
    const { version, note } = c.req.valid('json');
    return c.json(await commandRequest(await ctxOf(c), idParam(c), version, { type: 'revoke', note }));
  });

/** Who uses a resource, mounted beside the directory. */
export const resourceUseRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/:id/users', async (c) => c.json(await usersOfResource(await ctxOf(c), idParam(c))));
