import { z } from 'zod';

/** What the interface answers: the description (openapi.json) is made of these, and so are the tests of what is answered. */
const record = z.object({ id: z.uuid(), at: z.iso.datetime(), matter: z.string(), purpose: z.string() }).strict();
const quota = z.object({ perDay: z.int(), used: z.int() }).strict();

/** 数据中断: until when it is expected to last, and what to do meanwhile; null while nothing is interrupted. */
const outage = z.object({ until: z.iso.date(), remedy: z.string() }).strict().nullable();

export const tokenAnswer = z
  .object({ access_token: z.string(), token_type: z.literal('DPoP'), expires_in: z.int() })
  .strict();

export const queryAnswer = z
  .object({
    rows: z.array(z.record(z.string(), z.string().nullable())),
    items: z.array(
      z.object({ id: z.string(), name: z.string(), masked: z.boolean(), contested: z.boolean() }).strict(),
    ),
    /** For the page behind; null where there is none. */
    next: z.string().nullable(),
    outage,
    quota,
    record,
  })
  .strict();

export const verifyAnswer = z
  .object({ verified: z.boolean(), contested: z.array(z.string()), outage, quota, record })
  .strict();

export const errorAnswer = z
  .object({
    code: z.string(),
    message: z.string(),
    details: z
      .array(z.object({ field: z.string().optional(), code: z.string(), article: z.string().optional() }))
      .optional(),
  })
  .strict();
