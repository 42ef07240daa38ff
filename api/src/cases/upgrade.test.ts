import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate } from '@onesource/db/migrate';
import { caseEvents, caseNumbers, cases } from '@onesource/db/schema/cases';
import { codeSequences } from '@onesource/db/schema/catalog';
import { count, eq, isNotNull, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as apply } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { content } from '../areas/catalog/testing.ts';
import { blank, type DiscrepancyEvent, evolve } from '../areas/discrepancies/rules/state.ts';
import { loadDiscrepancy, stateOf } from '../areas/discrepancies/store.ts';
import {
  type Department,
  emptyDatabase,
  ownerUrlOf,
  type Person,
  testWorld,
  type World,
} from '../running/testing/testing.ts';

const when = '2026-10-09T01:00:00Z';
const id = () => v7();
const [provider, consumer, reviewer, applicant, admin] = [id(), id(), id(), id(), id()];
const [resource, revision, request] = [id(), id(), id()];

/** Doubts in every way that they could have gone until then, and what is to be read of them afterwards. */
const doubts: { id: string; status: string; events: DiscrepancyEvent[] }[] = [
  { status: 'reported', events: [{ type: 'reported', status: 'reported' }] },
  {
    status: 'corrected',
    events: [
      { type: 'reported', status: 'reported' },
      { type: 'answered', outcome: 'corrected', note: '已改' },
    ],
  },
  {
    status: 'withdrawn',
    events: [{ type: 'reported', status: 'reported' }, { type: 'withdrawn' }],
  },
  { status: 'negotiating', events: [{ type: 'reported', status: 'negotiating' }] },
  {
    status: 'negotiating',
    events: [
      { type: 'reported', status: 'negotiating' },
      { type: 'message_sent', side: 'collector', note: '请说明' },
      { type: 'message_sent', side: 'reporter', note: '见附件' },
      { type: 'proposed', side: 'collector', outcome: 'upheld', note: '无误' },
    ],
  },
  {
    status: 'upheld',
    events: [
      { type: 'reported', status: 'negotiating' },
      { type: 'proposed', side: 'collector', outcome: 'upheld', note: '无误' },
      { type: 'agreed', side: 'reporter', outcome: 'upheld', note: '同意' },
    ],
  },
  {
    status: 'coordinating',
    events: [
      { type: 'reported', status: 'negotiating' },
      { type: 'negotiation_failed', side: 'reporter', note: '不一致' },
      { type: 'message_sent', side: 'reporter', note: '补充' },
    ],
  },
  { status: 'coordinating', events: [{ type: 'reported', status: 'coordinating' }] },
  {
    status: 'coordinating',
    events: [
      { type: 'reported', status: 'coordinating' },
      { type: 'message_sent', side: 'authority', note: '请核' },
      { type: 'message_sent', side: 'collector', note: '在核' },
    ],
  },
  {
    status: 'corrected',
    events: [
      { type: 'reported', status: 'coordinating' },
      { type: 'settled', outcome: 'corrected', note: '应改' },
    ],
  },
].map((doubt) => ({ ...(doubt as { status: string; events: DiscrepancyEvent[] }), id: id() }));

