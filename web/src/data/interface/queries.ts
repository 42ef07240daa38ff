import { queryOptions } from '@tanstack/react-query';
import { api, failureOf, unwrap } from '../../lib/api.ts';

const { grants } = api.api;

export const clientsQuery = (id: string) =>
  queryOptions({
    queryKey: ['clients', id] as const,
    queryFn: ({ signal }) => unwrap(grants[':id'].clients.$get({ param: { id } }, { init: { signal } })),
  });
export type Client = Awaited<ReturnType<NonNullable<ReturnType<typeof clientsQuery>['queryFn']>>>['items'][number];

/** A public key as it was pasted; what is no JSON is sent as none. */
export const registerClient = (id: string, name: string, said: string) =>
  unwrap(grants[':id'].clients.$post({ param: { id }, json: { name, jwk: keyIn(said) } }));
export const withdrawClient = (id: string, client: string) =>
  unwrap(grants[':id'].clients[':client'].withdraw.$post({ param: { id, client } }));

/** What stands in a text, as far as it is a key; the server says what is wrong with it. */
function keyIn(text: string) {
  const none = { kty: 'EC' as const, crv: 'P-256' as const, x: '', y: '' };
  try {
    const said: unknown = JSON.parse(text);
    return typeof said === 'object' && said !== null ? { ...none, ...said } : none;
  } catch {
    return none;
  }
}

type Described = {
  type?: string | string[];
  description?: string;
  enum?: string[];
  const?: string;
  anyOf?: Described[];
};
type Body = {
  content: { 'application/json': { schema: { properties?: Record<string, Described>; required?: string[] } } };
};
/** As much of the interface's description (OpenAPI) as the page shows. */
export type Description = {
  info: { description: string };
  paths: Record<
    string,
    {
      post: {
        summary: string;
        description: string;
        requestBody: Body;
        responses: Record<string, { description: string } & Partial<Body>>;
      };
    }
  >;
};

export const descriptionQuery = queryOptions({
  queryKey: ['interface'] as const,
  queryFn: async ({ signal }): Promise<Description> => {
    const response = await fetch('/open/v1/openapi.json', { signal });
    if (!response.ok) throw await failureOf(response);
    return response.json();
  },
});
