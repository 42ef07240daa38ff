import { and } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../../foundation/context.ts';
import { searchInput } from './inputs.ts';
import { facetConditions, matching, otherConditions, rankOf } from './query.ts';

const dialect = new PgDialect({ casing: 'snake_case' });
const actor = (...roles: Actor['roles'][number]['role'][]): Actor => ({
  id: 'somebody',
  account: 'somebody',
  name: '某人',
  departmentId: 'own',
  departmentName: '某局',
  departmentPath: ['own'],
  roles: roles.map((role) => ({ role, departmentId: 'own' })),
});
const asked = (condition: ReturnType<typeof matching>) =>
  condition ? dialect.sqlToQuery(condition) : { sql: '', params: [] };
const words = (q: string, who = actor('official')) => asked(matching(q, who));

describe('what is asked of the database', () => {
  test('is nothing for an empty query, and that nothing fits for one without words', () => {
    expect(matching('  ', actor())).toBeUndefined();
    expect(words('%_\\').sql).toBe('false');
  });

  test('never holds what was typed, but as a parameter', () => {
    for (const q of ["'; drop table users; --", '婚姻\'"', 'a%b_c\\d', '$1', '101002/7']) {
      const { sql, params } = words(q);
      expect(sql).not.toMatch(/drop|婚姻|101002/);
      expect(params.length).toBeGreaterThan(0);
      expect(asked(rankOf(q)).sql).not.toMatch(/drop|婚姻|101002/);
    }
  });

  test('are the grams of each run of Han characters, and the text to make sure', () => {
    const { params } = words('婚姻登记');
    expect(params).toContain('%婚姻登记%');
    expect(JSON.stringify(params)).toContain('姻登');
  });

  test('is a prefix of the code only for digits', () => {
    expect(words('101002/7').params).toContain('101002/7%');
    expect(words('101002a').params).not.toContain('101002a%');
  });

  test('keeps what is hidden to those above the provider, unless one sees everything', () => {
    expect(words('证件').sql).toContain('exists');
    expect(words('证件').params).toContainEqual(expect.stringContaining('own'));
    for (const role of ['operator', 'supervisor'] as const)
      expect(words('证件', actor(role)).sql).not.toContain('exists');
  });

  test('is nothing for facets that are not chosen', () => {
    const none = searchInput.parse({});
    expect(and(...Object.values(facetConditions(none)), otherConditions(none, actor()))).toBeUndefined();
  });
});