const by = { actor_id: reviewer, actor_name: '王审核', ip: '10.0.0.8', at: when };
/** Rows as commit 1223b71 wrote them, of every kind that moves. */
const rows: [table: string, rows: Record<string, unknown>[]][] = [
  [
    'departments',
    [provider, consumer].map((each, at) => ({
      id: each,
      name: `某局${at}`,
      short_name: `局${at}`,
      kind: 'bureau',
      path: [each],
      number: at + 1,
      sort: at,
    })),
  ],
  [
    'users',
    [
      [reviewer, provider],
      [applicant, consumer],
      [admin, provider],
    ].map(([user, departmentId], at) => ({
      id: user,
      account: `account${at}`,
      name: `某人${at}`,
      department_id: departmentId,
      password_hash: 'none',
    })),
  ],
  [
    'user_roles',
    [
      { user_id: reviewer, role: 'reviewer', department_id: provider },
      { user_id: reviewer, role: 'registrar', department_id: provider },
      { user_id: applicant, role: 'official', department_id: consumer },
      { user_id: admin, role: 'admin', department_id: provider },
    ],
  ],
  [
    'resources',
    [{ id: resource, department_id: provider, code: '307001/1', origin: 'registered', version: 3, created_at: when }],
  ],
  [
    'revisions',
    [
      {
        id: revision,
        resource_id: resource,
        number: 1,
        status: 'published',
        content: content({ name: '企业登记信息' }),
        author_ids: [],
        note: '',
        created_at: when,
        published_at: when,
      },
    ],
  ],
  [
    'resource_events',
    ['drafted', 'submitted', 'published'].map((type, at) => ({
      ...by,
      resource_id: resource,
      seq: at + 1,
      type,
      revision: 1,
      note: type === 'published' ? '同意' : '',
      data: {},
    })),
  ],
  [
    'code_sequences',
    [
      { prefix: '307001', last: 1 },
      { prefix: 'HS-2026', last: doubts.length },
    ],
  ],
  [
    'request_numbers',
    [
      { year: 2025, last: 40 },
      { year: 2026, last: 7 },
    ],
  ],
  [
    'access_requests',
    [
      {
        id: request,
        number: 'SQ-2026-000007',
        resource_id: resource,
        revision_id: revision,
        provider_id: provider,
        consumer_id: consumer,
        applicant_id: applicant,
        status: 'refused',
        share_type: 'conditional',
        items: [],
        wanted: '',
        purpose: 'verification',
        purpose_text: '',
        basis: '职责',
        matter: '核验',
        delivery: 'query',
        from: '2026-10-09',
        until: '2027-10-08',
        note: '',
        filed_at: when,
        deciders: ['provider'],
        decisions: [],
        coordinated: false,
        onward: [],
        version: 3,
      },
    ],
  ],
  [
    'request_events',
    [
      { type: 'filed', data: { status: 'submitted', deciders: ['provider'], dueOn: '2026-10-23' } },
      { type: 'refused', data: { by: 'decision', code: 'other', note: '依据不足', legalBasis: null } },
    ].map((event, at) => ({ ...by, ...event, actor_department_id: provider, request_id: request, seq: at + 1 })),
  ],
  [
    'discrepancies',
    doubts.map((doubt, at) => ({
      id: doubt.id,
      number: `HS-2026-${String(at + 1).padStart(6, '0')}`,
      resource_id: resource,
      collector_id: provider,
      reporting_department_id: consumer,
      reporter_id: applicant,
      items: [],
      found: '甲',
      expected: '乙',
      evidence: '',
      status: doubt.status,
      reported_at: when,
      version: 1,
    })),
  ],
  [
    'discrepancy_events',
    doubts.flatMap((doubt) =>
      doubt.events.map(({ type, ...data }, at) => ({
        ...by,
        discrepancy_id: doubt.id,
        seq: at + 1,
        type,
        data,
        actor_department_id: consumer,
      })),
    ),
  ],
  ['filings', [{ department_id: provider, persons: [], filed_at: when, version: 2 }]],
  [
    'filing_events',
    ['filed', 'filed'].map((type, at) => ({
      ...by,
      department_id: provider,
      seq: at + 1,
      type,
      data: { persons: [], changedOn: null, dueOn: null, inTime: null },
    })),
  ],
];
const countOf = (...tables: string[]) =>
  rows.filter(([table]) => tables.includes(table)).reduce((sum, [, each]) => sum + each.length, 0);

/** The migrations of commit 1223b71, in a folder of their own. */
function landedThen(): string {
  const folder = mkdtempSync(join(tmpdir(), 'landed-'));
  const now = fileURLToPath(new URL('../../../db/migrations', import.meta.url));
  cpSync(now, folder, { recursive: true });
  const journal = join(folder, 'meta/_journal.json');
  const { entries, ...about } = JSON.parse(readFileSync(journal, 'utf8'));
  writeFileSync(journal, JSON.stringify({ ...about, entries: entries.slice(0, 2) }));
  return folder;
}

