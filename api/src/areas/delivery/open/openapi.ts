import { z } from 'zod';
import { statusOf } from '../../../foundation/errors.ts';
import { messages } from '../refusals.ts';
import { type CallRefusal, kindOf } from '../rules/why.ts';
import { errorAnswer, queryAnswer, tokenAnswer, verifyAnswer } from './answers.ts';
import { openQueryInput, openVerifyInput, tokenInput } from './inputs.ts';

type Operation = { summary: string; description: string; takes: z.ZodType; gives: z.ZodType; bearer: boolean };

const operations: Record<string, Operation> = {
  '/open/v1/token': {
    summary: '取得令牌 A token of five minutes',
    description:
      'A client assertion (RFC 7523) signed with the registered key: ES256, header `kid` its thumbprint; claims `iss` and ' +
      '`sub` the id of the grant, `aud` this address, `iat`, `exp` at most 300 s later, `jti` good once. With a DPoP proof ' +
      '(RFC 9449) of the same key, to which the token is bound.',
    takes: tokenInput,
    gives: tokenAnswer,
    bearer: false,
  },
  '/open/v1/resources/{code}/records': {
    summary: '查询 Rows by identifier, or by conditions',
    description:
      'Items are named by id or by their Chinese name. Rows are those that the grant opens, of items that it and the token ' +
      'open, masked where they are sensitive. `next` leads to the page behind for ten minutes.',
    takes: openQueryInput,
    gives: queryAnswer,
    bearer: true,
  },
  '/open/v1/resources/{code}/verify': {
    summary: '核验 Whether there is a row that says so',
    description: 'Yes or no, the least there is to tell. At least one of the items has to be an identifier.',
    takes: openVerifyInput,
    gives: verifyAnswer,
    bearer: true,
  },
};

const schemaOf = (schema: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _, ...plain } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return plain;
};
const json = (schema: object) => ({ 'application/json': { schema } });

/** What only somebody who carries a file away is told. */
const ofFiles = ['no_download', 'too_many_rows'];

/** Refusals by status, each with its code, what it is for and what it means. */
function refusals(): Record<string, object> {
  const ofCalls = Object.entries(kindOf).filter(([code]) => !ofFiles.includes(code));
  const byStatus = Map.groupBy(ofCalls, ([code]) => statusOf(code));
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      String(status),
      {
        description: codes.map(([code, kind]) => `\`${code}\` (${kind}): ${messages[code as CallRefusal]}`).join('\n'),
        content: json({ $ref: '#/components/schemas/Error' }),
      },
    ]),
  );
}

const proof = {
  name: 'DPoP',
  in: 'header',
  required: true,
  description: 'A proof for this call (RFC 9449): `htm`, `htu`, `iat`, `jti` good once, and with a token `ath`.',
  schema: { type: 'string' },
};

const code = {
  name: 'code',
  in: 'path',
  required: true,
  description: '信息资源代码 of the resource that the grant is of; its `/` as `%2F`.',
  schema: { type: 'string' },
};

const described = ({ summary, description: says, takes, gives, bearer }: Operation) => ({
  post: {
    summary,
    description: says,
    parameters: bearer ? [code, proof] : [proof],
    ...(bearer && { security: [{ token: [] }] }),
    requestBody: { required: true, content: json(schemaOf(takes, 'input')) },
    responses: { 200: { description: 'OK', content: json(schemaOf(gives, 'output')) }, ...refusals() },
  },
});

/** The interface as OpenAPI 3.1 describes it, made of what it parses and of what it answers. */
export const description = {
  openapi: '3.1.0',
  info: {
    title: 'OneSource 数据接口',
    version: '1',
    description:
      'For programs of departments that were granted data. Every call is recorded, for consumer, provider and auditor to ' +
      'read; what stops a grant stops the very next call.',
  },
  paths: Object.fromEntries(Object.entries(operations).map(([path, operation]) => [path, described(operation)])),
  components: {
    schemas: { Error: schemaOf(errorAnswer, 'output') },
    securitySchemes: {
      token: {
        type: 'http',
        scheme: 'DPoP',
        bearerFormat: 'at+jwt',
        description: 'A token of `/open/v1/token`, as `Authorization: DPoP <token>`.',
      },
    },
  },
};
