import type { ErrorBody, ErrorDetail } from '@onesource/api/foundation/errors';

/** What the API, or the way to it, refused. `status` is 0 when no answer came; then the code is `network`. */
export class ApiFailure extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: ErrorDetail[];
  /** Seconds after which a further attempt makes sense; null when the answer did not say. */
  readonly retryAfter: number | null;

  constructor(status: number, { code, message, details }: ErrorBody, retryAfter: number | null = null) {
    super(message);
    this.status = status;
    this.code = code;
    this.details = details ?? [];
    this.retryAfter = retryAfter;
  }
}

/** Whether it is worth asking again: the server or the network failed, not the question. */
export const mayPass = (error: unknown): boolean =>
  !(error instanceof ApiFailure) || error.status === 0 || error.status >= 500;

export const hasCode = (error: unknown, code: string): boolean =>
  error instanceof ApiFailure && (error.code === code || error.details.some((detail) => detail.code === code));