describe('a database as commit 1223b71 left it', () => {
  let own: Awaited<ReturnType<typeof emptyDatabase>>;
  let world: World;

  beforeAll(async () => {
    own = await emptyDatabase();
    const old = postgres(ownerUrlOf(own.url), { max: 1, onnotice: () => {} });
    const folder = landedThen();
    await apply(drizzle(old), { migrationsFolder: folder });
    for (const [table, each] of rows)
      for (const row of each) {
        const columns = old(Object.keys(row));
        await old`insert into ${old(table)} (${columns}) select ${columns}
          from jsonb_populate_record(${old.unsafe(`null::"${table}"`)}, ${JSON.stringify(row)}::text::jsonb)`;
      }
    await old.end();
    rmSync(folder, { recursive: true });
    await migrate(ownerUrlOf(own.url), own.url);
    world = await testWorld({ databaseUrl: own.url });
  });
  afterAll(async () => {
    await world.close();
    await own.drop();
  });

  test('keeps every event and every number', async () => {
    const { db } = world;
    const events = countOf('resource_events', 'request_events', 'discrepancy_events', 'filing_events');
    expect(events).toBe(3 + 2 + 2 + doubts.flatMap((doubt) => doubt.events).length);
    expect(await db.$count(caseEvents)).toBe(events);
    expect(await db.$count(cases)).toBe(countOf('resources', 'access_requests', 'discrepancies', 'filings'));
    expect(await db.$count(cases, isNotNull(cases.number))).toBe(countOf('access_requests', 'discrepancies'));
    const kinds = await db.select({ kind: cases.kind, n: count() }).from(cases).groupBy(cases.kind).orderBy(cases.kind);
    expect(kinds).toEqual([
      { kind: 'discrepancy', n: doubts.length },
      { kind: 'filing', n: 1 },
      { kind: 'registration', n: 1 },
      { kind: 'request', n: 1 },
    ]);
    expect(await db.select().from(caseNumbers).orderBy(caseNumbers.prefix, caseNumbers.year)).toEqual([
      { prefix: 'HS', year: 2026, last: doubts.length },
      { prefix: 'SQ', year: 2025, last: 40 },
      { prefix: 'SQ', year: 2026, last: 7 },
    ]);
    // The catalog's own go on
    expect(await db.select().from(codeSequences)).toEqual([{ prefix: '307001', last: 1 }]);
  });

  test('has every doubt in the state that its events lead to', async () => {
    for (const doubt of doubts) {
      const between = { reportingDepartmentId: consumer, reporterId: applicant, collectorId: provider };
      const folded = doubt.events.reduce(evolve, blank(between));
      expect(stateOf(await loadDiscrepancy(world.db, doubt.id)), doubt.id).toEqual(folded);
    }
  });

  const signedIn = (userId: string, departmentId: string): Promise<Person> =>
    world.signIn({ id: userId, account: '', name: '', departmentId });
  const place = (at: string): Department => ({ id: at, name: '', path: [at] });

  test('tells the old steps on its pages', async () => {
    const asker = await signedIn(applicant, consumer);
    const { body } = await world.get(asker, `/api/requests/${request}`);
    expect(body).toMatchObject({
      number: 'SQ-2026-000007',
      timeline: [
        { seq: 1, type: 'filed', data: { dueOn: '2026-10-23' } },
        { seq: 2, type: 'refused', actor: { id: reviewer, name: '王审核' }, data: { note: '依据不足' } },
      ],
    });
    const doubt = (await world.get(asker, `/api/discrepancies/${doubts[4]?.id}`)).body;
    expect(doubt).toMatchObject({ number: 'HS-2026-000005', awaits: 'reporter' });
    expect(doubt.timeline.map(({ type }: { type: string }) => type)).toEqual(doubts[4]?.events.map(({ type }) => type));
    const registered = (await world.get(await signedIn(reviewer, provider), `/api/resources/${resource}/registration`))
      .body;
    expect(registered.timeline).toMatchObject([
      { seq: 1, type: 'drafted', data: { revision: 1, note: '' } },
      { seq: 2, type: 'submitted' },
      { seq: 3, type: 'published', data: { note: '同意', effectiveOn: null } },
    ]);
    const filed = (await world.get(await signedIn(admin, provider), `/api/departments/${provider}/filing`)).body;
    expect(filed.history.map(({ seq }: { seq: number }) => seq)).toEqual([2, 1]);
  });

  test('goes on where the numbers and the steps ended', async () => {
    const asker = await signedIn(applicant, consumer);
    const appealed = await world.post(asker, `/api/requests/${request}/appeal`, { version: 3, note: '确需使用' });
    expect(appealed.body.timeline.map(({ seq }: { seq: number }) => seq)).toEqual([1, 2, 3]);
    const of = await world.publish(place(provider));
    const form = { basis: '职责', matter: '核验', delivery: 'query', from: '2026-11-02', until: '2027-11-01' };
    const asked = {
      ...form,
      purpose: 'verification',
      resourceId: of.id,
      itemIds: of.content.items.map(({ id }) => id),
    };
    expect((await world.post(asker, '/api/requests', asked)).body.number).toBe('SQ-2026-000008');
    const said = { resourceId: of.id, itemIds: asked.itemIds.slice(0, 1), found: '甲', expected: '乙' };
    const next = (await world.post(asker, '/api/discrepancies', said)).body;
    expect(next.number).toBe(`HS-2026-${String(doubts.length + 1).padStart(6, '0')}`);
    const opened = await world.db.select().from(cases).where(eq(cases.id, next.id));
    expect(opened).toMatchObject([{ kind: 'discrepancy', number: next.number, departmentId: consumer }]);
    expect(await world.db.execute(sql`select to_regclass('request_events') as old`)).toMatchObject([{ old: null }]);
  });
});
