import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';

/** What a cut connection does to whoever was using it (docs/decisions/0011). */

const url = inject('ownerUrl');
const admin = postgres(url, { max: 2, onnotice: () => {} });
const name = `cut-${process.pid}`;
let open: postgres.Sql[] = [];

/** `max_pipeline` is an option that the driver's types leave out. */
const pool = (options: { max?: number; max_pipeline?: number; backoff?(retries: number): number } = {}) => {
  const sql = postgres(url, {
    max: 1,
    prepare: false,
    connect_timeout: 5,
    backoff: () => 0.01,
    onnotice: () => {},
    connection: { application_name: name },
    ...options,
  });
  open.push(sql);
  return sql;
};

/** Resolves once every backend of ours has gone. */
async function cut(): Promise<void> {
  await admin`select pg_terminate_backend(pid, 5000) from pg_stat_activity where application_name = ${name}`;
  // one turn of the loop for our side to read of it
  await new Promise((resolve) => setTimeout(resolve, 50));
}

const waitFor = async (state: string) => {
  for (;;) {
    const [found] = await admin`
      select 1 from pg_stat_activity where application_name = ${name} and (state = ${state} or wait_event = ${state})`;
    if (found) return;
  }
};

const codeOf = (work: PromiseLike<unknown>) =>
  Promise.resolve(work).then(
    () => 'done',
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );

const gate = () => {
  let pass = () => {};
  const passed = new Promise<void>((resolve) => {
    pass = resolve;
  });
  return { pass, passed };
};

beforeAll(async () => {
  await admin`create table if not exists cut_rows (op integer not null, part text not null, xid xid8 not null default pg_current_xact_id())`;
});
beforeEach(async () => {
  await admin`truncate cut_rows`;
});
afterEach(async () => {
  await Promise.all(open.map((sql) => sql.end({ timeout: 1 })));
  open = [];
});
afterAll(async () => {
  await admin`drop table cut_rows`;
  await admin.end();
});

describe('a connection that the server cuts', () => {
  test('a transaction cut while idle does not go on inside another one', async () => {
    const sql = pool();
    const [first, second] = [gate(), gate()];
    const cutOff = codeOf(
      sql.begin(async (tx) => {
        await tx`insert into cut_rows values (1, 'before')`;
        await first.passed;
        await tx`insert into cut_rows values (1, 'after')`;
      }),
    );
    await waitFor('idle in transaction');
    await cut();
    const rolledBack = codeOf(
      sql.begin(async (tx) => {
        await tx`insert into cut_rows values (2, 'other')`;
        await second.passed;
        throw new Error('rolled back');
      }),
    );
    await waitFor('idle in transaction');
    first.pass();
    expect(await cutOff).toBe('CONNECTION_CLOSED');
    second.pass();
    expect(await rolledBack).toBe('rolled back');
    expect(await admin`select part from cut_rows`).toEqual([]);
  });

  test('queries that wait inside a cut transaction are refused, and the next one is answered', async () => {
    const sql = pool();
    let waiting: Promise<string>[] = [];
    const all = codeOf(
      sql.begin(async (tx) => {
        await tx`select 1`;
        waiting = [tx`select pg_sleep(20)`, tx`select 1`, tx`select ${'x'.repeat(2000)}`, tx`select 2`].map(codeOf);
        await Promise.all(waiting);
        await tx`select 3`;
      }),
    );
    await waitFor('PgSleep');
    await cut();
    expect(await all).not.toBe('done');
    expect(await Promise.all(waiting)).not.toContain('done');
    expect(await sql`select 1 as n`).toEqual([{ n: 1 }]);
    await sql.end();
  });

  test('the query after a cut one is answered, and does not get its reason', async () => {
    const sql = pool();
    const running = sql`select pg_sleep(20), ${'p'}::text`.then(
      () => 'done',
      (error: unknown) => error,
    );
    await waitFor('PgSleep');
    await cut();
    expect(await running).toMatchObject({ code: 'CONNECTION_CLOSED', cause: { code: '57P01' } });
    expect(await sql`select ${1}::integer as n`).toEqual([{ n: 1 }]);
    expect(await sql`select ${2}::integer as n`).toEqual([{ n: 2 }]);
  });

  test('a reserved connection that was cut refuses, and the pool goes on', async () => {
    const sql = pool();
    const reserved = await sql.reserve();
    await reserved`select 1`;
    await cut();
    expect(await codeOf(reserved`select 1`)).toBe('CONNECTION_CLOSED');
    expect(await codeOf(reserved`select ${1}::integer`)).toBe('CONNECTION_CLOSED');
    reserved.release();
    expect(await sql`select 3 as n`).toEqual([{ n: 3 }]);
  });

  test('a BEGIN at the end of a full pipeline reserves its connection', async () => {
    const sql = pool({ max_pipeline: 2 });
    await sql`select 1`;
    const slow = sql`select pg_sleep(0.2)`.execute();
    await waitFor('PgSleep');
    const outcomes = [
      codeOf(sql`select 1`),
      codeOf(sql.begin((tx) => tx`insert into cut_rows values (1, 'first')`)),
      codeOf(sql.begin((tx) => tx`insert into cut_rows values (2, 'second')`)),
    ];
    await slow;
    expect(await Promise.all(outcomes)).toEqual(['done', 'done', 'done']);
    expect(await admin`select part from cut_rows order by op`).toEqual([{ part: 'first' }, { part: 'second' }]);
  });
});

