import { z } from 'zod';
import type { createApp } from '../../app.ts';
import { inputOf } from '../../foundation/http.ts';

/** As much of JSON Schema as our inputs come to. */
type Schema = {
  type?: string | string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  const?: unknown;
  enum?: unknown[];
  minimum?: number;
};

/** A route of the app with what it parses. */
export type Route = { method: string; path: string; json: Schema | null; query: Schema | null };

/** Every method and path that the app answers. */
export function routesOf(app: ReturnType<typeof createApp>): Route[] {
  const routes = new Map<string, Route>();
  for (const { method, path, handler } of app.routes) {
    if (method === 'ALL') continue;
    const key = `${method} ${path}`;
    const route = routes.get(key) ?? { method, path, json: null, query: null };
    const parsed = inputOf(handler);
    if (parsed?.target === 'json' || parsed?.target === 'query')
      route[parsed.target] = JSON.parse(
        JSON.stringify(z.toJSONSchema(parsed.schema, { io: 'input', unrepresentable: 'any' })),
      );
    routes.set(key, route);
  }
  return [...routes.values()];
}

/** A value that fits a schema; `known` has those that must mean something, by the field's name. */
export function sampleOf(schema: Schema, known: Record<string, unknown>, name = ''): unknown {
  if (Object.hasOwn(known, name)) return known[name];
  const [alternative] = schema.anyOf ?? schema.oneOf ?? [];
  if (alternative) return sampleOf(alternative, known, name);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, inner]) => [key, sampleOf(inner, known, key)]),
      );
    case 'array':
      return schema.items ? [sampleOf(schema.items, known, '')] : [];
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1);
    case 'boolean':
      return false;
    default:
      return '一';
  }
}

/** Copies of a value with one of its parts replaced or, where `odd` is undefined, left out. Each part in turn. */
export function* withOdd(value: unknown, odd: unknown): Generator<unknown> {
  if (Array.isArray(value)) {
    for (const [at, part] of value.entries())
      for (const changed of [odd, ...withOdd(part, odd)]) yield value.with(at, changed);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value))
      for (const changed of [odd, ...withOdd(part, odd)]) yield { ...value, [key]: changed };
  }
}

/** The same value with every free text in it replaced. */
export function retold(value: unknown, text: string): unknown {
  if (value === '一') return text;
  if (Array.isArray(value)) return value.map((part) => retold(part, text));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, retold(part, text)]));
  return value;
}
