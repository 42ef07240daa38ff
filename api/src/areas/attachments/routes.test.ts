import { attachments } from '@onesource/db/schema/attachment';
import { auditLog } from '@onesource/db/schema/audit';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { profile as suqian } from '../../law/cities/suqian/profile.ts';
import { at, ownDatabase, type Person, testWorld, type World } from '../../running/testing/testing.ts';
import { item, law, registrationOffice } from '../catalog/testing.ts';
import { mostUnused } from './rules/attachment.ts';
import { pdf, upload } from './testing.ts';
import { removeUnused } from './tick.ts';

let world: World;
let office: Awaited<ReturnType<typeof registrationOffice>>;
let drop: () => Promise<void>;

beforeAll(async () => {
  const own = await ownDatabase();
  drop = own.drop;
  world = await testWorld({ databaseUrl: own.url, policy: suqian });
  office = await registrationOffice(world);
});
afterAll(async () => {
  await world.close();
  await drop();
});

const withheld = {
  items: [item('身份证件号码'), item('反恐记录', { shareType: 'not_shared' })],
  subject: 'natural_person' as const,
  legalBasis: [law],
};
const download = (who: Person | null, id: string) =>
  world.app.request(`/api/attachments/${id}`, who ? { headers: { cookie: who.cookie } } : {});
const submit = (id: string, version: number, attachmentId: string | null) =>
  office.step(office.registrar, id, 'submit', version, { signOff: { name: '局长', at: '2026-11-02', attachmentId } });

