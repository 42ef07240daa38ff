import { noticeKinds } from '@onesource/db/vocabulary';
import { describe, expect, test } from 'vitest';
import { letterOf } from './letter.ts';

describe('the mail of a notice', () => {
  test.each(noticeKinds)('of kind %s names department, case and link in both languages', (kind) => {
    const title = '婚姻登记 2026-0001';
    const { subject, text } = letterOf({ kind, title, department: '市民政局' }, 'https://one.example/inbox/1');
    expect(subject).toMatch(/^【一数一源】\p{Script=Han}+ [A-Z][a-z ]+$/u);
    const [zh = '', en = ''] = text.split('\n\n');
    for (const half of [zh, en])
      for (const said of ['市民政局', title, 'https://one.example/inbox/1']) expect(half).toContain(said);
  });
});
