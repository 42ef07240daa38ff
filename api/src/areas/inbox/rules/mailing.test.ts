import type { MailMode } from '@onesource/db/vocabulary';
import { describe, expect, test } from 'vitest';
import { chineseCalendar } from '../../../law/calendar/working-days.ts';
import { at } from '../../../running/testing/time.ts';
import { digestLetter } from './letter.ts';
import { digestOf, digestOpens, type MailTopic, mailTopics, modeOf, type Waiting } from './mailing.ts';

const choosing = (...said: [MailTopic, MailMode][]) => new Map<string, MailMode>(said);
const nothing = choosing();

describe('邮件提醒 (house)', () => {
  test('a notice goes at once and work once a day, as long as nobody says otherwise', () => {
    expect(modeOf('request_decided', nothing)).toBe('now');
    expect(modeOf('decide_request', nothing)).toBe('digest');
  });
  test('each kind of notice is chosen for itself, and all work together', () => {
    const chosen = choosing(['request_decided', 'off'], ['work', 'now']);
    expect(modeOf('request_decided', chosen)).toBe('off');
    expect(modeOf('grant_suspended', chosen)).toBe('now');
    expect([modeOf('decide_request', chosen), modeOf('check_contents', chosen)]).toEqual(['now', 'now']);
  });
  test('that an account was reset is told at once, whatever was chosen', () => {
    expect(mailTopics).not.toContain('own_account_reset');
    const chosen = new Map<string, MailMode>([['own_account_reset', 'off']]);
    expect(modeOf('own_account_reset', chosen)).toBe('now');
    expect(modeOf('account_reset', nothing)).toBe('now');
  });
  test('what comes no more is not chosen about, and told by no mail', () => {
    expect(mailTopics).not.toContain('request_referred');
    expect(modeOf('request_referred', nothing)).toBe('off');
    expect(modeOf('request_referred', choosing(['request_referred', 'now']))).toBe('off');
  });
});

describe('每日汇总 (house)', () => {
  const calendar = chineseCalendar();
  test('goes from 8 o’clock of a working day on, by China’s clock', () => {
    expect(digestOpens(at('2026-10-12', '23:30'), calendar)).toEqual(at('2026-10-12', '08:00'));
    expect(digestOpens(new Date('2026-10-11T23:30:00Z'), calendar)).toEqual(at('2026-10-12', '08:00'));
  });
  test('not on a holiday, but on a day that is worked in its stead', () => {
    expect(digestOpens(at('2026-10-01', '09:00'), calendar)).toBeNull();
    expect(digestOpens(at('2026-10-10', '09:00'), calendar)).toEqual(at('2026-10-10', '08:00'));
    expect(digestOpens(at('2026-10-11', '09:00'), calendar)).toBeNull();
  });

  const task = (over: Partial<Waiting>): Waiting => ({
    kind: 'decide_request',
    title: '婚姻登记',
    createdAt: at('2026-11-02', '10:00'),
    dueOn: null,
    ...over,
  });
  const told = { since: at('2026-11-02', '08:00'), soon: '2026-11-04' };
  const [fresh, older] = [task({}), at('2026-10-20', '10:00')];

  test('tells what came since the last one, earliest first', () => {
    const earlier = task({ createdAt: at('2026-11-02', '09:00') });
    const old = task({ createdAt: older });
    expect(digestOf([fresh, old, earlier], nothing, told)).toEqual({ arrived: [earlier, fresh], pressing: [] });
  });
  test('what went at once, or is not wanted, is not told again', () => {
    const notice = task({ kind: 'request_decided' });
    expect(digestOf([notice, fresh], choosing(['work', 'off']), told)).toEqual({ arrived: [], pressing: [] });
    expect(digestOf([notice], choosing(['request_decided', 'digest']), told).arrived).toEqual([notice]);
  });
  test('tells of older work that is late or due soon, the most urgent first, and of none twice', () => {
    const [soon, late] = [
      task({ createdAt: older, dueOn: '2026-11-04' }),
      task({ createdAt: older, dueOn: '2026-10-30' }),
    ];
    const far = task({ createdAt: older, dueOn: '2026-11-05' });
    const freshAndDue = task({ dueOn: '2026-11-03' });
    expect(digestOf([soon, far, late, freshAndDue], nothing, told)).toEqual({
      arrived: [freshAndDue],
      pressing: [late, soon],
    });
    expect(digestOf([soon, late], choosing(['work', 'now']), told).pressing).toEqual([late, soon]);
    expect(digestOf([soon, late], choosing(['work', 'off']), told).pressing).toEqual([]);
  });

  const named = (kind: string) =>
    kind === 'check_contents' ? { zh: '核实内容', en: 'Check contents' } : { zh: kind, en: kind };
  const say = (arrived: Waiting[], pressing: Waiting[]) =>
    digestLetter({ arrived, pressing }, { today: '2026-11-03', named, address: 'https://one.example/inbox' });
  test('is not sent where it has nothing to tell', () => expect(say([], [])).toBeNull());
  test('names each with its last day in both languages, and how many more there are', () => {
    const letter = say(
      Array.from({ length: 32 }, () => fresh),
      [task({ kind: 'check_contents', title: '低保名单', dueOn: '2026-11-04' })],
    );
    expect(letter?.subject).toContain('2026-11-03');
    const [zh = '', en = ''] = letter?.text.split('Sent automatically')[0]?.split('请勿回复') ?? [];
    for (const said of [
      '新到 32 项',
      '另有 2 项',
      '· 核实内容：低保名单（期限 2026-11-04）',
      'https://one.example/inbox',
    ])
      expect(zh).toContain(said);
    for (const said of [
      'New (32)',
      '2 more',
      '· Check contents: 低保名单 (by 2026-11-04)',
      'https://one.example/inbox',
    ])
      expect(en).toContain(said);
  });
});
