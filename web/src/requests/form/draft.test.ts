import { describe, expect, it } from 'vitest';
import { dropDraft, keepDraft, readDraft, untilAfter } from './draft.ts';

function storage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    kept,
  };
}
const draft = { savedAt: '2026-10-09T02:00:00.000Z', values: { matter: '就业困难人员认定' } };

describe('a draft', () => {
  it('comes back to whoever left it, for the resource it was left at', () => {
    const store = storage();
    expect(keepDraft(store, 'lin', 'marriages', draft)).toBe(true);
    expect(readDraft(store, 'lin', 'marriages')).toEqual(draft);
    expect(readDraft(store, 'chen', 'marriages')).toBeNull();
    expect(readDraft(store, 'lin', 'divorces')).toBeNull();
  });

  it('is gone once it is dropped', () => {
    const store = storage();
    keepDraft(store, 'lin', 'marriages', draft);
    dropDraft(store, 'lin', 'marriages');
    expect(readDraft(store, 'lin', 'marriages')).toBeNull();
  });

  it.each(['{', 'null', '[]', '{"values":null,"savedAt":"2026"}', '"text"'])(
    'that cannot be read is none: %s',
    (text) => {
      const store = storage();
      keepDraft(store, 'lin', 'marriages', draft);
      for (const key of store.kept.keys()) store.kept.set(key, text);
      expect(readDraft(store, 'lin', 'marriages')).toBeNull();
    },
  );

  it('says when the browser keeps nothing', () => {
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    expect(keepDraft({ getItem: full, setItem: full, removeItem: full }, 'lin', 'marriages', draft)).toBe(false);
    expect(readDraft({ getItem: full, setItem: full, removeItem: full }, 'lin', 'marriages')).toBeNull();
  });
});

describe('the last day of a period, both days included', () => {
  it.each([
    ['2026-10-09', 12, '2027-10-08'],
    ['2026-01-01', 12, '2026-12-31'],
    ['2026-08-31', 6, '2027-02-27'],
    ['2028-02-29', 12, '2029-02-27'],
    ['2026-11-22', 6, '2027-05-21'],
  ])('%s and %i months: %s', (from, months, until) => {
    expect(untilAfter(from, months)).toBe(until);
  });
});
