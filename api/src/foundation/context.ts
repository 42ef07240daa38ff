import type { Database } from '@onesource/db/client';
import type { AuditHash, Role } from '@onesource/db/vocabulary';
import type { WorkingCalendar } from '../law/calendar/working-days.ts';
import type { PolicyProfile } from '../law/profile.ts';
import type { AccountRules } from './accounts.ts';
import type { Area } from './area.ts';
import type { OpeningConfig, SsoConfig } from './config.ts';
import type { Answered } from './observe.ts';
import type { Outbox } from './outbox.ts';
import type { Standing } from './repeated/standing.ts';

/** What the app is built with: the world outside the rules. */
export type Deps = {
  db: Database;
  /** The profile with all its editions; what a command or query is given is the edition of the day. */
  policy: PolicyProfile;
  calendar: WorkingCalendar;
  clock: () => Date;
  newId: () => string;
  /** Key of the session cookie's signature, at least 32 bytes. */
  sessionSecret: Uint8Array;
  /** Whether cookies carry `Secure`: on wherever the console is reached through HTTPS. */
  secureCookies: boolean;
  /** Where the caller's address stands: in the socket, or in the last `X-Forwarded-For` of a trusted proxy. */
  trustProxy: boolean;
  /** By which the audit log is chained. */
  auditHash: AuditHash;
  /** Where commands put what is to leave the platform. */
  outbox: Outbox;
  /** Told of every answer, without anybody's data. */
  onAnswer: (answer: Answered) => void;
  /** What the operator has settled about passwords, second factors and sign-ins. */
  accounts: AccountRules;
  /** Unified sign-in (统一身份认证); null where there is none. */
  sso: SsoConfig | null;
  /** What the operator has settled about the open catalogue. */
  opening: OpeningConfig;
  /** Told of every answer of 500 and above. */
  onError: (error: unknown, requestId: string) => void;
};

/** Whoever is signed in, with the roles held and where. */
export type Actor = {
  id: string;
  account: string;
  name: string;
  departmentId: string;
  departmentName: string;
  /** Ancestors from the root, the own department last. */
  departmentPath: readonly string[];
  roles: readonly { role: Role; departmentId: string }[];
  /** Of who holds the post of 上级机关: the departments below it, by id, whose cases it reads. */
  below?: readonly string[];
};

/** What every command and query is given. */
export type Ctx = Deps & {
  /** What the areas bring to each other, in their order. */
  areas: readonly Area[];
  actor: Actor;
  sessionId: string;
  ip: string;
  /** The answer's `x-request-id`. */
  requestId: string;
  /** Present when the caller sent an `Idempotency-Key`. */
  idempotency: { key: string; fingerprint: string; standing: Standing } | null;
};

export const hasRole = (
  actor: Pick<Actor, 'roles' | 'departmentId'>,
  role: Role,
  departmentId: string = actor.departmentId,
): boolean => actor.roles.some((held) => held.role === role && held.departmentId === departmentId);

export const hasAnyRole = (actor: Pick<Actor, 'roles'>, ...wanted: Role[]): boolean =>
  actor.roles.some((held) => wanted.includes(held.role));