describe('two hundred cuts under load', () => {
  type Run = (part: string) => PromiseLike<unknown>;
  const moment = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  /** How an operation writes, and how many rows it leaves when it is done. */
  const kinds: { rows: number; work: (run: Run, tx: postgres.TransactionSql) => Promise<unknown> }[] = [
    { rows: 2, work: async (run) => [await run('a'), await run('b')] },
    {
      rows: 2,
      work: async (run) => {
        await run('a');
        await moment(Math.random() * 15);
        await run('b');
      },
    },
    { rows: 4, work: (run) => Promise.all(['a', 'b', 'c', 'd'].map(run)) },
    {
      rows: 2,
      work: async (run, tx) => {
        await run('a');
        await tx`select pg_sleep(0.01), ${'x'.repeat(2000)}::text`;
        await run('b');
      },
    },
    {
      rows: 2,
      work: async (run, tx) => {
        await run('a');
        await tx.savepoint(
          (inner) => inner`insert into cut_rows select op, 'b' from cut_rows where xid = pg_current_xact_id()`,
        );
      },
    },
    {
      rows: 0,
      work: async (run) => {
        await run('a');
        throw new Error('rolled back');
      },
    },
  ];

  test('nothing acknowledged is lost, nothing is torn or mixed, and the pool lives', { timeout: 120_000 }, async () => {
    const sql = pool({ max: 8, backoff: (retries: number) => Math.min(0.05 * 2 ** retries, 1) });
    const acknowledged: number[] = [];
    let [next, stop] = [0, false];
    const kindOf = (op: number) => kinds[op % kinds.length] as (typeof kinds)[number];
    const loops = Array.from({ length: 24 }, async () => {
      while (!stop) {
        const op = next++;
        try {
          await sql.begin(async (tx) => {
            await kindOf(op).work((part) => tx`insert into cut_rows values (${op}, ${part})`, tx);
          });
          acknowledged.push(op);
        } catch {
          await moment(2);
        }
      }
    });
    for (let i = 0; i < 200; i++) {
      await moment(5 + Math.random() * 30);
      await admin`select pg_terminate_backend(pid) from pg_stat_activity where application_name = ${name}`;
    }
    const before = acknowledged.length;
    await moment(500);
    stop = true;
    await Promise.all(loops);
    expect(acknowledged.length).toBeGreaterThan(before);

    const rows = await admin<{ op: number; rows: number; xids: number }[]>`
      select op, count(*)::integer as rows, count(distinct xid)::integer as xids from cut_rows group by op`;
    const found = new Map(rows.map((row) => [row.op, row.rows]));
    expect(acknowledged.filter((op) => found.get(op) !== kindOf(op).rows)).toEqual([]);
    expect(rows.filter((row) => row.rows !== kindOf(row.op).rows || row.xids !== 1)).toEqual([]);
    const mixed = await admin`select xid from cut_rows group by xid having count(distinct op) > 1`;
    expect(mixed).toEqual([]);
    expect(await Promise.all(Array.from({ length: 50 }, (_, n) => sql`select ${n}::integer as n`))).toHaveLength(50);
  });
});

describe('a COPY that is read slowly', () => {
  test('leaves the connection usable, wherever its end finds the reader', async () => {
    const sql = pool();
    for (const rows of [40, 64, 65, 66, 70, 100, 500]) {
      let bytes = 0;
      const text = `copy (select repeat('x', 999) from generate_series(1, ${rows})) to stdout`;
      for await (const piece of await sql.unsafe(text).readable()) {
        bytes += piece.length;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      expect(bytes).toBe(rows * 1000);
      expect(await sql`select 1 as one`).toEqual([{ one: 1 }]);
    }
  });
});

describe('a COPY that is written', () => {
  /** Feeds numbers to a table in which each may stand once. */
  const feed = async (sql: postgres.Sql, numbers: readonly number[]) =>
    pipeline(
      Readable.from(numbers.map((number) => `${number}\n`)),
      await sql.unsafe('copy copied_once (op) from stdin').writable(),
    );
  beforeAll(async () => {
    await admin`create table if not exists copied_once (op integer primary key)`;
  });
  beforeEach(async () => {
    await admin`truncate copied_once`;
  });

  test.each([
    ['in its midst', [1, 1, ...Array.from({ length: 200_000 }, (_, at) => at + 2)]],
    ['at its end', [1, 2, 3, 1]],
  ])('and fails %s tells whoever feeds it, and the connection goes on', async (_, numbers) => {
    const sql = pool();
    expect(await codeOf(feed(sql, numbers))).toBe('23505');
    expect(await sql`select count(*)::integer as rows from copied_once`).toEqual([{ rows: 0 }]);
    await feed(sql, [1, 2]);
    expect(await sql`select count(*)::integer as rows from copied_once`).toEqual([{ rows: 2 }]);
  });

  test('and is cut while the last word is awaited tells it too', async () => {
    const sql = pool();
    await admin.begin(async (holding) => {
      await holding`insert into copied_once values (1)`;
      const fed = codeOf(feed(sql, [1]));
      await waitFor('transactionid');
      await cut();
      expect(await fed).toMatch(/^(57P01|CONNECTION_CLOSED|ECONNRESET|EPIPE)$/);
    });
    expect(await sql`select count(*)::integer as rows from copied_once`).toEqual([{ rows: 1 }]);
  });
});
