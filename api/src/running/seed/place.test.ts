import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { profiles } from '../../law/profiles.ts';
import { usualId } from '../../law/usual.ts';
import { demoAccounts } from './people.ts';
import { holderOf, type Listed, placeFile, placeOf, spoken } from './place.ts';
import { linesOf } from './seed.ts';

const places = await Promise.all(
  Object.values(profiles).map(async (policy) => [policy.id, policy, placeOf(await placeFile(policy.id))] as const),
);
const demoTexts = ['people', 'economy', 'city'].map((name) =>
  readFileSync(new URL(`../../../../db/data/demo/${name}.jsonl`, import.meta.url), 'utf8'),
);
const namesOf = (departments: readonly Listed[]) => departments.map(({ name }) => name);

describe.each(places)('%s', (_, policy, place) => {
  const { departments } = place;

  test('has its own government, authority and supervisor at the head, called as its profile calls them', () => {
    const [government, authority, supervisor] = departments;
    expect([government?.kind, authority?.kind, supervisor?.kind]).toEqual(['government', 'authority', 'supervisor']);
    expect(departments.filter(({ parent }) => parent === null)).toEqual([government]);
    expect(departments.filter(({ kind }) => kind === 'authority' || kind === 'supervisor')).toHaveLength(2);
    expect(authority?.name).toBe(policy.titles.authority.zh);
    expect(namesOf(departments)).toContain(policy.titles.examiner.zh);
  });

  test('has no two departments of a key, nor two of a name below the same', () => {
    expect(new Set(departments.map(({ key }) => key)).size).toBe(departments.length);
    expect(new Set(departments.map(({ parent, name }) => `${parent} ${name}`)).size).toBe(departments.length);
  });

  test('says of each where it is known from, and names it in both languages', () => {
    const known = new RegExp(`^(${policy.regulation.code}(-\\d+)?|NBS|portal|house)$`);
    for (const { name, nameEn, shortName, source } of departments) {
      expect(source, name).toMatch(known);
      expect([name, shortName], name).not.toContain('');
      expect(nameEn, name).toMatch(/^[A-Z][\p{L}’ ,.()-]+$/u);
    }
  });

  test('seats every demo account in a department of its own, the six bureaux under the names of their duties', () => {
    for (const { account, department } of demoAccounts) expect(holderOf(place, department), account).not.toBeNull();
    const duties = {
      minzheng: /民政/,
      renshe: /人力资源|人社/,
      shichang: /市场监督|市场监管/,
      jiaoyu: /教育/,
      weijian: /卫生/,
      canlian: /残疾人|残联/,
    };
    for (const [key, duty] of Object.entries(duties))
      expect(departments.find((one) => one.key === key)?.name).toMatch(duty);
  });

  test('holds every demo entry, spread over forty of its departments or more', () => {
    const holders = demoTexts
      .flatMap((text) => linesOf(text, place))
      .map(({ department, name }) => {
        const holder = holderOf(place, department);
        expect(holder, `${department} ${name}`).not.toBeNull();
        return holder;
      });
    expect(holders.length).toBeGreaterThanOrEqual(300);
    expect(new Set(holders).size).toBeGreaterThanOrEqual(40);
  });

  test('has no street of the usual city, unless that lies within it, and is spoken of in its own words', () => {
    const [, usual, theirs] = places.find(([other]) => other === usualId) ?? [];
    const streets = new Set(
      namesOf((theirs?.departments ?? []).filter(({ kind }) => kind === 'subdistrict' || kind === 'town')),
    );
    expect(streets.size).toBeGreaterThan(30);
    const within = namesOf(departments).some((name) => name.startsWith(usual?.name.zh ?? ''));
    expect(namesOf(departments).some((name) => streets.has(name))).toBe(within);
    const said = demoTexts.map((text) => spoken(text, place)).join('');
    expect(said).not.toMatch(/\{[^"}]{1,4}\}|陆家嘴|张江|金桥|外高桥|川沙|滴水湖|来沪/);
    // Nor does anybody read of the usual city's towns there
    if (!within) for (const name of streets) expect(said, name).not.toContain(name.replace(/(人民政府|办事处)$/, ''));
    if (place.tier !== 'district') expect(said).not.toMatch(/本区(?!域)|全区(?!域)|区属/);
  });
});
