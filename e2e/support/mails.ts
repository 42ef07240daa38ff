import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Where the mails of a run lie, a file each: for the journeys to read what somebody outside is written. */
export const mailFolder = (port: string): string =>
  join(import.meta.dirname, '..', '..', 'test-results', 'mails', port);

/** A mail server on this machine that keeps what it takes. Gives its address. */
export async function takeMails(port: string): Promise<string> {
  const { SMTPServer } = createRequire(new URL('../../api/package.json', import.meta.url))('smtp-server');
  const folder = mailFolder(port);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let taken = 0;
  type Session = { envelope: { rcptTo: { address: string }[] } };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream: NodeJS.ReadableStream, session: Session, done: () => void) {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        taken += 1;
        const to = session.envelope.rcptTo.map(({ address }) => address);
        const body = Buffer.concat(pieces).toString().split('\r\n\r\n').slice(1).join('');
        const said = { to, text: Buffer.from(body, 'base64').toString() };
        writeFileSync(join(folder, `${String(taken).padStart(4, '0')}.json`), JSON.stringify(said));
        done();
      });
    },
  });
  return new Promise((found) => {
    const listening = server.listen(0, '127.0.0.1', () => found(`smtp://127.0.0.1:${listening.address().port}`));
  });
}
