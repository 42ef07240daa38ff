import { describe, expect, test } from 'vitest';
import { againstSender, mostSenders, sendingOf, silentAtOf, stateOf } from './alive.ts';

const nine = new Date('2026-11-02T09:00:00+08:00');
const at = (time: string) => new Date(`2026-11-02T${time}+08:00`);
const silentAt = (everyMinutes: number, ...excuses: Parameters<typeof silentAtOf>[1]) =>
  silentAtOf({ lastBeatAt: nine, everyMinutes }, excuses);

describe('a program that sends data in', () => {
  test('SH-24: is alive until it was to be heard of three times and was not', () => {
    const due = silentAt(15);
    expect(due).toEqual(at('09:45:00'));
    expect(stateOf({ silentAt: due }, at('09:45:00'))).toBe('alive');
    expect(stateOf({ silentAt: due }, at('09:45:01'))).toBe('silent');
  });
  test('that speaks each minute is given five', () => {
    expect(silentAt(1)).toEqual(at('09:05:00'));
  });
  test('that was never heard of is still being set up', () => {
    expect(stateOf({ silentAt: silentAtOf({ lastBeatAt: null, everyMinutes: 1 }, []) }, at('23:00:00'))).toBe(
      'unheard',
    );
  });
  test('DG-20: is not waited for while the data are interrupted as announced', () => {
    const today = { from: at('09:01:00').toISOString(), until: '2026-11-03' };
    expect(silentAt(5, today)).toEqual(new Date('2026-11-03T23:59:59+08:00'));
    // It was silent before that was announced
    expect(silentAt(5, { ...today, from: at('10:00:00').toISOString() })).toEqual(at('09:15:00'));
  });
});

describe('of the programs of one resource', () => {
  test('one that is silent is what counts, then one that was never heard of', () => {
    expect(sendingOf(['alive', 'silent', 'unheard'])).toBe('silent');
    expect(sendingOf(['alive', 'unheard'])).toBe('unheard');
    expect(sendingOf(['alive'])).toBe('alive');
    expect(sendingOf([])).toBeNull();
  });
  test('no two bear the same name, and there are ten at most', () => {
    const some = Array.from({ length: mostSenders }, (_, one) => ({ name: `前置机${one}` }));
    expect(againstSender('前置机0', some.slice(0, 2))).toMatchObject({ code: 'sender_named', field: 'name' });
    expect(againstSender('另一台', some.slice(1))).toBeNull();
    expect(againstSender('另一台', some)).toMatchObject({ code: 'too_many_senders' });
  });
});
