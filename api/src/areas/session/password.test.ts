import { describe, expect, test } from 'vitest';
import { hashPassword, passwordMatches } from './password.ts';

/** Made by hash-wasm, which an earlier release used. */
const earlier = '$argon2id$v=19$m=19456,t=2,p=1$gYGBgYGBgYGBgYGBgYGBgQ$9cl1LDa9VnlHcQuqFExekXotH5T31qyX116gnFlLdr4';
const lighter = '$argon2id$v=19$m=1024,t=3,p=1$FBQUFBQUFBQUFBQUFBQUFA$XWeFaquVkZDrW1rqFd2EziCy0uN2hlr9F9wu10GVH/8';

describe('a password', () => {
  test('is known again by its hash, and no other is', async () => {
    const hash = await hashPassword('密码 🐼 of some length');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(await passwordMatches('密码 🐼 of some length', hash)).toBe(true);
    expect(await passwordMatches('密码 🐼 of some lengt', hash)).toBe(false);
  });

  test('has another hash each time', async () => {
    expect(await hashPassword('the same')).not.toBe(await hashPassword('the same'));
  });

  test('hashed by an earlier release, or with other parameters, is still known', async () => {
    expect(await passwordMatches('a long enough password', earlier)).toBe(true);
    expect(await passwordMatches('a long enough passwore', earlier)).toBe(false);
    expect(await passwordMatches('a long enough password', lighter)).toBe(true);
  });

  test.each([
    '',
    'plain',
    '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$',
    '$argon2id$v=19$m=1,t=0,p=0$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA',
    '$argon2d$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA',
  ])('matches no malformed hash: %s', async (hash) => {
    expect(await passwordMatches('a long enough password', hash)).toBe(false);
  });
});
