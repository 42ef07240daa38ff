import { expect, test } from 'vitest';
import { passwordLetterOf } from './password-letter.ts';

test('who is given an account reads in both languages by which name, with which password, until when and where', () => {
  const { subject, text } = passwordLetterOf(
    { account: 'li.ming', password: 'four-short-plain-words', until: '2026-11-09' },
    'https://one.example',
  );
  expect(subject).toMatch(/一次性密码.*one-time password/);
  for (const part of ['账号：li.ming', 'Account: li.ming', '有效至 2026-11-09', 'Good until 2026-11-09'])
    expect(text).toContain(part);
  expect(text.split('four-short-plain-words')).toHaveLength(3);
  expect(text.match(/https:\/\/one\.example\/sign-in/g)).toHaveLength(2);
  // Never the subject, which others see on a locked screen
  expect(subject).not.toContain('four-short-plain-words');
});
