import { sql } from 'drizzle-orm';
import { bigint, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { signInWays } from '../vocabulary.ts';
import { at, id } from './columns.ts';
import { users } from './organisation.ts';

/** A sign-in. The cookie names it; ending it here ends it everywhere. */
export const sessions = pgTable(
  'sessions',
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: at().notNull(),
    expiresAt: at().notNull(),
    endedAt: at(),
    ip: text().notNull().default(''),
    /** When something was last asked with it, to the minute; null for sign-ins from before that was noted. */
    lastSeenAt: at(),
    /** What the browser said of itself, so that people know their sign-ins apart. */
    userAgent: text().notNull().default(''),
    via: text({ enum: signInWays }).notNull().default('password'),
  },
  (t) => [
    index('sessions_user').on(t.userId),
    // Of all that are kept few are open, and each minute those are looked through for what time has ended
    index('sessions_open').on(t.userId).where(sql`ended_at is null`),
  ],
);

/** Wrong passwords, per account and address, per address, per account and in all, so that every instance slows alike. */
export const signInFailures = pgTable('sign_in_failures', {
  key: text().primaryKey(),
  count: integer().notNull(),
  since: at().notNull().defaultNow(),
  lastAt: at().notNull(),
});

/** Hashes of the passwords that somebody had before, so that none comes back at once. */
export const pastPasswords = pgTable(
  'past_passwords',
  {
    userId: uuid()
      .notNull()
      .references(() => users.id),
    /** When the password was replaced. */
    replacedAt: at().notNull(),
    passwordHash: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.passwordHash] })],
);

/** 双因素: the authenticator that somebody enrolled. */
export const secondFactors = pgTable('second_factors', {
  userId: uuid()
    .primaryKey()
    .references(() => users.id),
  /** Base32, as authenticators take it. */
  secret: text().notNull(),
  createdAt: at().notNull(),
  /** When a first code showed that it works; asked for at sign-in from then on. */
  confirmedAt: at(),
  /** The period of thirty seconds of the last code taken: no code counts twice. */
  lastStep: bigint({ mode: 'number' }).notNull().default(0),
});

/**
 * 统一身份认证: whom an OpenID provider means by a subject. Bound at the first sign-in, so that an account name that is
 * given to somebody else over there opens nobody's account here.
 */
export const ssoIdentities = pgTable(
  'sso_identities',
  {
    issuer: text().notNull(),
    subject: text().notNull(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: at().notNull(),
  },
  (t) => [primaryKey({ columns: [t.issuer, t.subject] }), unique('sso_identities_user').on(t.issuer, t.userId)],
);

/** Codes on paper, each good for one sign-in without the authenticator; hashes only. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    userId: uuid()
      .notNull()
      .references(() => users.id),
    hash: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.hash] })],
);

/** 令牌签名密钥: by which tokens of the interface are signed, the newest; older ones verify what they have signed. */
export const tokenKeys = pgTable('token_keys', {
  id: id(),
  /** The private key (JWK), sealed with a key made of the session secret. */
  sealed: text().notNull(),
  createdAt: at().notNull(),
});
