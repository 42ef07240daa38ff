import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** The bytes of whole messages, one by one, as they come in pieces. */
function messages(startsWithLength: boolean, each: (type: string, bytes: Buffer) => void): (piece: Buffer) => void {
  let [rest, untyped] = [Buffer.alloc(0), startsWithLength];
  return (piece) => {
    rest = Buffer.concat([rest, piece]);
    for (;;) {
      // A client begins with a message that has no type
      const head = untyped ? 0 : 1;
      if (rest.length < head + 4) return;
      const size = head + rest.readUInt32BE(head);
      if (rest.length < size) return;
      each(untyped ? '' : String.fromCharCode(rest[0] ?? 0), rest.subarray(0, size));
      rest = rest.subarray(size);
      untyped = false;
    }
  };
}

/** What begins with a statement's text, and what ends one: the client waits for its answer. */
const [parse, sync, query, answered] = ['P', 'S', 'Q', 'Z'];
/** What stores something. Between two that only read, a cut is no other than before the first of them. */
const stores = /\b(?:insert\s+into|delete\s+from|commit|(?<!for\s(?:no\skey\s)?)update)\b/i;

/** FATAL, as a database answers that is not there for anybody. */
const goneAnswer = (() => {
  const fields = Buffer.from('SFATAL\0VFATAL\0C57P03\0Mcut\0\0');
  const head = Buffer.from('E\0\0\0\0');
  head.writeUInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
})();

/**
 * A wire to the database at `url` that can be cut as the end of the process cuts it: after so many statements that store
 * something were carried out, and before anybody learns of the last. From then on nothing gets through, on any connection,
 * until it is mended.
 */
export async function startWire(url: string) {
  const target = new URL(url);
  const open = new Set<Socket>();
  let [stored, last, cut] = [0, Number.POSITIVE_INFINITY, false];
  const server = createServer((client) => {
    client.on('error', () => {});
    if (cut) return void client.resume().end(goneAnswer);
    const database = connect(Number(target.port), target.hostname).on('error', () => {});
    let [mute, text] = [false, ''];
    for (const [socket, other] of [
      [client, database],
      [database, client],
    ] as const) {
      open.add(socket.setNoDelay(true));
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
    }
    client.on(
      'data',
      messages(true, (type, bytes) => {
        // What is at rest goes once it has something to say
        if (cut) return void client.destroy();
        if (type === parse || type === query) text = bytes.toString('latin1', 5);
        if ((type === sync || type === query) && stores.test(text)) {
          stored += 1;
          mute ||= stored === last;
        }
        database.write(bytes);
      }),
    );
    database.on(
      'data',
      messages(false, (type, bytes) => {
        if (!mute) return void client.write(bytes);
        cut ||= type === answered;
        if (cut) client.destroy();
      }),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return {
    url: Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(address.port) }).href,
    /** From now on: of what stores something, that one is the last that is carried out, and nobody hears of it. */
    cutAfter(count: number): void {
      [stored, last, cut] = [0, count, false];
    },
    /** Whole again; says whether it had been cut. */
    mend(): boolean {
      const was = cut;
      [last, cut] = [Number.POSITIVE_INFINITY, false];
      return was;
    },
    async close(): Promise<void> {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
