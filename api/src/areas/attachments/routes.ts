import { Hono } from 'hono';
import * as audit from '../../foundation/audit.ts';
import { ApiError } from '../../foundation/errors.ts';
import { ctxOf, type Env, idParam, input } from '../../foundation/http.ts';
import { signedIn } from '../session/middleware.ts';
import { attach } from './commands.ts';
import { attachmentInput } from './inputs.ts';
import { attachedFile } from './queries.ts';
import { attachmentTypeOf } from './rules/attachment.ts';
import { fileHeaders } from './view.ts';

/** Below `/api/attachments`. */
export const attachmentRoutes = new Hono<Env>()
  .use(signedIn)
  .post('/', input('query', attachmentInput), async (c) => {
    const type = attachmentTypeOf(c.req.header('content-type'));
    if (type === null) throw new ApiError('unsupported_media_type', 'Send a PDF, PNG or JPEG file.');
    // Before anything reads the body as text, which bytes do not survive
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    return c.json(await attach(await ctxOf(c), { name: c.req.valid('query').name, type, bytes }), 201);
  })
  .get('/:id', async (c) => {
    const [ctx, id] = [await ctxOf(c), idParam(c)];
    const file = await attachedFile(ctx, id);
    await audit.recordRead(ctx, 'attachment.download', { type: 'attachment', id }, { name: file.name });
    return c.body(Uint8Array.from(file.bytes), 200, fileHeaders(file));
  });
