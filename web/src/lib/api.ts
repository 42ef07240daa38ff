import type { AppType } from '@onesource/api/app';
import { type ClientResponse, hc } from 'hono/client';
import { withRefusals } from '../i18n/start.ts';
import { attention } from './attention.ts';
import { ApiFailure } from './failure.ts';

/** Named, for its routes are too many to be written out wherever it is used. */
type Api = ReturnType<typeof hc<AppType>>;

/** The API, typed by its own routes: `unwrap(api.api.session.$get())`. */
export const api: Api = hc<AppType>('/', { headers: () => attention() });

/**
 * The data of an answer.
 *
 * @throws ApiFailure for every answer that is not a success, and when there is none
 */
export async function unwrap<Data>(call: Promise<ClientResponse<Data, number, 'json'>>): Promise<Data> {
  const response = await call.catch((error: unknown) => {
    // A query that is no longer wanted is not a failure of the network.
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiFailure(0, { code: 'network', message: 'The server cannot be reached.' });
  });
  if (!response.ok) throw await failureOf(response);
  return (await response.json()) as Data;
}

/** The failure in an answer, also in one that a proxy on the way has written, with the words for it at hand. */
export async function failureOf(response: Pick<Response, 'status' | 'headers' | 'json'>): Promise<ApiFailure> {
  const body: unknown = await response.json().catch(() => null);
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  const retryAfter = Number.isFinite(seconds) ? seconds : null;
  if (isErrorBody(body)) return withRefusals(new ApiFailure(response.status, body, retryAfter));
  const code = response.status >= 502 ? 'unavailable' : 'internal';
  return new ApiFailure(response.status, { code, message: `The server answered ${response.status}.` }, retryAfter);
}

const isErrorBody = (body: unknown): body is { code: string; message: string } =>
  typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string' && 'message' in body;
