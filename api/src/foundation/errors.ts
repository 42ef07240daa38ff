import { reasonOf } from '@onesource/db/reason';
import type { SubjectType } from '@onesource/db/vocabulary';

/**
 * One reason for refusing one field; `field` is the path in the command, e.g. `items.2.name`, `subject` the record that
 * stands in the way.
 */
export type ErrorDetail = {
  field?: string;
  code: string;
  message?: string;
  article?: string;
  subject?: { type: SubjectType; id: string };
};

/** The one shape of every error the API answers. */
export type ErrorBody = { code: string; message: string; details?: ErrorDetail[] };

const statuses = {
  invalid_input: 400,
  unauthenticated: 401,
  wrong_credentials: 401,
  one_time_password_over: 401,
  second_factor_required: 401,
  wrong_second_factor: 401,
  client_refused: 401,
  key_withdrawn: 401,
  token_refused: 401,
  proof_refused: 401,
  proof_replayed: 401,
  link_over: 401,
  sso_no_account: 403,
  sso_second_factor: 403,
  sso_other_person: 403,
  sso_failed: 403,
  forbidden: 403,
  cross_site: 403,
  not_found: 404,
  conflict: 409,
  resource_name_taken: 409,
  already_asked: 409,
  load_running: 409,
  payload_too_large: 413,
  unsupported_media_type: 415,
  too_many_requests: 429,
  unavailable: 503,
  internal: 500,
} as const;

/** HTTP status of an error code; every code not listed is a rule's refusal (422). */
export function statusOf(code: string): (typeof statuses)[keyof typeof statuses] | 422 {
  return Object.hasOwn(statuses, code) ? statuses[code as keyof typeof statuses] : 422;
}

/** An answer that ends the request. Rules return refusals as values; the command turns them into this one. */
export class ApiError extends Error {
  readonly code: string;
  readonly details: ErrorDetail[] | undefined;
  readonly headers: Record<string, string>;

  constructor(code: string, message: string, details?: ErrorDetail[], headers: Record<string, string> = {}) {
    super(message);
    this.code = code;
    this.details = details;
    this.headers = headers;
  }

  body(): ErrorBody {
    return { code: this.code, message: this.message, ...(this.details && { details: this.details }) };
  }
}

export const notFound = (what = 'record') => new ApiError('not_found', `No such ${what}.`);
export const forbidden = (message = 'You may not do this.') => new ApiError('forbidden', message);
export const conflict = () => new ApiError('conflict', 'The record has changed since you read it.');
export const invalid = (details: ErrorDetail[]) => new ApiError('invalid_input', 'The input is not valid.', details);

/** Postgres' own refusals, mapped in this one place (https://www.postgresql.org/docs/current/errcodes-appendix.html). */
export function fromPostgres(error: unknown): ApiError | null {
  const code = postgresCode(error);
  if (code === null) return null;
  if (code === '23505' && constraintOf(error) === 'resource_names_taken')
    return new ApiError('resource_name_taken', 'The department has a resource of that name.', [
      { field: 'name', code: 'resource_name_taken' },
    ]);
  if (code === '23505' || code === '40001' || code === '40P01') return conflict();
  if (code === '23503' || code === '22P02') return notFound();
  if (code.startsWith('22')) return invalid([{ code: 'not_storable' }]);
  // Also a statement cancelled for taking too long, a lock not had in time, a full disk or memory
  if (/^(08|53|57|58|CONNECT)/.test(code) || code === '55P03' || code === '25P03' || code === '25P04')
    return new ApiError('unavailable', 'The database does not answer just now.');
  return null;
}

/** Whether a transaction lost against another one: begun anew it finds what that one wrote. */
export const raced = (error: unknown): boolean => ['23505', '40001', '40P01'].includes(postgresCode(error) ?? '');

/** Whether a statement was ended because of the time that it took. */
export const tookTooLong = (error: unknown): boolean => postgresCode(error) === '57014';

/** The constraint that refused, as the driver names it. */
function constraintOf(error: unknown): string | null {
  for (let at: unknown = error; at instanceof Error; at = at.cause)
    if ('constraint_name' in at && typeof at.constraint_name === 'string') return at.constraint_name;
  return null;
}

/** Of the driver and of sockets: the server is not there, or no longer. */
const gone = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
];

/** An error for the operator's log: where it happened and why, without statements or what was in them. */
export function forLog(error: unknown): string {
  const code = postgresCode(error);
  if (!(error instanceof Error)) return String(error);
  const trace = error.stack?.split('\n').filter((line) => /^ {4}at /.test(line)) ?? [];
  const reason = code === null ? `${error.name}: ${reasonOf(error)}` : `${code} ${reasonOf(error)}`;
  return [reason, ...trace].join('\n');
}

function postgresCode(error: unknown): string | null {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const code = 'code' in at ? at.code : undefined;
    if (typeof code !== 'string') continue;
    // Sockets' codes first: EPIPE looks like one of PostgreSQL's
    if (gone.includes(code)) return 'CONNECT';
    if (/^[0-9A-Z]{5}$/.test(code)) return code;
  }
  return null;
}
