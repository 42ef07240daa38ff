import { type AuditHash, auditHashes } from '@onesource/db/vocabulary';
import { usualId } from '../law/usual.ts';
import { type AccountRules, secondFactorRules, usualAccountRules } from './accounts.ts';
import { email } from './wire.ts';

/** How mail is sent: the server's address, the sender, and where the console is that mails point to. */
export type MailConfig = { smtpUrl: string; from: string; consoleUrl: string };

/** 待办推送: where the office platform takes what is to be done, the key that it is signed with, and where the console is. */
export type TodoConfig = { url: string; secret: string; consoleUrl: string };

/** 统一身份认证 by OpenID Connect: where the provider is, who we are to it, and by which claims it names people. */
export type SsoConfig = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What the office calls it. */
  name: string | null;
  /** The claim that holds the account's name. */
  accountClaim: string;
  /** The claim that holds a department's credit code or name: who has no account yet gets one there. Null: nobody does. */
  departmentClaim: string | null;
  /** Where the console is, without a slash in the end. */
  consoleUrl: string;
};

/** 开放目录: where it is, for programs that keep addresses, and the licence under which what is open may be used. */
export type OpeningConfig = {
  /** Without a slash in the end; null: as it is asked for. */
  url: string | null;
  /** The address of a licence; null: none was named. */
  licence: string | null;
};

/** What a OneSource process is started with. */
export type Config = {
  port: number;
  host: string;
  /** Null: run the embedded PostgreSQL in `dataDir`. */
  databaseUrl: string | null;
  /** Who migrates; null: the same as `databaseUrl`. */
  databaseOwnerUrl: string | null;
  dataDir: string;
  profile: string;
  /** Whether it was said, or is the usual one. */
  profileGiven: boolean;
  /** Confirms that a database goes on under `profile` that has been run under another one. */
  profileChange: string | null;
  /** A city's own working calendar; null: only what the package knows. */
  calendarFile: string | null;
  /** Null: generated and kept in `dataDir`; only with the embedded database. */
  sessionSecret: string | null;
  demo: boolean;
  /** Null: generated; kept in `dataDir` with the embedded database. */
  demoPassword: string | null;
  /** Behind a proxy that ends TLS: cookies are `Secure` and the last `X-Forwarded-For` is believed. */
  behindProxy: boolean;
  /** By which the audit log is chained. */
  auditHash: AuditHash;
  /** Lines of JSON for machines, or text for people at a terminal. */
  log: 'json' | 'text';
  /** Null: there is no `/metrics`. */
  metricsToken: string | null;
  /** By which a cron says at `/api/tick` that it is time; null: there is no such path. */
  tickSecret: string | null;
  /** Null: no mail is sent. */
  mail: MailConfig | null;
  accounts: AccountRules;
  /** Null: the office platform is told nothing. */
  todos: TodoConfig | null;
  /** Null: everybody signs in by password. */
  sso: SsoConfig | null;
  opening: OpeningConfig;
};

type Environment = Record<string, string | undefined>;
type Reading = { ok: true; config: Config } | { ok: false; message: string };

const secretLength = 32;
const passwordLength = 8;
const tokenLength = 16;

function flag(env: Environment, name: string, otherwise: boolean): boolean | null {
  const value = env[name];
  if (value === undefined) return otherwise;
  return value === '1' ? true : value === '0' ? false : null;
}

/** Whole numbers that may be set, with the most that makes sense. */
const numbers = {
  passwordHistory: ['PASSWORD_HISTORY', 24],
  passwordDays: ['PASSWORD_DAYS', 3650],
  idleMinutes: ['SESSION_IDLE_MINUTES', 600],
  sessionsAtOnce: ['SESSIONS_AT_ONCE', 1000],
  dormantDays: ['DORMANT_DAYS', 3650],
} as const satisfies Partial<Record<keyof AccountRules, readonly [string, number]>>;

/** What is settled about accounts, or the one line that says what is wrong with it. */
function accountRules(env: Environment, demo: boolean): AccountRules | string {
  const rules = usualAccountRules(demo);
  for (const [rule, [name, most]] of Object.entries(numbers) as [keyof typeof numbers, readonly [string, number]][]) {
    const value = env[name];
    if (value === undefined) continue;
    if (!/^\d{1,4}$/.test(value) || Number(value) > most)
      return `${name} must be a whole number from 0 to ${most}, not "${value}".`;
    rules[rule] = Number(value);
  }
  const wanted = env.SECOND_FACTOR ?? rules.secondFactor;
  const secondFactor = secondFactorRules.find((known) => known === wanted);
  if (!secondFactor) return `SECOND_FACTOR must be one of ${secondFactorRules.join(', ')}, not "${wanted}".`;
  return { ...rules, secondFactor };
}

