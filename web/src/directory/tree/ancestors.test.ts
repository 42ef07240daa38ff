import { describe, expect, test } from 'vitest';
import { ancestorsOf } from './ancestors.ts';

const departments = [
  { id: 'gov', parentId: null },
  { id: 'minzheng', parentId: 'gov' },
  { id: 'centre', parentId: 'minzheng' },
];

describe('the nodes above a node', () => {
  test('are its class and its item', () => {
    expect(ancestorsOf('class:base', [])).toEqual([]);
    expect(ancestorsOf('item:101', [])).toEqual(['class:base']);
    expect(ancestorsOf('sub:307009', [])).toEqual(['class:department', 'item:307']);
  });

  test('are the departments above a department', () => {
    expect(ancestorsOf('department:centre', departments)).toEqual([
      'departments',
      'department:gov',
      'department:minzheng',
    ]);
    expect(ancestorsOf('department:unknown', departments)).toEqual(['departments']);
  });

  test('are none for what is no node', () => {
    expect(ancestorsOf('item:901', [])).toBeNull();
    expect(ancestorsOf('sub:1', [])).toBeNull();
    expect(ancestorsOf('nonsense', [])).toBeNull();
  });
});
