import { words } from '@onesource/api/law/setting';
import { expect, test } from 'vitest';
import { features } from '../../features.ts';
import { navOf, trailOf } from './place.ts';

const texts = import.meta.glob<{ default: object }>(['../../i18n/*/{zh-CN,en}.ts', '!../../i18n/packs/*'], {
  eager: true,
});

/** Every text of the console in that language, by its key. */
function textsIn(locale: string): Map<string, unknown> {
  const found = new Map<string, unknown>();
  const walk = (at: object, key: string) => {
    for (const [name, text] of Object.entries(at))
      if (typeof text === 'object' && text !== null) walk(text, `${key}.${name}`);
      else found.set(`${key}.${name}`, text);
  };
  for (const [path, { default: namespace }] of Object.entries(texts))
    if (path.endsWith(`/${locale}.ts`)) walk(namespace, path.split('/').at(-2) ?? '');
  return found;
}
const [chinese, english] = [textsIn('zh-CN'), textsIn('en')];

test.each(features.flatMap(({ nav }) => nav.map(({ label }) => label)))(
  'a page goes by one name, in the navigation as in its own texts: $zh',
  ({ zh, en }) => {
    const titles = [...chinese].filter(([key, text]) => text === zh && english.get(key) === en);
    expect(titles).not.toEqual([]);
  },
);

const directory = { path: '/resources', label: words('资源目录', 'Directory') } as const;
const tree = { path: '/tree', label: words('目录树', 'Directory tree') } as const;
const mine = {
  path: '/requests',
  search: '?role=mine',
  covers: ['/requests/new'],
  label: words('我的申请', 'My requests'),
} as const;
const cases = { path: '/requests', label: words('申请办理', 'Requests') } as const;
const start = { path: '/', label: words('工作台', 'Workbench') } as const;
const items = [start, directory, tree, mine, cases];
const workbench = { to: '/', label: start.label };

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
  expect(trailOf(items, '/requests/4')).toEqual([workbench, { to: '/requests', label: cases.label }]);
  expect(trailOf(items, '/resources/1', { to: '/tree?node=a' })).toEqual([
    workbench,
    { to: '/tree?node=a', label: tree.label },
  ]);
});

test('what is asked for from another page has that page above it, under the entry that it belongs to', () => {
  expect(trailOf(items, '/requests/new', { to: '/resources/1', label: '结婚登记信息', data: true })).toEqual([
    workbench,
    { to: '/resources', label: directory.label },
    { to: '/resources/1', name: '结婚登记信息', data: true },
  ]);
});

test('what belongs to no entry stands right below the start', () => {
  expect(trailOf(items, '/account/password')).toEqual([workbench]);
});
