import { describe, expect, test } from 'vitest';
import { profile as shanghai } from '../../../law/cities/shanghai/profile.ts';
import { profiles } from '../../../law/profiles.ts';
import { settingValue } from '../../../law/setting.ts';
import { fits, listActions, mayKeepScenarios, openedTo, type Scenario, scenarioActions } from './scenario.ts';

const scenario = (more: Partial<Scenario> = {}): Scenario => ({
  resources: [
    { resourceId: 'marriages', itemIds: ['name', 'date'] },
    { resourceId: 'births', itemIds: ['name'] },
  ],
  departmentIds: null,
  closed: false,
  ...more,
});
const asked = { resourceId: 'marriages', itemIds: ['name', 'date'], wanted: '' };
const office = { departmentPath: ['government', 'bureau', 'office'] };
const holding = (role: 'operator' | 'examiner' | 'reviewer' | 'admin' | 'supervisor' | 'sysadmin') => ({
  roles: [{ role, departmentId: 'authority' }],
});

describe('SH-28: what a scenario opens to a department outside the share scope of an entry', () => {
  const named = scenario({ departmentIds: ['bureau'] });
  test('is what it holds of it, where it names that department or one above it', () => {
    expect(openedTo(named, 'marriages', office)).toEqual(['name', 'date']);
    expect(openedTo(named, 'deaths', office)).toEqual([]);
  });
  test('is nothing where it is for everybody, for others, or closed', () => {
    expect(openedTo(scenario(), 'marriages', office)).toEqual([]);
    expect(openedTo(scenario({ departmentIds: ['other'] }), 'marriages', office)).toEqual([]);
    expect(openedTo({ ...named, closed: true }, 'marriages', office)).toEqual([]);
  });
});

describe('whether a request fits a scenario', () => {
  test('SH-28: it fits when all it asks for belongs to the scenario', () => {
    expect(fits(scenario(), asked, office)).toBe(true);
    expect(fits(scenario(), { ...asked, itemIds: ['date'] }, office)).toBe(true);
    expect(fits(scenario(), { ...asked, resourceId: 'births', itemIds: ['name'] }, office)).toBe(true);
  });
  test('SH-28: one item more does not fit', () => {
    expect(fits(scenario(), { ...asked, itemIds: ['name', 'date', 'income'] }, office)).toBe(false);
    expect(fits(scenario(), { ...asked, resourceId: 'births', itemIds: ['date'] }, office)).toBe(false);
  });
  test('SH-28: another resource does not fit', () => {
    expect(fits(scenario(), { ...asked, resourceId: 'deaths' }, office)).toBe(false);
  });
  test('SH-28: nothing named, or something wanted in words, does not fit', () => {
    expect(fits(scenario(), { ...asked, itemIds: [] }, office)).toBe(false);
    expect(fits(scenario(), { ...asked, wanted: '近三年名单' }, office)).toBe(false);
  });
  test('SH-28: it is for the departments it is meant for and those below them', () => {
    expect(fits(scenario({ departmentIds: ['bureau'] }), asked, office)).toBe(true);
    expect(fits(scenario({ departmentIds: ['office', 'elsewhere'] }), asked, office)).toBe(true);
    expect(fits(scenario({ departmentIds: ['elsewhere'] }), asked, office)).toBe(false);
    expect(fits(scenario({ departmentIds: ['unit'] }), asked, office)).toBe(false);
  });
  test('SH-28: nothing fits a closed one', () => {
    expect(fits(scenario({ closed: true }), asked, office)).toBe(false);
  });
});

describe('who keeps the scenarios', () => {
  test('SH-28: the data centre does', () => {
    expect(mayKeepScenarios(holding('examiner'), shanghai)).toBe(true);
    expect(listActions(holding('examiner'), shanghai)).toEqual(['add']);
    expect(scenarioActions({ closed: false }, holding('examiner'), shanghai)).toEqual(['close']);
  });
  test('SH-28: a closed one is not closed again', () => {
    expect(scenarioActions({ closed: true }, holding('examiner'), shanghai)).toEqual([]);
  });
  test.each(['operator', 'reviewer', 'admin', 'supervisor', 'sysadmin'] as const)('SH-28: a %s does not', (role) => {
    expect(listActions(holding(role), shanghai)).toEqual([]);
    expect(scenarioActions({ closed: false }, holding(role), shanghai)).toEqual([]);
  });
  test('nobody does where the text has none', () => {
    const kept = Object.values(profiles).filter((policy) => mayKeepScenarios(holding('examiner'), policy));
    expect(kept).toEqual(Object.values(profiles).filter(({ scenarios }) => settingValue(scenarios)));
    expect(kept).toContain(shanghai);
    expect(kept.length).toBeLessThan(Object.keys(profiles).length);
  });
});
