import type { Letter } from '../../inbox/rules/letter.ts';

/** Brings somebody the one-time password of their account; `until`: the last day on which it opens anything, as a date. */
export function passwordLetterOf(
  { account, password, until }: { account: string; password: string; until: string },
  consoleUrl: string,
): Letter {
  return {
    subject: '【一数一源】您的一次性密码 Your one-time password',
    text: [
      `账号：${account}`,
      `一次性密码：${password}`,
      `有效至 ${until}，首次登录后须改为您自己的密码。请勿转发本邮件。`,
      `登录地址：${consoleUrl}/sign-in`,
      '本邮件由系统自动发送，请勿回复。',
      '',
      `Account: ${account}`,
      `One-time password: ${password}`,
      `Good until ${until}; you choose a password of your own when you first sign in. Do not pass this mail on.`,
      `Sign in: ${consoleUrl}/sign-in`,
      'Sent automatically. Please do not reply.',
      '',
    ].join('\n'),
  };
}
