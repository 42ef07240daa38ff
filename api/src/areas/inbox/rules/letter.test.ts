import { noticeKinds } from '@onesource/db/vocabulary';
import { describe, expect, test } from 'vitest';
import { letterOf } from './letter.ts';

const named = (kind: string) => ({ zh: kind === 'decide_request' ? '答复申请' : '通知', en: 'Answer a request' });

const department = { zh: '市民政局', en: 'Civil Affairs Bureau' };

describe('the mail of a notice', () => {
  test.each(noticeKinds)(
    'of kind %s names department, case and link in both languages, the department by its name in each',
    (kind) => {
      const title = '婚姻登记 2026-0001';
      const { subject, text } = letterOf(
        { kind, title, dueOn: null, department, reminds: false },
        named,
        'https://one.example/inbox/1',
      );
      expect(subject).toMatch(/^【一数一源】\p{Script=Han}+ [A-Z][a-z ]+$/u);
      const [zh = '', en = ''] = text.split('\n\n');
      expect(zh).toContain(department.zh);
      expect(en).toContain(department.en);
      for (const half of [zh, en])
        for (const said of [title, 'https://one.example/inbox/1']) expect(half).toContain(said);
    },
  );
});

describe('the mail of work', () => {
  const work = { kind: 'decide_request', title: '婚姻登记', dueOn: '2026-11-16', department } as const;
  test('names its last day, and says where it is a reminder', () => {
    const [first, again] = [true, false].map((reminds) =>
      letterOf({ ...work, reminds: !reminds }, named, 'https://one.example/x'),
    );
    expect(first?.subject).toBe('【一数一源】答复申请 Answer a request');
    expect(first?.text).toContain('办理期限：2026-11-16');
    expect(first?.text).toContain('Last day: 2026-11-16');
    expect(again?.subject).toBe('【一数一源】提醒：答复申请 Answer a request (reminder)');
  });
});
