import { expect, test } from 'vitest';
import { mailboxOf } from './mailbox.ts';

test.each([
  ['zhang@mail.example', 'zhang@mail.example', 'mail.example'],
  ['Zhang@Mail.Example', 'zhang@mail.example', 'mail.example'],
  ['zhang+1@mail.example', 'zhang@mail.example', 'mail.example'],
  ['zhang+1+2@mail.example', 'zhang@mail.example', 'mail.example'],
  ['+1@mail.example', '@mail.example', 'mail.example'],
  ['zh.ang@sub.mail.example.', 'zh.ang@sub.mail.example', 'sub.mail.example'],
])('house: letters to %s are counted as to %s', (email, box, domain) => {
  expect(mailboxOf(email)).toEqual({ box, domain });
});
