import { expect, it } from 'vitest';
import { tellsToday } from './told.ts';

const kept = () => {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  };
};

it('reminds each person once a day, as days are counted in Shanghai', () => {
  const storage = kept();
  const [evening, night] = [new Date('2026-11-02T15:59:00Z'), new Date('2026-11-02T16:01:00Z')];
  expect(tellsToday(storage, 'one', evening)).toBe(true);
  expect(tellsToday(storage, 'one', evening)).toBe(false);
  expect(tellsToday(storage, 'another', evening)).toBe(true);
  expect(tellsToday(storage, 'one', night)).toBe(true);
});

it('reminds of nothing where the browser keeps nothing', () => {
  const refusing = {
    getItem: () => {
      throw new Error('denied');
    },
    setItem: () => undefined,
  };
  expect(tellsToday(refusing, 'one', new Date())).toBe(false);
});
