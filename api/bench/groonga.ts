import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { normalise } from '../src/areas/search/rules/normalise.ts';
import { soundsOf } from '../src/areas/search/rules/phonetic.ts';
import { codeOf, publishedAt, readerDepartment } from './load.ts';
import type { Asked, Kind } from './questions.ts';
import { departmentNames, entryOf } from './vocabulary.ts';

/**
 * Groonga on the same rows, as it is meant to be used: TokenBigram over name, summary, items and department, sounds as
 * words that are found by their beginning, facets by drilldown, scopes as a vector to filter by.
 */
const schema = `
table_create Departments TABLE_HASH_KEY ShortText
table_create Sections TABLE_HASH_KEY ShortText
table_create ShareTypes TABLE_HASH_KEY ShortText
table_create Classes TABLE_HASH_KEY ShortText
table_create Codes TABLE_PAT_KEY ShortText
table_create Scopes TABLE_HASH_KEY ShortText
table_create Entries TABLE_NO_KEY
column_create Entries code COLUMN_SCALAR Codes
column_create Entries name COLUMN_SCALAR ShortText
column_create Entries summary COLUMN_SCALAR Text
column_create Entries items COLUMN_SCALAR Text
column_create Entries own COLUMN_SCALAR Text
column_create Entries provider COLUMN_SCALAR ShortText
column_create Entries sounds COLUMN_SCALAR Text
column_create Entries department COLUMN_SCALAR Departments
column_create Entries section COLUMN_SCALAR Sections
column_create Entries share COLUMN_SCALAR ShareTypes
column_create Entries class COLUMN_SCALAR Classes
column_create Entries scope COLUMN_VECTOR Scopes
column_create Entries published COLUMN_SCALAR Int64
`;
const indexes = `
table_create Terms TABLE_PAT_KEY ShortText --default_tokenizer TokenBigram --normalizer NormalizerAuto
column_create Terms entries COLUMN_INDEX|WITH_POSITION|WITH_SECTION Entries name,summary,items,provider
table_create Sounds TABLE_PAT_KEY ShortText --default_tokenizer TokenDelimit
column_create Sounds entries COLUMN_INDEX Entries sounds
column_create Codes entries COLUMN_INDEX Entries code
column_create Departments entries COLUMN_INDEX Entries department
column_create Sections entries COLUMN_INDEX Entries section
column_create ShareTypes entries COLUMN_INDEX Entries share
column_create Classes entries COLUMN_INDEX Entries class
column_create Scopes entries COLUMN_INDEX Entries scope
`;

async function fill(file: string, count: number): Promise<void> {
  const client = spawn('groonga', ['-n', file], { stdio: ['pipe', 'ignore', 'inherit'] });
  const write = async (text: string) => {
    if (!client.stdin.write(text)) await once(client.stdin, 'drain');
  };
  await write(`${schema}load --table Entries\n[\n`);
  for (let at = 0; at < count; at += 1) {
    const entry = entryOf(at);
    const names = (hidden: boolean) => entry.items.filter((item) => item.hidden === hidden).map(({ name }) => name);
    const row = {
      code: codeOf(entry),
      name: normalise(entry.name),
      summary: entry.shareType === 'not_shared' ? '' : normalise(entry.summary),
      items: normalise(names(false).join(' ')),
      own: normalise(names(true).join(' ')),
      provider: departmentNames[entry.department],
      sounds: Object.values(soundsOf(entry.name)).flat().join(' '),
      department: departmentNames[entry.department],
      section: entry.industry.charAt(0),
      share: entry.shareType,
      class: entry.class,
      scope: entry.scope?.map((each) => departmentNames[each]) ?? ['*'],
      published: publishedAt(entry).getTime(),
    };
    await write(`${at > 0 ? ',\n' : ''}${JSON.stringify(row)}`);
  }
  await write(`\n]\n${indexes}`);
  client.stdin.end();
  await once(client, 'exit');
}

/** Loads that many entries unless they are there, and serves them. */
export async function startGroonga(folder: string, count: number, there: boolean) {
  const file = join(folder, 'groonga.db');
  if (!there || !existsSync(file)) await fill(file, count);
  const port = await freePort();
  const server = spawn(
    'groonga',
    ['-s', '--protocol', 'http', '--bind-address', '127.0.0.1', '--port', String(port), file],
    {
      stdio: 'ignore',
    },
  );
  const base = `http://127.0.0.1:${port}/d/select`;
  for (let tries = 0; tries < 100; tries += 1) {
    const up = await fetch(`http://127.0.0.1:${port}/d/status`).catch(() => null);
    if (up?.ok) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    async ask(asked: Asked, kind: Kind): Promise<number> {
      const path = `${base}?${parametersOf(asked, kind)}`;
      // It may close a connection that is kept just as it is used again
      const answer = await got(path).catch(() => got(path));
      const [, [[[total]]]]: [unknown, [[[number]]]] = JSON.parse(answer);
      return total;
    },
    stop: () => {
      server.kill();
    },
  };
}

function parametersOf({ q, department, shareType, industry, page }: Asked, kind: Kind): URLSearchParams {
  const reader = departmentNames[readerDepartment] ?? '';
  const filters = [`(scope @ "*" || scope @ "${reader}" || department == "${reader}")`];
  if (department !== undefined) filters.push(`department == "${departmentNames[department]}"`);
  if (shareType) filters.push(`share == "${shareType}"`);
  if (industry) filters.push(`section == "${industry}"`);
  if (q && kind === 'code') filters.unshift(`code @^ "${q}"`);
  const drilldowns = ['department', 'section', 'share', 'class'];
  const parameters = new URLSearchParams({
    table: 'Entries',
    filter: filters.join(' && '),
    output_columns: '_id,code,name,summary,department,section,share,class,published',
    sort_keys: q && page === 1 ? '-_score,-published,code' : '-published,code',
    offset: String((page - 1) * 20),
    limit: '20',
  });
  for (const facet of drilldowns) {
    parameters.set(`drilldowns[${facet}].keys`, facet);
    parameters.set(`drilldowns[${facet}].limit`, '-1');
    parameters.set(`drilldowns[${facet}].output_columns`, '_key,_nsubrecs');
  }
  if (q && kind === 'words') {
    parameters.set('match_columns', 'name * 10 || items * 3 || summary || provider');
    parameters.set(
      'query',
      q
        .split(' ')
        .map((word) => `"${word}"`)
        .join(' '),
    );
  }
  if (q && kind === 'sounds') {
    parameters.set('match_columns', 'sounds');
    parameters.set('query', `${q}*`);
  }
  return parameters;
}

const agent = new Agent({ keepAlive: true });

function got(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(path, { agent }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part)).on('end', () => resolve(Buffer.concat(parts).toString()));
    }).on('error', reject);
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
