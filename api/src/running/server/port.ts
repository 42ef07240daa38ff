import { createServer } from 'node:net';
import { CannotStart } from '@onesource/db/embedded/refusal';

/** Finds out before anything is started whether the address can be listened on. Throws CannotStart. */
export function checkPort(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => reject(new CannotStart(explain(error, port, host))));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function explain(error: NodeJS.ErrnoException, port: number, host: string): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} of ${host} is taken by another program. Stop it, or choose another: PORT=${(port % 65_535) + 1} npm start`;
  }
  if (error.code === 'EACCES') return `PORT ${port} may not be used by this user. Choose one above 1023.`;
  return `HOST ${host} is no address of this machine (${error.code}).`;
}
