import { usualId } from '../law/usual.ts';

/** What a OneSource process is started with. */
export type Config = {
  port: number;
  host: string;
  /** Null: run the embedded PostgreSQL in `dataDir`. */
  databaseUrl: string | null;
  dataDir: string;
  profile: string;
  /** A city's own working calendar; null: only what the package knows. */
  calendarFile: string | null;
  /** Null: generated and kept in `dataDir`; only with the embedded database. */
  sessionSecret: string | null;
  demo: boolean;
  /** Null: generated; kept in `dataDir` with the embedded database. */
  demoPassword: string | null;
  /** Behind a proxy that ends TLS: cookies are `Secure` and the last `X-Forwarded-For` is believed. */
  behindProxy: boolean;
};

type Environment = Record<string, string | undefined>;
type Reading = { ok: true; config: Config } | { ok: false; message: string };

const secretLength = 32;
const passwordLength = 8;

function flag(env: Environment, name: string, otherwise: boolean): boolean | null {
  const value = env[name];
  if (value === undefined) return otherwise;
  return value === '1' ? true : value === '0' ? false : null;
}

function isPostgresUrl(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && ['postgres:', 'postgresql:'].includes(url.protocol) && url.hostname !== '';
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
  if (databaseUrl !== null && !isPostgresUrl(databaseUrl)) {
    return wrong('DATABASE_URL must read postgres://user:password@host:port/database.');
  }
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

  const places = { host: env.HOST ?? '127.0.0.1', dataDir: env.DATA_DIR ?? '.data' };
  const config = {
    port: Number(port),
    ...places,
    databaseUrl,
    profile,
    calendarFile: env.CALENDAR_FILE ?? null,
    sessionSecret,
    demo,
    demoPassword,
    behindProxy,
  };
  return { ok: true, config };
}
