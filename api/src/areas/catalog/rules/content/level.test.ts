import { describe, expect, test } from 'vitest';
import { profile as national } from '../../../../law/cities/national/profile.ts';
import { profile as pudong } from '../../../../law/cities/pudong/profile.ts';
import { content, item } from '../../testing.ts';
import { validateContent } from './content-rules.ts';
import { highestLevel, levelFindings } from './level.ts';

const levelled = (level: 'core' | 'important' | 'general' | null, ...items: (typeof level)[]) =>
  content({ level, items: items.map((each, at) => item(`${at}`, { level: each })) });

describe('N-13, GB/T 43697: the level of the data', () => {
  test('of the whole is no lower than that of any item', () => {
    const below = [{ field: 'level', code: 'level_below_items', article: 'N-13' }];
    expect(levelFindings(levelled('general', 'general', 'important'), national)).toEqual(below);
    expect(levelFindings(levelled('important', 'core'), national)).toEqual(below);
    expect(levelFindings(levelled('core', 'important', null), national)).toEqual([]);
    expect(levelFindings(levelled('important', 'important', 'general'), national)).toEqual([]);
    expect(validateContent(levelled('general', 'core'), national, '2026-11-02')).toContainEqual(below[0]);
  });

  test('binds nothing that was not said, and nothing where no text asks for a level', () => {
    expect(levelFindings(levelled(null, 'core'), national)).toEqual([]);
    expect(levelFindings(levelled('general', null), national)).toEqual([]);
    expect(levelFindings(levelled('general', 'core'), pudong)).toEqual([]);
  });

  test('is the highest of those of the items', () => {
    expect(highestLevel(levelled(null, 'general', 'core', 'important'))).toBe('core');
    expect(highestLevel(levelled(null, null))).toBeNull();
  });
});
