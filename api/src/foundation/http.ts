import { zValidator } from '@hono/zod-validator';
import type { Context, ValidationTargets } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { ZodType } from 'zod';
import { policyFor } from '../law/editions.ts';
import type { Area } from './area.ts';
import { withLoadedYears } from './calendar.ts';
import type { Actor, Ctx, Deps } from './context.ts';
import { ApiError, invalid, notFound } from './errors.ts';
import { standingOf } from './repeated/standing.ts';
import { detailOf } from './wire.ts';

export type Env = {
  Variables: { deps: Deps; areas: readonly Area[]; ip: string; requestId: string; actor: Actor; sessionId: string };
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** An id from the path. What is not even an id names no record. @throws ApiError `not_found` */
export function idParam(c: Context<Env>, name = 'id'): string {
  const id = c.req.param(name) ?? '';
  if (!uuid.test(id)) throw notFound();
  return id.toLowerCase();
}

const inputs = new WeakMap<object, { target: keyof ValidationTargets; schema: ZodType }>();

/** What a handler of a route parses, if `input` made it: a route tells by itself what it takes. */
export const inputOf = (handler: object) => inputs.get(handler);

/** Parses one part of the request; what does not fit is answered with `invalid_input` and a detail per field. */
export function input<Target extends keyof ValidationTargets, Schema extends ZodType>(target: Target, schema: Schema) {
  const handler = zValidator(target, schema, (result) => {
    if (result.success) return;
    throw invalid(result.error.issues.map((issue) => ({ ...detailOf(issue), message: issue.message })));
  });
  inputs.set(handler, { target, schema });
  return handler;
}

/** The world as a call finds it, whoever makes it. */
export async function worldOf(c: Context<Env>): Promise<Omit<Ctx, 'actor' | 'sessionId' | 'idempotency'>> {
  const deps = await withLoadedYears(c.get('deps'));
  return {
    ...deps,
    policy: policyFor(deps, deps.clock()),
    areas: c.get('areas'),
    ip: c.get('ip'),
    requestId: c.get('requestId'),
  };
}

/** Everything a command or query needs, for whoever is signed in. */
export async function ctxOf(c: Context<Env>): Promise<Ctx> {
  return {
    ...(await worldOf(c)),
    actor: c.get('actor'),
    sessionId: c.get('sessionId'),
    idempotency: await idempotencyOf(c),
  };
}

async function idempotencyOf(c: Context<Env>): Promise<Ctx['idempotency']> {
  const key = c.req.header('idempotency-key');
  if (key === undefined || c.req.method === 'GET') return null;
  if (key.length === 0 || key.length > 200 || !/^[\x21-\x7e]+$/.test(key))
    throw invalid([{ field: 'Idempotency-Key', code: 'invalid_format' }]);
  const body = Buffer.from(await c.req.arrayBuffer());
  // With the query: a file's name stands there
  const { pathname, search } = new URL(c.req.url);
  const command = Buffer.concat([Buffer.from(`${c.req.method} ${pathname}${search}\n`), body]);
  // Keyed: a body may hold a password, and who reads the table must not be able to try words against its hash
  const name = { name: 'HMAC', hash: 'SHA-256' };
  const secret = await crypto.subtle.importKey('raw', Buffer.from(c.get('deps').sessionSecret), name, false, ['sign']);
  const fingerprint = Buffer.from(await crypto.subtle.sign(name, secret, command)).toString('base64');
  return { key, fingerprint, standing: standingOf(c.get('actor')) };
}

/** What an area says of the files that it takes here: then the body is the file. */
export const filesTaken = (c: Context<Env>): Area['files'] =>
  c.req.method === 'POST'
    ? c.get('areas').find(({ files }) => {
        const path = files?.path;
        return path instanceof RegExp ? path.test(c.req.path) : path === c.req.path;
      })?.files
    : undefined;

/** UTF-8 is what JSON is (RFC 8259); text that says it is something else, or is, would be kept garbled. */
const charsetOf = (type = ''): string => /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(type)?.[1]?.toLowerCase() ?? 'utf-8';
const strictly = new TextDecoder('utf-8', { fatal: true });

/** Commands are JSON: anything else cannot be one, and forms of other sites are turned away with it. */
export const onlyJson = createMiddleware<Env>(async (c, next) => {
  const writes = c.req.method !== 'GET' && c.req.method !== 'HEAD';
  const hasBody = (c.req.header('content-length') ?? '0') !== '0' || c.req.header('transfer-encoding') !== undefined;
  const type = c.req.header('content-type');
  const takes = filesTaken(c)?.takes ?? ((named = '') => /^application\/json\b/i.test(named));
  if (writes && hasBody && !takes(type))
    throw new ApiError('unsupported_media_type', 'Send application/json, or a file of a kind that is taken here.');
  if (writes && c.req.raw.body && !filesTaken(c)) {
    if (!['utf-8', 'utf8'].includes(charsetOf(type))) throw new ApiError('unsupported_media_type', 'Send UTF-8.');
    try {
      strictly.decode(await c.req.arrayBuffer());
    } catch {
      throw invalid([{ code: 'malformed', message: 'The body is not UTF-8.' }]);
    }
  }
  await next();
});
