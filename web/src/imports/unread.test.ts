import { describe, expect, test } from 'vitest';
import { ApiFailure } from '../lib/failure.ts';
import { unreadOf } from './unread.ts';

describe('a file that was not read', () => {
  test('says why, and which of its headings may be explained', () => {
    const details = [
      { field: 'file', code: 'no_headings' },
      { field: 'name', code: 'unknown_column', message: '资源叫法' },
      { field: '', code: 'unknown_column', message: '谁管' },
    ];
    expect(unreadOf(new ApiFailure(422, { code: 'unreadable_file', message: '', details }))).toEqual({
      code: 'no_headings',
      about: '',
      columns: [
        { title: '资源叫法', proposal: 'name' },
        { title: '谁管', proposal: null },
      ],
    });
  });

  test('is another matter than one that was not taken at all', () => {
    expect(unreadOf(new ApiFailure(409, { code: 'import_running', message: '' }))).toBeNull();
    expect(unreadOf(null)).toBeNull();
  });
});
