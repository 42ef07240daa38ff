import { purposes } from '@onesource/db/vocabulary';
import { z } from 'zod';
import { longest } from '../../../foundation/texts/longest.ts';
import { saidText, text } from '../../../foundation/wire.ts';

/** A co-ordinate of P-256: 32 bytes, base64url. */
const coordinate = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** 登记公钥: what a program of the consumer is called, and the public half of its key. */
export const clientInput = z.object({
  name: saidText(longest.program),
  jwk: z.looseObject({ kty: z.literal('EC'), crv: z.literal('P-256'), x: coordinate, y: coordinate }),
});

const jwt = z.string().max(8000);
const items = z.array(text(100)).min(1).max(500);
const purpose = z.enum(purposes);

/** RFC 7523: what a program sends to be given a token. */
export const tokenInput = z.object({
  grant_type: z.literal('client_credentials'),
  client_assertion_type: z.literal('urn:ietf:params:oauth:client-assertion-type:jwt-bearer'),
  client_assertion: jwt,
  /** The items that the token is to open, by id or name; left out, all of the grant. */
  items: items.optional(),
  /** What the data are wanted for; it has to be the purpose of the grant. */
  purpose: purpose.optional(),
});

const values = z.record(text(100), saidText(longest.value)).refine((said) => Object.keys(said).length <= 50, 'too_big');

/** 查询 by a program. */
export const openQueryInput = z
  .object({
    /** Values of identifiers by item (id or name), or a list of such values. */
    keys: z.union([values, z.array(saidText(longest.value)).min(1).max(50)]).optional(),
    /** Conditions by item (id or name), where the provider has opened that; `{}` is all rows. */
    where: values.optional(),
    /** 办理事项 or case number. */
    matter: saidText(longest.matter),
    items: items.optional(),
    pageSize: z.int().min(1).max(100).default(20),
    /** `next` of the page before. */
    cursor: z.string().max(2000).optional(),
    /** Whether rows are keyed by the items' ids, or by their names. */
    keyed: z.enum(['id', 'name']).default('id'),
  })
  .refine(({ keys, where }) => (keys === undefined) !== (where === undefined), {
    path: ['keys'],
    message: 'keys_or_where',
  });
export type OpenQuery = z.output<typeof openQueryInput>;

/** 核验 by a program: whether there is a row that says all of this. */
export const openVerifyInput = z.object({ keys: values, matter: saidText(longest.matter) });
