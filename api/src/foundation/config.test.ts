import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const names = ['pudong', 'kaifeng'];
const secret = 'k'.repeat(32);
const url = 'postgres://one:secret@db.example:5432/onesource';

const config = (env: Record<string, string>) => {
  const reading = readConfig(env, names);
  if (!reading.ok) throw new Error(reading.message);
  return reading.config;
};
const refusal = (env: Record<string, string>) => {
  const reading = readConfig(env, names);
  return reading.ok ? null : reading.message;
};

describe('the configuration', () => {
  it('needs nothing: the embedded database, the demo, this machine only', () => {
    expect(config({})).toEqual({
      port: 8080,
      host: '127.0.0.1',
      databaseUrl: null,
      databaseOwnerUrl: null,
      dataDir: '.data',
      profile: 'pudong',
      profileGiven: false,
      profileChange: null,
      calendarFile: null,
      sessionSecret: null,
      demo: true,
      demoPassword: null,
      behindProxy: false,
      auditHash: 'sha256',
      log: 'text',
      metricsToken: null,
      tickSecret: null,
      mail: null,
      todos: null,
      sso: null,
      opening: { url: null, licence: null },
      accounts: {
        passwordHistory: 5,
        passwordDays: 0,
        secondFactor: 'off',
        idleMinutes: 120,
        sessionsAtOnce: 0,
        dormantDays: 90,
      },
    });
  });

  it('asks the platform’s posts for a second factor where there is no demo, and ends what is idle', () => {
    expect(config({ DEMO: '0' }).accounts).toEqual({
      passwordHistory: 5,
      passwordDays: 180,
      secondFactor: 'platform',
      idleMinutes: 30,
      sessionsAtOnce: 5,
      dormantDays: 90,
    });
    const set = {
      PASSWORD_HISTORY: '0',
      PASSWORD_DAYS: '90',
      SECOND_FACTOR: 'all',
      SESSION_IDLE_MINUTES: '15',
      SESSIONS_AT_ONCE: '1',
      DORMANT_DAYS: '60',
    };
    expect(config(set).accounts).toEqual({
      passwordHistory: 0,
      passwordDays: 90,
      secondFactor: 'all',
      idleMinutes: 15,
      sessionsAtOnce: 1,
      dormantDays: 60,
    });
  });

  it('takes an empty value for an absent one', () => {
    expect(config({ PORT: '', PROFILE: ' ', DATABASE_URL: '', DEMO: '' })).toEqual(config({}));
  });

  it('writes JSON where a database of one’s own says that this is a server, or as asked', () => {
    const own = { DATABASE_URL: url, SESSION_SECRET: secret };
    expect([config(own).log, config({ ...own, LOG: 'text' }).log, config({ LOG: 'json' }).log]).toEqual([
      'json',
      'text',
      'json',
    ]);
    expect(refusal({ LOG: 'loud' })).toBe('LOG must be json or text, not "loud".');
    expect(refusal({ METRICS_TOKEN: 'geheim' })).toBe('METRICS_TOKEN must have at least 16 characters.');
    expect(refusal({ TICK_SECRET: 'geheim' })).toBe('TICK_SECRET must have at least 16 characters.');
  });

  it('knows the office platform by three settings, and says which is missing or wrong without its secret', () => {
    const secret = 'geheim geheim geheim geheim geheim';
    const todo = {
      OFFICE_PUSH_URL: 'https://oa.city.example/todo',
      OFFICE_PUSH_SECRET: secret,
      CONSOLE_URL: 'https://one.example/',
    };
    expect(config(todo).todos).toEqual({ url: todo.OFFICE_PUSH_URL, secret, consoleUrl: 'https://one.example' });
    for (const said of [
      refusal({ OFFICE_PUSH_SECRET: secret }),
      refusal({ ...todo, CONSOLE_URL: '' }),
      refusal({ ...todo, CONSOLE_URL: 'one.example' }),
      refusal({ ...todo, OFFICE_PUSH_URL: 'oa' }),
      refusal({ ...todo, OFFICE_PUSH_SECRET: 'geheim' }),
    ]) {
      expect(said).toMatch(
        /^(Telling the office platform needs|OFFICE_PUSH_URL must|OFFICE_PUSH_SECRET must|CONSOLE_URL must)[^\n]+\.$/,
      );
      expect(said).not.toContain('geheim');
    }
  });

  it('knows unified sign-in by four settings, and says which is missing or wrong without its secret', () => {
    const sso = {
      OIDC_ISSUER: 'https://id.city.example/realms/office',
      OIDC_CLIENT_ID: 'onesource',
      OIDC_CLIENT_SECRET: 'geheim',
      CONSOLE_URL: 'https://one.example/',
    };
    expect(config(sso).sso).toEqual({
      issuer: sso.OIDC_ISSUER,
      clientId: 'onesource',
      clientSecret: 'geheim',
      name: null,
      accountClaim: 'preferred_username',
      departmentClaim: null,
      consoleUrl: 'https://one.example',
    });
    expect(config({ ...sso, OIDC_ISSUER: 'http://127.0.0.1:9000', OIDC_ACCOUNT_CLAIM: 'uid' }).sso).toMatchObject({
      accountClaim: 'uid',
    });
    for (const said of [
      refusal({ OIDC_CLIENT_SECRET: 'geheim' }),
      refusal({ ...sso, CONSOLE_URL: '' }),
      refusal({ ...sso, CONSOLE_URL: 'one.example' }),
      refusal({ ...sso, OIDC_ISSUER: 'http://id.city.example' }),
      refusal({ ...sso, OIDC_ISSUER: 'id' }),
    ]) {
      expect(said).toMatch(/^(Unified sign-in needs OIDC_ISSUER|OIDC_ISSUER must|CONSOLE_URL must)[^\n]+\.$/);
      expect(said).not.toContain('geheim');
    }
  });

  it('sends mail when it knows by which server, in whose name and where the console is', () => {
    const mail = { SMTP_URL: 'smtp://u:geheim@mail.example:587', MAIL_FROM: 'one@city.example' };
    expect(config({ ...mail, CONSOLE_URL: 'https://one.example/' }).mail).toEqual({
      smtpUrl: mail.SMTP_URL,
      from: mail.MAIL_FROM,
      consoleUrl: 'https://one.example',
    });
    expect(config({ CONSOLE_URL: 'https://one.example' }).mail).toBeNull();
    const refusals = [
      refusal(mail),
      refusal({ SMTP_URL: mail.SMTP_URL }),
      refusal({ ...mail, CONSOLE_URL: 'one.example' }),
      refusal({ ...mail, CONSOLE_URL: 'https://one.example', MAIL_FROM: 'one' }),
      refusal({ ...mail, CONSOLE_URL: 'https://one.example', SMTP_URL: 'http://u:geheim@mail.example' }),
    ];
    for (const said of refusals) {
      expect(said).toMatch(/^(Mail needs SMTP_URL|SMTP_URL must|MAIL_FROM must|CONSOLE_URL must)[^\n]+\.$/);
      expect(said).not.toContain('geheim');
    }
  });

  it('reads what it is given', () => {
    const given = { PORT: '9000', HOST: '0.0.0.0', DATA_DIR: '/srv/data', PROFILE: 'kaifeng', DEMO: '0' };
    const read = { port: 9000, host: '0.0.0.0', dataDir: '/srv/data', profile: 'kaifeng', demo: false };
    expect(config(given)).toMatchObject(read);
  });

  it('never loads the demo into a database of its own accord', () => {
    expect(config({ DATABASE_URL: url, SESSION_SECRET: secret }).demo).toBe(false);
    expect(config({ DATABASE_URL: url, SESSION_SECRET: secret, DEMO: '1' }).demo).toBe(true);
  });

  it('wants a session secret with a database, and a long one always', () => {
    expect(refusal({ DATABASE_URL: url })).toMatch(/^SESSION_SECRET is required/);
    expect(refusal({ SESSION_SECRET: 'short' })).toMatch(/at least 32 characters/);
  });

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PROFILE', 'atlantis'],
    ['DEMO', 'yes'],
    ['DEMO_PASSWORD', 'short'],
    ['BEHIND_PROXY', 'true'],
    ['AUDIT_HASH', 'md5'],
    ['SECOND_FACTOR', 'sms'],
    ['PASSWORD_HISTORY', '25'],
    ['PASSWORD_DAYS', '-1'],
    ['SESSION_IDLE_MINUTES', '1.5'],
    ['SESSIONS_AT_ONCE', 'many'],
    ['DATABASE_URL', 'mysql://db/onesource'],
    ['DATABASE_URL', 'db.example'],
    ['DATABASE_URL', 'postgres://one:50%@db/onesource'],
    ['DATABASE_URL', 'postgres://one:a#b@db/onesource'],
    ['DATABASE_URL', 'postgres://one:a/b@db/onesource'],
    ['DATABASE_OWNER_URL', 'postgres://owner:owner@db/onesource'],
  ])('refuses %s=%s in one line that names it', (name, value) => {
    expect(refusal({ [name]: value })).toMatch(new RegExp(`^${name} [^\n]+\\.$`));
  });

  it('repeats no secret in a refusal', () => {
    const refusals = [
      refusal({ DATABASE_URL: 'mysql://one:hunter22@db/onesource' }),
      refusal({ DATABASE_URL: 'postgres://one:hunter2%@db/onesource' }),
      refusal({ DATABASE_URL: 'postgres://one:hunter2#x@db/onesource' }),
      refusal({ DATABASE_URL: 'postgres://one:hunter2/x@db/onesource' }),
      refusal({ SESSION_SECRET: 'hunter22' }),
      refusal({ DEMO_PASSWORD: 'hunter2' }),
    ];
    expect(refusals.join()).not.toContain('hunter2');
  });
});
