import { EncryptJWT, jwtDecrypt } from 'jose';
import { z } from 'zod';
import type { Deps } from '../../../foundation/context.ts';
import { keyEdition } from '../../datasets/keys.ts';
import { secretFor } from './keys.ts';

/** Where a page ended: in which load, and behind which row. The row's key is not told: it may be what is masked. */
export type Place = { load: number; key: string };

/** House: minutes that a page may be gone on from. */
const minutes = 10;
const place = z.object({ load: z.int(), key: z.string(), edition: z.literal(keyEdition) });
/** What the secret is drawn for that places are sealed with. */
export const use = 'places in pages';

type Sealing = Pick<Deps, 'clock' | 'sessionSecret'>;

export const sealPlace = async (deps: Sealing, grant: string, { load, key }: Place): Promise<string> =>
  new EncryptJWT({ load, key, edition: keyEdition })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setSubject(grant)
    .setExpirationTime(new Date(deps.clock().getTime() + minutes * 60_000))
    .encrypt(await secretFor(use, deps));

/** The place that a page of this grant ended at; null where the cursor is none of that, too old, or of earlier keys. */
export async function readPlace(deps: Sealing, grant: string, cursor: string): Promise<Place | null> {
  try {
    const { payload } = await jwtDecrypt(cursor, await secretFor(use, deps), {
      ...{ subject: grant, currentDate: deps.clock(), keyManagementAlgorithms: ['dir'] },
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    const { load, key } = place.parse(payload);
    return { load, key };
  } catch {
    return null;
  }
}
