import { expect, test } from 'vitest';
import { keywordsOf, themeOf } from './keywords.ts';

test('an entry is told by the words of its classifications, the widest first, each once', () => {
  const said = keywordsOf({ industry: 'S92', class: 'theme', classification: '05001' }).map(({ zh }) => zh);
  expect(said.slice(0, 3)).toEqual(['公共管理、社会保障和社会组织', '国家机构', '主题信息资源']);
  expect(said.length).toBeGreaterThan(3);
  const bySection = keywordsOf({ industry: 'P', class: 'department', classification: '99999' }).map(({ zh }) => zh);
  expect(bySection).toEqual(['教育', '部门信息资源']);
});

test('its theme is the section of its industry', () => {
  expect(themeOf({ industry: 'S92' })).toBe('S');
});
