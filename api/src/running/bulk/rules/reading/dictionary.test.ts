import { describe, expect, test } from 'vitest';
import { dictionaryOf, likest } from './dictionary.ts';
import { likestField } from './headings.ts';

describe('a department’s own words', () => {
  const means = dictionaryOf([
    { field: 'column', said: '资源叫法', means: 'name' },
    { field: 'updateCycle', said: '每学期', means: '每半年' },
    { field: 'updateCycle', said: '随缘', means: '' },
  ]);

  test('mean what was said once, however they are spaced', () => {
    expect(means('updateCycle', ' 每 学期')).toBe('每半年');
    expect(means('column', '资源叫法：')).toBe('name');
  });
  test('may mean nothing, and are unknown for another field', () => {
    expect(means('updateCycle', '随缘')).toBe('');
    expect(means('openness', '每学期')).toBeUndefined();
  });
});

describe('the likest word', () => {
  const cycles = ['实时', '每日', '每月', '每季度', '每半年', '每年'];

  test('shares most of its characters', () => {
    expect(likest('每季度更新', cycles)).toBe('每季度');
    expect(likest('资源名称（全称）', ['资源名称', '资源代码', '联系人'])).toBe('资源名称');
  });
  test('of headings is no field that another column holds already', () => {
    expect(likestField('信息资源摘要说明', new Set())).toBe('summary');
    expect(likestField('信息资源说明', new Set(['summary', 'name']))).toBeNull();
  });
  test('is none where little is shared', () => {
    expect(likest('视情况而定', cycles)).toBeNull();
    expect(likest('', cycles)).toBeNull();
  });
});