describe('a file is sent', () => {
  test('as it is, and comes back byte by byte under its own name', async () => {
    const bytes = Uint8Array.from([...pdf(), ...Array.from({ length: 256 }, (_, byte) => byte)]);
    const { status, body } = await upload(world, office.registrar, { name: "审签页 (1)'*.pdf", bytes });
    expect([status, body]).toEqual([
      201,
      { id: expect.any(String), name: "审签页 (1)'*.pdf", type: 'application/pdf', size: bytes.length },
    ]);
    const answer = await download(office.registrar, body.id);
    expect(answer.status).toBe(200);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('审签页 ')}%281%29%27%2A.pdf`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    const lines = await world.db.select().from(auditLog).where(eq(auditLog.subjectId, body.id));
    expect(lines).toMatchObject([
      { action: 'attachment.add', subjectType: 'attachment', actorId: office.registrar.id },
      { action: 'attachment.download', subjectType: 'attachment', actorId: office.registrar.id },
    ]);
  });

  test('by who submits, asks or answers, signed in', async () => {
    expect((await upload(world, null)).status).toBe(401);
    expect((await upload(world, office.reviewer)).status).toBe(201);
    // The authority takes minutes, and has papers to them
    expect((await upload(world, office.operator)).status).toBe(201);
    const watching = await world.person(await world.department('supervisor'), 'supervisor');
    expect((await upload(world, watching)).status).toBe(403);
  });

  test('as what it says it is', async () => {
    const refused = async (over: Parameters<typeof upload>[2]) => {
      const { status, body } = await upload(world, office.registrar, over);
      return [status, body.code, body.details?.[0]?.code];
    };
    expect(await refused({ type: 'image/png' })).toEqual([400, 'invalid_input', 'other_file_type']);
    expect(await refused({ bytes: new TextEncoder().encode('<html>') })).toEqual([
      400,
      'invalid_input',
      'other_file_type',
    ]);
    expect(await refused({ bytes: new Uint8Array() })).toEqual([400, 'invalid_input', 'empty_file']);
    expect(await refused({ name: ' ' })).toEqual([400, 'invalid_input', 'required']);
    for (const type of ['application/json', 'text/html', 'multipart/form-data; boundary=x', 'image/svg+xml'])
      expect(await refused({ type })).toEqual([415, 'unsupported_media_type', undefined]);
  });

  test('with at most 5 MB, while other commands stay at 1 MB', async () => {
    const sized = (size: number) => {
      const bytes = new Uint8Array(size);
      bytes.set(pdf());
      return bytes;
    };
    expect((await upload(world, office.registrar, { bytes: sized(5_000_000) })).status).toBe(201);
    expect(await upload(world, office.registrar, { bytes: sized(5_000_001) })).toMatchObject({
      status: 413,
      body: { code: 'payload_too_large' },
    });
    const large = JSON.stringify({ name: 'x'.repeat(1_000_001) });
    expect((await world.post(office.registrar, '/api/resources', large)).status).toBe(413);
  });

  test('nowhere else: other paths take JSON only', async () => {
    for (const [method, path] of [
      ['POST', '/api/resources'],
      ['PUT', '/api/attachments'],
      ['POST', `/api/attachments/${crypto.randomUUID()}`],
    ] as const) {
      const headers = { cookie: office.registrar.cookie, 'content-type': 'application/pdf', 'content-length': '9' };
      const response = await world.app.request(path, { method, headers, body: pdf('') });
      expect(response.status, path).toBe(415);
    }
  });

  test('once, also when it is sent again under the same key', async () => {
    const key = { headers: { 'idempotency-key': 'the-same-file' } };
    const first = await upload(world, office.registrar, key);
    expect(await upload(world, office.registrar, key)).toMatchObject({ status: 201, body: first.body });
    const other = await upload(world, office.registrar, { ...key, bytes: pdf('另一页') });
    expect(other.body.code).toBe('idempotency_key_reused');
    const renamed = await upload(world, office.registrar, { ...key, name: '另一页.pdf' });
    expect(renamed.body.code).toBe('idempotency_key_reused');
  });

  test('and not without end: so many of one person wait to be used', async () => {
    const hoarder = await world.person(office.bureau, 'registrar');
    for (let sent = 0; sent < mostUnused; sent += 1) expect((await upload(world, hoarder)).status).toBe(201);
    expect(await upload(world, hoarder)).toMatchObject({ status: 422, body: { code: 'too_many_attachments' } });
  });
});

describe('SQ-17: the signed page of a sign-off', () => {
  test('goes with the registration and is read by who reads that', async () => {
    const { id, version } = await office.drafted(withheld);
    const { body: file } = await upload(world, office.registrar);
    const { status, body } = await submit(id, version, file.id);
    expect([status, body.revision.signOff]).toEqual([200, { name: '局长', at: '2026-11-02', attachment: file }]);
    const supervisor = await world.person(await world.department(), 'supervisor');
    const admin = await world.person(office.bureau, 'admin');
    const readers = async () => {
      for (const who of [office.registrar, office.reviewer]) expect((await download(who, file.id)).status).toBe(200);
      for (const who of [office.stranger, supervisor, admin]) expect((await download(who, file.id)).status).toBe(404);
      const [registration, page] = [await office.look(office.operator, id), await download(office.operator, file.id)];
      expect(page.status === 200).toBe(registration.status === 200);
      return page.status;
    };
    expect(await readers()).toBe(404);
    expect((await download(null, file.id)).status).toBe(401);
    expect((await office.look(office.reviewer, id)).body.revision.signOff.attachment).toEqual(file);
    const { body: passed } = await office.step(office.reviewer, id, 'approve', body.version);
    expect([passed.revision.status, await readers()]).toEqual(['examining', 200]);
    const examined = { outcome: 'pass', note: '' };
    const published = await office.step(office.operator, id, 'examine', passed.version, examined);
    expect([published.body.revision.status, await readers()]).toEqual(['published', 200]);
  });

  test('may be left out', async () => {
    const { id, version } = await office.drafted(withheld);
    const { body } = await submit(id, version, null);
    expect(body.revision.signOff).toEqual({ name: '局长', at: '2026-11-02', attachment: null });
    const other = await office.drafted(withheld);
    const signOff = { name: '局长', at: '2026-11-02' };
    expect((await office.step(office.registrar, other.id, 'submit', 1, { signOff })).status).toBe(200);
  });

  test('is the department’s own, and was used for no other resource', async () => {
    const { id, version } = await office.drafted(withheld);
    const { body: foreign } = await upload(world, office.stranger);
    const other = await office.drafted(withheld);
    const { body: used } = await upload(world, office.registrar);
    expect((await submit(other.id, other.version, used.id)).status).toBe(200);
    for (const attachmentId of [foreign.id, used.id, crypto.randomUUID()])
      expect(await submit(id, version, attachmentId)).toMatchObject({
        status: 422,
        body: {
          code: 'attachment_unknown',
          details: [{ field: 'signOff.attachmentId', code: 'attachment_unknown' }],
        },
      });
    expect((await office.look(office.registrar, id)).body).toMatchObject({ version, revision: { status: 'draft' } });
  });

  test('a colleague’s page will do', async () => {
    const colleague = await world.person(office.bureau, 'registrar');
    const { id, version } = await office.drafted(withheld);
    const { body: file } = await upload(world, colleague);
    expect((await submit(id, version, file.id)).status).toBe(200);
  });

  test('serves again when the same resource comes back corrected', async () => {
    const { id, version } = await office.drafted(withheld);
    const { body: file } = await upload(world, office.registrar);
    const { body: submitted } = await submit(id, version, file.id);
    const { body: returned } = await office.step(office.reviewer, id, 'return', submitted.version, {
      note: '补充摘要',
    });
    expect(returned.revision.signOff).toBeNull();
    expect((await download(office.registrar, file.id)).status).toBe(200);
    expect((await download(office.operator, file.id)).status).toBe(404);
    const { body } = await submit(id, returned.version, file.id);
    expect(body.revision.signOff.attachment).toEqual(file);
  });

  test('stays a draft’s own affair where nobody has to sign', async () => {
    const { id, version } = await office.drafted({ items: [item('统一社会信用代码')] });
    const { body: file } = await upload(world, office.registrar);
    const { body } = await submit(id, version, file.id);
    expect(body.revision).toMatchObject({ status: 'submitted', signOff: null });
    expect((await download(office.reviewer, file.id)).status).toBe(404);
  });
});

test('what no step has used within a day is removed, and what was used stays', async () => {
  const { id, version } = await office.drafted(withheld);
  const [{ body: used }, { body: unused }] = [
    await upload(world, office.registrar),
    await upload(world, office.registrar),
  ];
  await submit(id, version, used.id);
  world.setNow(at('2026-11-04'));
  const { body: late } = await upload(world, office.registrar);
  expect(await removeUnused(world.deps)).toBeGreaterThan(mostUnused);
  expect(await removeUnused(world.deps)).toBe(0);
  const left = await world.db.select({ id: attachments.id }).from(attachments);
  const ids = left.map((row) => row.id);
  expect(ids).toEqual(expect.arrayContaining([used.id, late.id]));
  expect(ids).not.toContain(unused.id);
  expect((await download(office.registrar, unused.id)).status).toBe(404);
  world.setNow(at('2026-11-02'));
});
