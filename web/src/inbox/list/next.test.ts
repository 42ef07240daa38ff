import { describe, expect, it } from 'vitest';
import { nextTask } from './next.ts';

describe('the task after the one that is done', () => {
  it('is the one below it', () => expect(nextTask(['a', 'b', 'c'], ['a', 'c'], 'b')).toBe('c'));
  it('is the first again after the last', () => expect(nextTask(['a', 'b', 'c'], ['a', 'b'], 'c')).toBe('a'));
  it('passes over what others have done meanwhile', () => expect(nextTask(['a', 'b', 'c'], ['c'], 'a')).toBe('c'));
  it('is what has come in when nothing older is left', () => expect(nextTask(['a'], ['d'], 'a')).toBe('d'));
  it('is none when nothing is left', () => expect(nextTask(['a'], [], 'a')).toBeNull());
});
