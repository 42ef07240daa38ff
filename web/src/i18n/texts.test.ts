import { describe, expect, test } from 'vitest';

const sources = import.meta.glob<string>(['../**/*.{ts,tsx}', '!../**/*.test.*', '!./*/*'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const base = ['common', 'failures', 'session', 'shell', 'vocabulary'];
const known = new Set(Object.keys(import.meta.glob('./*/zh-CN.ts')).flatMap((path) => path.split('/').at(-2) ?? []));

/** The namespaces that a file says something from. */
function saidIn(path: string, source: string): string[] {
  // What is not in order, though nothing failed: `lib/` and `cases/` say why something was refused, and have the words by then
  const findings = /^\.\.\/(?!lib|cases|ui)/.test(path) && /\bdetailText\(/.test(source) ? ['errors'] : [];
  const named = [...source.matchAll(/(?:useTranslation|getFixedT)\(([^)]*)\)|TFunction<([^>]*)>/g)].flatMap(
    ([, called = '', typed = '']) => [...`${called}${typed}`.matchAll(/'(\w+)'/g)],
  );
  const prefixed = [...source.matchAll(/['`](\w+):\w/g)];
  return [...findings, ...[...named, ...prefixed].flatMap(([, name]) => (name && known.has(name) ? [name] : []))];
}

const resolved = (from: string, to: string) => new URL(to, `file:///src/i18n/${from}`).pathname.replace('/src/', '../');

/** A page with all that it is made of; what other features show in it brings its own texts. */
function partsOf(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path) || path === '../features.ts' || !(path in sources)) return seen;
  seen.add(path);
  for (const [, to = ''] of sources[path]?.matchAll(/from '(\.[^']+)'/g) ?? []) partsOf(resolved(path, to), seen);
  return seen;
}

const listed = (text: string | undefined) => [...(text ?? '').matchAll(/'(\w+)'/g)].flatMap(([, name]) => name ?? []);

const parts = Object.entries(sources)
  .filter(([path]) => /^\.\.\/(?!shell)\w+\/feature\.ts$/.test(path))
  .flatMap(([path, manifest]) => {
    const own = listed(/\n {2}texts: \[([^\]]*)\]/.exec(manifest)?.[1]);
    const pages = manifest.matchAll(/import\('([^']+)'\)(?:[^{}]*\}\),\s*texts: \[([^\]]*)\])?/g);
    return [...pages].map(([, to = '', more]) => ({
      page: resolved(path, to),
      declared: [...own, ...listed(more)],
    }));
  });

describe('a page is shown with the texts that it uses', () => {
  test('the manifests are read', () => {
    expect(parts.length).toBeGreaterThan(20);
    expect(parts.every(({ declared }) => declared.length > 0)).toBe(true);
  });

  test.each(parts)('$page', ({ page, declared }) => {
    const used = [...partsOf(page)].flatMap((path) => saidIn(path, sources[path] ?? ''));
    expect([...new Set(used)].filter((name) => !base.includes(name) && !declared.includes(name))).toEqual([]);
  });
});
