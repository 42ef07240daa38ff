import { expect, test } from 'vitest';
import { createNames } from './names.ts';

test('a line’s name is compared with those that its department holds, and those of the lines before', () => {
  const names = createNames();
  expect(names.unknown(['here', 'here', 'there'])).toEqual(['here', 'there']);
  names.hold('here', [{ resourceId: 'held', key: '旅行社名录' }]);
  names.hold('there', []);
  expect(names.unknown(['here', 'there'])).toEqual([]);
  expect(names.near('here', '旅行社信息', null)).toEqual(['旅行社名录']);
  expect(names.near('there', '旅行社信息', null)).toEqual([]);
  names.rename('here', 'brought', [], ['旅行社']);
  expect(names.near('here', '旅行社信息', null)).toEqual(['旅行社名录', '旅行社']);
});

test('a resource is not near to itself, neither by its old name nor when a batch is begun anew', () => {
  const names = createNames();
  names.hold('here', [{ resourceId: 'held', key: '旅行社名录' }]);
  expect(names.near('here', '旅行社信息', 'held')).toEqual([]);
  names.rename('here', 'first attempt', [], ['旅行社名单']);
  names.rename('here', 'second attempt', [], ['旅行社名单']);
  expect(names.near('here', '旅行社名单', null)).toEqual(['旅行社名录']);
  expect(names.near('here', '旅行社信息', 'held')).toEqual(['旅行社名单']);
});

test('a name that a resource bears no more stands in nobody’s way, one that is another’s stays', () => {
  const names = createNames();
  names.hold('here', [{ resourceId: 'held', key: '旅行社名录' }]);
  names.rename('here', 'held', ['旅行社名录'], ['导游证名录']);
  expect(names.near('here', '旅行社信息', null)).toEqual([]);
  expect(names.near('here', '导游证信息', null)).toEqual(['导游证名录']);
  // The line was not taken after all
  names.rename('here', 'held', ['导游证名录'], ['旅行社名录']);
  expect(names.near('here', '导游证信息', null)).toEqual([]);
  names.rename('here', 'other', ['旅行社名录'], []);
  expect(names.near('here', '旅行社信息', null)).toEqual(['旅行社名录']);
});
