import { describe, expect, test } from 'vitest';
import { type Failed, quietly } from './deps.ts';
import { forLog, fromPostgres } from './errors.ts';

const failed = (code: string) =>
  Object.assign(new Error('Failed query: insert into users values ($1)\nparams: secret-13812345678'), {
    cause: Object.assign(new Error('why it failed'), { code }),
  });

describe('what the database refuses', () => {
  test.each([
    ['57014', 'a statement cancelled'],
    ['55P03', 'a lock not had in time'],
    ['53100', 'a full disk'],
    ['53300', 'too many connections'],
    ['57P01', 'a server that stops'],
    ['25P03', 'a transaction left idle'],
    ['EPIPE', 'a broken pipe'],
    ['CONNECTION_CLOSED', 'a closed connection'],
  ])('as %s, %s, is answered 503', (code) => {
    expect(fromPostgres(failed(code))).toMatchObject({ code: 'unavailable' });
  });

  test.each([
    ['23505', 'conflict'],
    ['22P02', 'not_found'],
    ['22021', 'invalid_input'],
  ])('as %s is answered %s', (code, answer) => {
    expect(fromPostgres(failed(code))).toMatchObject({ code: answer });
  });

  test('otherwise is a mistake of ours', () => {
    for (const code of ['42501', '42P01', '42703']) expect(fromPostgres(failed(code))).toBeNull();
    expect(fromPostgres(new Error('a slip'))).toBeNull();
  });
});

describe('the log', () => {
  test('says why and where, and holds neither a statement nor what was in it', () => {
    const line = forLog(failed('42P01'));
    expect(line).toMatch(/^42P01 why it failed\n {4}at /);
    expect(line).not.toMatch(/secret|insert into/);
    expect(forLog(new TypeError('a slip'))).toMatch(/^TypeError: a slip\n {4}at /);
    expect(forLog('a word')).toBe('a word');
  });

  test('says in one line a minute that the database is away, and everything else each time', () => {
    const lines: Failed[] = [];
    let now = 0;
    const tell = quietly(
      (line) => lines.push(line),
      () => now,
    );
    for (now = 0; now < 120_000; now += 1000) tell(failed('ECONNREFUSED'), 'tick');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toEqual({ at: '1970-01-01T00:00:00.000Z', where: 'tick', text: 'CONNECT why it failed' });
    for (let time = 0; time < 3; time += 1) tell(new Error('a slip'), 'a request');
    expect(lines).toHaveLength(5);
  });
});
