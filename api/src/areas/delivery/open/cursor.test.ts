import { EncryptJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { readPlace, sealPlace, use } from './cursor.ts';
import { secretFor } from './keys.ts';

const now = new Date('2026-11-02T01:00:00Z');
const deps = { clock: () => now, sessionSecret: new Uint8Array(32).fill(7) };
const grant = 'ad7f1b0e-0000-4000-8000-000000000001';

describe('the cursor of a page', () => {
  test('says where the page ended, to whoever sealed it', async () => {
    const cursor = await sealPlace(deps, grant, { load: 3, key: 'k' });
    expect(await readPlace(deps, grant, cursor)).toEqual({ load: 3, key: 'k' });
    expect(await readPlace(deps, 'another', cursor)).toBeNull();
  });
  test('of an earlier release is over: rows had other keys, and stood in another order', async () => {
    const earlier = await new EncryptJWT({ load: 3, key: 'k' })
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setSubject(grant)
      .setExpirationTime(new Date(now.getTime() + 600_000))
      .encrypt(await secretFor(use, deps));
    expect(await readPlace(deps, grant, earlier)).toBeNull();
  });
});