/** What is wrong with the address of a database, in words that repeat no piece of it; null when nothing is. */
function databaseProblem(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  const shape = 'must read postgres://user:password@host:port/database';
  const encoding = 'in user and password : / ? # @ and % are written %3A %2F %3F %23 %40 and %25';
  if (!/^postgres(ql)?:\/\//.test(text)) return `${shape}.`;
  if (url === null || url.hostname === '' || url.hash !== '') return `${shape}; ${encoding}.`;
  try {
    decodeURIComponent(url.username + url.password);
  } catch {
    return `${shape}; ${encoding}.`;
  }
  return null;
}

const isWeb = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

/** All three settings of mail, null without them, or what is wrong with them; the address of the server is repeated nowhere. */
function readMail(env: Environment): MailConfig | string | null {
  const { SMTP_URL: smtpUrl, MAIL_FROM: from, CONSOLE_URL: consoleUrl } = env;
  if (!smtpUrl && !from) return null;
  if (!smtpUrl || !from || !consoleUrl) return 'Mail needs SMTP_URL, MAIL_FROM and CONSOLE_URL, all three.';
  if (!URL.canParse(smtpUrl) || !/^smtps?:$/.test(new URL(smtpUrl).protocol) || new URL(smtpUrl).hostname === '')
    return 'SMTP_URL must read smtp://user:password@host:587 or smtps://user:password@host:465.';
  if (!email.safeParse(from).success)
    return `MAIL_FROM must be an address such as onesource@example.gov.cn, not "${from}".`;
  return { smtpUrl, from, consoleUrl };
}

/** What is needed to tell the office platform of work, null without it, or what is wrong; the secret is repeated nowhere. */
function readTodos(env: Environment): TodoConfig | string | null {
  const { OFFICE_PUSH_URL: url, OFFICE_PUSH_SECRET: secret, CONSOLE_URL: consoleUrl } = env;
  if (!url && !secret) return null;
  if (!url || !secret || !consoleUrl)
    return 'Telling the office platform needs OFFICE_PUSH_URL, OFFICE_PUSH_SECRET and CONSOLE_URL, all three.';
  if (!isWeb(url)) return `OFFICE_PUSH_URL must read https://host/path, not "${url}".`;
  if (secret.length < secretLength) return `OFFICE_PUSH_SECRET must have at least ${secretLength} characters.`;
  return { url, secret, consoleUrl };
}

const isLoopback = (text: string): boolean => /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/.test(text);

/** What is needed for OpenID Connect, null without it, or what is wrong; the secret is repeated nowhere. */
function readSso(env: Environment): SsoConfig | string | null {
  const {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    CONSOLE_URL: consoleUrl,
  } = env;
  if (!issuer && !clientId && !clientSecret) return null;
  if (!issuer || !clientId || !clientSecret || !consoleUrl)
    return 'Unified sign-in needs OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and CONSOLE_URL, all four.';
  if (!isWeb(issuer) || !(issuer.startsWith('https:') || isLoopback(issuer)))
    return `OIDC_ISSUER must read https://host, not "${issuer}".`;
  return {
    issuer,
    clientId,
    clientSecret,
    name: env.OIDC_NAME ?? null,
    accountClaim: env.OIDC_ACCOUNT_CLAIM ?? 'preferred_username',
    departmentClaim: env.OIDC_DEPARTMENT_CLAIM ?? null,
    consoleUrl,
  };
}

/**
 * Reads the environment; an empty value counts as absent. `profiles` are the names `PROFILE` may take.
 * A wrong value gives one line that names the variable and never repeats a secret.
 */
export function readConfig(environment: Environment, profiles: readonly string[]): Reading {
  const env = Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [name, value?.trim() || undefined]),
  );
  const wrong = (message: string): Reading => ({ ok: false, message });

  const port = env.PORT ?? '8080';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    return wrong(`PORT must be a number from 0 to 65535, not "${port}".`);
  }
  const databaseUrl = env.DATABASE_URL ?? null;
  const databaseOwnerUrl = env.DATABASE_OWNER_URL ?? null;
  for (const [name, value] of [
    ['DATABASE_URL', databaseUrl],
    ['DATABASE_OWNER_URL', databaseOwnerUrl],
  ] as const) {
    const problem = value === null ? null : databaseProblem(value);
    if (problem !== null) return wrong(`${name} ${problem}`);
  }
  if (databaseUrl === null && databaseOwnerUrl !== null)
    return wrong('DATABASE_OWNER_URL is of use with DATABASE_URL only: the address that the application uses.');
  const profile = env.PROFILE ?? usualId;
  if (!profiles.includes(profile)) return wrong(`PROFILE must be one of ${profiles.join(', ')}, not "${profile}".`);

  const sessionSecret = env.SESSION_SECRET ?? null;
  if (sessionSecret === null && databaseUrl !== null) {
    return wrong(`SESSION_SECRET is required with DATABASE_URL: at least ${secretLength} random characters.`);
  }
  if (sessionSecret !== null && sessionSecret.length < secretLength) {
    return wrong(`SESSION_SECRET must have at least ${secretLength} characters.`);
  }
  const demo = flag(env, 'DEMO', databaseUrl === null);
  if (demo === null) return wrong(`DEMO must be 0 or 1, not "${env.DEMO}".`);
  const demoPassword = env.DEMO_PASSWORD ?? null;
  if (demoPassword !== null && demoPassword.length < passwordLength) {
    return wrong(`DEMO_PASSWORD must have at least ${passwordLength} characters.`);
  }
  const behindProxy = flag(env, 'BEHIND_PROXY', false);
  if (behindProxy === null) return wrong(`BEHIND_PROXY must be 0 or 1, not "${env.BEHIND_PROXY}".`);

  const hash = env.AUDIT_HASH ?? 'sha256';
  const auditHash = auditHashes.find((known) => known === hash);
  if (!auditHash) return wrong(`AUDIT_HASH must be one of ${auditHashes.join(', ')}, not "${hash}".`);

  const logs = env.LOG ?? (databaseUrl === null ? 'text' : 'json');
  const log = (['json', 'text'] as const).find((known) => known === logs);
  if (!log) return wrong(`LOG must be json or text, not "${logs}".`);
  const metricsToken = env.METRICS_TOKEN ?? null;
  if (metricsToken !== null && metricsToken.length < tokenLength)
    return wrong(`METRICS_TOKEN must have at least ${tokenLength} characters.`);
  const tickSecret = env.TICK_SECRET ?? null;
  if (tickSecret !== null && tickSecret.length < tokenLength)
    return wrong(`TICK_SECRET must have at least ${tokenLength} characters.`);
  // Where the console is, for whatever leads back to it
  const { CONSOLE_URL: consoleUrl } = env;
  if (consoleUrl !== undefined && !isWeb(consoleUrl))
    return wrong(`CONSOLE_URL must read https://host, not "${consoleUrl}".`);
  env.CONSOLE_URL = consoleUrl?.replace(/\/+$/, '');
  const mail = readMail(env);
  if (typeof mail === 'string') return wrong(mail);
  const todos = readTodos(env);
  if (typeof todos === 'string') return wrong(todos);
  const sso = readSso(env);
  if (typeof sso === 'string') return wrong(sso);
  const licence = env.OPEN_LICENCE ?? null;
  if (licence !== null && !isWeb(licence))
    return wrong(`OPEN_LICENCE must be the address of a licence, not "${licence}".`);
  const accounts = accountRules(env, demo);
  if (typeof accounts === 'string') return wrong(accounts);

  const places = { host: env.HOST ?? '127.0.0.1', dataDir: env.DATA_DIR ?? '.data' };
  const config = {
    port: Number(port),
    ...places,
    databaseUrl,
    databaseOwnerUrl,
    profile,
    profileGiven: env.PROFILE !== undefined,
    profileChange: env.PROFILE_CHANGE ?? null,
    calendarFile: env.CALENDAR_FILE ?? null,
    sessionSecret,
    demo,
    demoPassword,
    behindProxy,
    auditHash,
    log,
    metricsToken,
    tickSecret,
    mail,
    accounts,
    todos,
    sso,
    opening: { url: env.CONSOLE_URL ?? null, licence },
  };
  return { ok: true, config };
}
