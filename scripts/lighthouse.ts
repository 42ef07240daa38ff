import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';

// pnpm lighthouse [--only desktop|mobile] [http://127.0.0.1:8080]
// Judges pages of a running demo with Lighthouse and fails below what we hold ourselves to. It is fetched by npx at this
// version, because it would bring more than a hundred packages of others, telemetry among them, into every install.
const version = '13.5.0';

type Score = 'performance' | 'accessibility' | 'best-practices';
type Screen = 'desktop' | 'mobile';

const least: Record<Screen, Record<Score, number>> = {
  desktop: { performance: 90, accessibility: 95, 'best-practices': 95 },
  mobile: { performance: 75, accessibility: 95, 'best-practices': 95 },
};
const scores: readonly Score[] = ['performance', 'accessibility', 'best-practices'];

const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } });
const [base = 'http://127.0.0.1:8080'] = positionals;
const screens = (['desktop', 'mobile'] as const).filter((screen) => !values.only || values.only === screen);
const password = process.env.DEMO_PASSWORD ?? '';
const chrome =
  process.env.CHROMIUM_PATH ||
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));

/** The session of a demo account, as a cookie. */
async function signIn(account: string): Promise<string> {
  const answer = await fetch(`${base}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account, password }),
  });
  const [cookie] = answer.headers.getSetCookie();
  if (!answer.ok || !cookie) throw new Error(`${account} cannot sign in at ${base}: is DEMO_PASSWORD right?`);
  return cookie.split(';')[0] ?? '';
}

/** The scores of a page from 0 to 100, and what takes most away from them. */
function judge(url: string, cookie: string | null, screen: Screen) {
  const { status, stdout, stderr } = spawnSync(
    'npx',
    [
      '--yes',
      `lighthouse@${version}`,
      url,
      '--output=json',
      '--quiet',
      '--no-enable-error-reporting',
      `--only-categories=${scores.join(',')}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
      ...(screen === 'desktop' ? ['--preset=desktop'] : []),
      ...(cookie ? [`--extra-headers=${JSON.stringify({ Cookie: cookie })}`] : []),
    ],
    { encoding: 'utf8', maxBuffer: 100_000_000, env: { ...process.env, ...(chrome && { CHROME_PATH: chrome }) } },
  );
  if (status !== 0) throw new Error(`Lighthouse ended with ${status}: ${stderr.slice(-500)}`);
  const { categories, audits, finalDisplayedUrl } = JSON.parse(stdout);
  if (new URL(finalDisplayedUrl).pathname !== new URL(url).pathname)
    throw new Error(`${url} led to ${finalDisplayedUrl}`);
  const failed = scores
    .slice(1)
    .flatMap((score) =>
      categories[score].auditRefs
        .filter(({ id, weight }: { id: string; weight: number }) => weight > 0 && audits[id].score === 0)
        .map(({ id }: { id: string }) => id),
    );
  const of = (score: Score) => Math.round(categories[score].score * 100);
  return { of, failed, shift: Number(audits['cumulative-layout-shift'].numericValue) };
}

const official = await signIn('official.renshe');
const reviewer = await signIn('reviewer.minzheng');
const found = await fetch(`${base}/api/resources?pageSize=1`, { headers: { cookie: official } });
const { items }: { items: { id: string }[] } = JSON.parse(await found.text());
const pages = [
  { name: 'sign-in', path: '/sign-in', as: null },
  { name: 'home', path: '/', as: official },
  { name: 'results', path: '/resources', as: official },
  { name: 'resource', path: `/resources/${items[0]?.id}`, as: official },
  { name: 'inbox', path: '/inbox', as: reviewer },
];
let short = 0;
for (const screen of screens) {
  for (const { name, path, as } of pages) {
    const { of, failed, shift } = judge(`${base}${path}`, as, screen);
    const missed = scores.filter((score) => of(score) < least[screen][score]);
    short += missed.length;
    const told = scores.map((score) => `${score} ${of(score)}`).join(', ');
    console.log(`${screen} ${name}: ${told}, shift ${shift.toFixed(3)}`);
    if (failed.length > 0) console.log(`  ${failed.join(', ')}`);
    if (missed.length > 0) console.log(`  below what is asked: ${missed.join(', ')}`);
  }
}
process.exitCode = short === 0 ? 0 : 1;
