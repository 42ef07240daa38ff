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
  names.bring('here', '旅行社', 'brought');
  expect(names.near('here', '旅行社信息', null)).toEqual(['旅行社名录', '旅行社']);
});

test('a resource is not near to itself, neither by its old name nor when a batch is begun anew', () => {
  const names = createNames();
  names.hold('here', [{ resourceId: 'held', key: '旅行社名录' }]);
  expect(names.near('here', '旅行社信息', 'held')).toEqual([]);
  names.bring('here', '旅行社名单', 'first attempt');
  names.bring('here', '旅行社名单', 'second attempt');
  expect(names.near('here', '旅行社名单', null)).toEqual(['旅行社名录']);
  expect(names.near('here', '旅行社信息', 'held')).toEqual(['旅行社名单']);
});
