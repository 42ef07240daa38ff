import type { Same } from '../catalogues.ts';
import type zh from './zh-CN.ts';

export default {
  invalid_input: 'Something is not filled in correctly; see the marked fields.',
  unauthenticated: 'The session has ended. Sign in, then do this again.',
  wrong_credentials: 'Account or password is wrong.',
  forbidden: 'You may not do this.',
  not_found: 'There is no such record, or you may not see it.',
  conflict: 'Somebody has just changed this record. Reload it and try again; what you wrote is kept.',
  payload_too_large: 'This is too large to send.',
  unsupported_media_type: 'This format is not supported.',
  too_many_requests: 'Too many attempts; try again later.',
  export_too_long: 'These are too many lines for one file. Narrow the days down.',
  unavailable: 'The database does not answer just now; try again later.',
  internal: 'The server failed; try again later.',
  idempotency_key_reused: 'This was sent before; reload the page.',
  network: 'The server cannot be reached; check the network and try again.',
  unknown: 'It did not work ({{code}}).',
} satisfies Same<typeof zh>;
