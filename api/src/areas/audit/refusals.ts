import { strangerRefusals } from '@onesource/db/schema/audit';
import { sql } from 'drizzle-orm';
import type { Area } from '../../foundation/area.ts';
import * as audit from '../../foundation/audit.ts';
import type { Actor, Deps } from '../../foundation/context.ts';

/** Answers that say no; what is only mistyped (400) or not there yet (503) is not among them. */
const refusing: readonly number[] = [401, 403, 404, 409, 413, 415, 422, 429];

const longestPath = 300;

/** A request that was refused. `actor` is null for who has not signed in. */
export type Refusal = {
  actor: Actor | null;
  /** They say what a path is about. */
  areas: readonly Area[];
  ip: string;
  requestId: string;
  method: string;
  path: string;
  status: number;
  code: string;
};

/**
 * Writes down that somebody was refused something: a line each for who is signed in; of strangers a count per minute,
 * address and code, so that nobody fills the log from outside. Never fails: the answer stands.
 */
export async function recordRefusal(deps: Pick<Deps, 'db' | 'clock' | 'onError'>, refusal: Refusal): Promise<void> {
  if (!refusing.includes(refusal.status)) return;
  try {
    await (refusal.actor ? writeLine(deps, refusal, refusal.actor) : countStranger(deps, refusal));
  } catch (error) {
    deps.onError(error, refusal.requestId);
  }
}

async function writeLine({ db, clock }: Pick<Deps, 'db' | 'clock'>, refusal: Refusal, actor: Actor): Promise<void> {
  const [, , word = '', id = ''] = refusal.path.split('/');
  const { areas, ip, requestId, method, status, code } = refusal;
  const about = areas.find((area) => Object.hasOwn(area.about ?? {}, word))?.about?.[word];
  // PostgreSQL holds no NUL; what stands in a path is the caller's
  const path = refusal.path.replaceAll('\0', '').slice(0, longestPath);
  await audit.record(
    db,
    { clock, ip, requestId, actor },
    {
      action: 'refused',
      subject: { type: about ?? 'session', id: id.replaceAll('\0', '').slice(0, 80) },
      detail: { method, path, status, code },
      result: 'refused',
    },
  );
}

async function countStranger({ db, clock }: Pick<Deps, 'db' | 'clock'>, { ip, code }: Refusal): Promise<void> {
  const minute = new Date(Math.floor(clock().getTime() / 60_000) * 60_000);
  await db
    .insert(strangerRefusals)
    .values({ minute, address: ip, code, count: 1 })
    .onConflictDoUpdate({
      target: [strangerRefusals.minute, strangerRefusals.address, strangerRefusals.code],
      set: { count: sql`${strangerRefusals.count} + 1` },
    });
}
