import { createTransport } from 'nodemailer';
import { letterFor } from '../../areas/inbox/mailing/mail.ts';
import type { Letter } from '../../areas/inbox/rules/letter.ts';
import { openLetterFor } from '../../areas/opening/asking/letters.ts';
import { passwordLetter } from '../../areas/organisation/mailed-passwords.ts';
import { areas } from '../../areas.ts';
import type { MailConfig } from '../../foundation/config.ts';
import type { Deps } from '../../foundation/context.ts';
import type { Handlers } from '../../foundation/outbox.ts';

/** How long a mail server may take, milliseconds; below the outbox's own patience. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
const loopback = /^(localhost|127\.|\[::1\])/;

/** What a mail server said no with, without what it said: its words repeat addresses. */
const reasonOf = (error: unknown): string => {
  const { code, responseCode } = (error instanceof Error ? error : {}) as { code?: unknown; responseCode?: unknown };
  return `The mail server did not take it (${[code, responseCode].filter(Boolean).join(' ') || 'no answer'}).`;
};

/**
 * Sends what the outbox holds for mail. A notice sent twice, as may happen when a process ends at the wrong moment, carries
 * the same Message-ID; a one-time password does not, for it is another each time, and the last one opens. Only a mail
 * server on this machine may be spoken to without TLS.
 */
export function mailHandlers(
  deps: Pick<Deps, 'db' | 'calendar' | 'clock' | 'policy'>,
  { smtpUrl, from, consoleUrl }: MailConfig,
): Handlers {
  const server = new URL(smtpUrl);
  const requireTLS = server.protocol === 'smtp:' && !loopback.test(server.hostname);
  const transport = createTransport({
    host: server.hostname.replace(/^\[|\]$/g, ''),
    port: Number(server.port) || (server.protocol === 'smtps:' ? 465 : 587),
    secure: server.protocol === 'smtps:',
    requireTLS,
    ...(server.username !== '' && {
      auth: { user: decodeURIComponent(server.username), pass: decodeURIComponent(server.password) },
    }),
    ...patience,
  });
  const host = from.split('@').at(-1);
  async function send(letter: (Letter & { to: string; messageId?: string }) | null): Promise<void> {
    if (letter === null) return;
    try {
      await transport.sendMail({
        from: { name: 'OneSource 一数一源', address: from },
        ...letter,
        textEncoding: 'base64',
        headers: { 'auto-submitted': 'auto-generated' },
      });
    } catch (error) {
      throw new Error(reasonOf(error));
    }
  }
  return {
    mail: async ({ id, data }) => {
      const letter = await letterFor({ ...deps, areas }, data, consoleUrl);
      return send(letter && { ...letter, messageId: `<${id}@${host}>` });
    },
    one_time_password: async ({ data }) => send(await passwordLetter(deps, data, consoleUrl)),
    open_letter: async ({ data }) => send(await openLetterFor(deps, data, consoleUrl)),
  };
}
