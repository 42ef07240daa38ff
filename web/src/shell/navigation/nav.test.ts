import { expect, test } from 'vitest';
import { features } from '../../features.ts';
import type { Catalogues } from '../../i18n/catalogues.ts';
import { navGroups } from './nav.ts';
import { navOf, trailOf } from './place.ts';

const texts = import.meta.glob<{ default: unknown }>('../../i18n/*/{zh-CN,en}.ts', { eager: true });
const titleOf: Record<keyof Catalogues['shell']['nav'], string> = {
  workbench: 'workbench:title',
  inbox: 'inbox:title',
  requests: 'requests:list.mine',
  cases: 'requests:list.title',
  discrepancies: 'discrepancies:title',
  uses: 'data:uses.title',
  directory: 'directory:results.title',
  tree: 'directory:tree.title',
  catalog: 'catalog:list.title',
  occasions: 'occasions:title',
  scenarios: 'scenarios:title',
  watch: 'watch:title',
  figures: 'figures:title',
  registers: 'registers:title',
  audit: 'audit:title',
  departments: 'organisation:departments.title',
  people: 'organisation:people.title',
  roles: 'organisation:roles.title',
  filing: 'filing:title',
  rules: 'rules:title',
  calendar: 'calendar:title',
  upkeep: 'upkeep:title',
};

/** The text under `namespace:a.b` in that language. */
function textAt(locale: string, key: string): unknown {
  const [namespace, path = ''] = key.split(':');
  let at: unknown = texts[`../../i18n/${namespace}/${locale}.ts`]?.default;
  for (const name of path.split('.'))
    at = typeof at === 'object' && at !== null ? Object.entries(at).find(([key]) => key === name)?.[1] : undefined;
  return at;
}

test('every entry of the navigation stands in exactly one group', () => {
  const placed = navGroups.flatMap(({ labels }) => [...labels]).sort();
  const labels = [...new Set(features.flatMap(({ nav }) => nav.map(({ label }) => label)))].sort();
  expect(placed).toEqual(labels);
});

test.each(['zh-CN', 'en'])('a page goes by one name, in the navigation as in its heading (%s)', (locale) => {
  for (const [label, title] of Object.entries(titleOf))
    expect(textAt(locale, `shell:nav.${label}`), label).toBe(textAt(locale, title));
});

const directory = { path: '/resources', label: 'directory' } as const;
const tree = { path: '/tree', label: 'tree' } as const;
const mine = { path: '/requests', search: '?role=mine', covers: ['/requests/new'], label: 'requests' } as const;
const cases = { path: '/requests', label: 'cases' } as const;
const items = [directory, tree, mine, cases];
const workbench = { to: '/', label: 'workbench' };

test('of two entries for one page, the query says which: 我的申请 opens one’s own, 申请办理 the department’s', () => {
  expect(navOf(items, '/requests?role=mine&page=2')).toBe(mine);
  expect(navOf(items, '/requests')).toBe(cases);
  expect(navOf(items, '/requests?role=provider')).toBe(cases);
  expect(navOf(items, '/requests/4')).toBe(cases);
  expect(navOf(items, '/requests/new?resource=1')).toBe(mine);
  expect(navOf([directory, mine], '/requests/4')).toBe(mine);
  expect(navOf(items, '/requestsx')).toBeUndefined();
});

test('the way to a page of the navigation is the start alone, and there is none to the start', () => {
  expect(trailOf(items, '/resources?q=x')).toEqual([workbench]);
  expect(trailOf(items, '/')).toEqual([]);
});

test('below an entry it goes through the entry, back to the very results where they were left', () => {
  expect(trailOf(items, '/requests/4')).toEqual([workbench, { to: '/requests', label: 'cases' }]);
  expect(trailOf(items, '/resources/1', { to: '/tree?node=a' })).toEqual([
    workbench,
    { to: '/tree?node=a', label: 'tree' },
  ]);
});

test('what is asked for from another page has that page above it, under the entry that it belongs to', () => {
  expect(trailOf(items, '/requests/new', { to: '/resources/1', label: '结婚登记信息', data: true })).toEqual([
    workbench,
    { to: '/resources', label: 'directory' },
    { to: '/resources/1', name: '结婚登记信息', data: true },
  ]);
});

test('what belongs to no entry stands right below the start', () => {
  expect(trailOf(items, '/account/password')).toEqual([workbench]);
});
