import { describe, expect, test } from 'vitest';
import { assertionOf, proofOf } from './claims.ts';

const now = 1_800_000_000;
const here = { method: 'POST', path: '/open/v1/query', hosts: ['data.example.cn'] };
const proof = {
  jti: 'abcdefgh',
  htm: 'POST',
  htu: 'https://data.example.cn/open/v1/query',
  iat: now,
  ath: 'of the token',
};
const proved = (over: object, ath: string | null = 'of the token') =>
  proofOf({ ...proof, ...over }, here, { ath, now });

describe('KF-14, SQ-18: a proof is for one call', () => {
  test('of this method and address, whatever stands behind it, and of this token', () => {
    expect(proved({})).toEqual({ jti: 'abcdefgh' });
    expect(proved({ htu: 'https://data.example.cn/open/v1/query?a=1#b' })).toEqual({ jti: 'abcdefgh' });
    expect(proved({ ath: undefined }, null)).toEqual({ jti: 'abcdefgh' });
  });
  test.each([
    ['htm', { htm: 'GET' }],
    ['htu', { htu: 'https://data.example.cn/open/v1/verify' }],
    ['htu', { htu: 'https://elsewhere.example/open/v1/query' }],
    ['htu', { htu: 'query' }],
    ['ath', { ath: 'of another' }],
    ['ath', { ath: undefined }],
    ['jti', { jti: 'short' }],
    ['jti', { jti: undefined }],
    ['iat', { iat: 'now' }],
  ])('of another %s it is none', (claim, over) => {
    expect(proved(over)).toEqual({ claim });
  });
  test('clocks may be a minute apart, and no more', () => {
    for (const off of [-60, 60]) expect(proved({ iat: now + off })).toEqual({ jti: 'abcdefgh' });
    for (const off of [-61, 61]) expect(proved({ iat: now + off })).toEqual({ claim: 'iat' });
  });
});

describe('an assertion', () => {
  const to = { ...here, path: '/open/v1/token' };
  const said = {
    jti: 'abcdefgh',
    iss: 'g',
    sub: 'g',
    aud: 'https://data.example.cn/open/v1/token',
    iat: now,
    exp: now + 60,
  };
  const asserted = (over: object) => assertionOf({ ...said, ...over }, to, { grant: 'g', now });
  test('is of the grant, for this address, for five minutes at most', () => {
    expect(asserted({})).toEqual({ jti: 'abcdefgh' });
    expect(asserted({ aud: [said.aud], exp: now + 300 })).toEqual({ jti: 'abcdefgh' });
    // Past its time by no more than clocks are apart
    expect(asserted({ iat: now - 100, exp: now - 59 })).toEqual({ jti: 'abcdefgh' });
  });
  test.each([
    ['iss', { iss: 'other' }],
    ['sub', { sub: 'other' }],
    ['aud', { aud: 'https://elsewhere.example/open/v1/token' }],
    ['aud', { aud: 'https://data.example.cn/open/v1/query' }],
    ['aud', { aud: [said.aud, 'https://elsewhere.example/'] }],
    ['iat', { iat: now + 61, exp: now + 100 }],
    ['exp', { exp: now + 301 }],
    ['exp', { iat: now - 120, exp: now - 60 }],
    ['jti', { jti: '' }],
  ])('with another %s it is none', (claim, over) => {
    expect(asserted(over)).toEqual({ claim });
  });
});
