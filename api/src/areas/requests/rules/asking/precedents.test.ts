import { describe, expect, test } from 'vitest';
import { type Decided, fewestPrecedents, usualAnswer } from './precedents.ts';

const after = (workingDays: number | null, outcome: Decided['outcome'] = 'granted'): Decided => ({
  outcome,
  workingDays,
});

describe('the usual answer', () => {
  test('counts how like requests ended, and takes the median of the days', () => {
    expect(usualAnswer([after(9), after(2), after(4, 'partly'), after(3, 'refused')])).toEqual({
      decided: 4,
      granted: 2,
      partly: 1,
      refused: 1,
      workingDays: 3.5,
    });
    expect(usualAnswer([after(9), after(2), after(4)])?.workingDays).toBe(4);
  });

  test('says nothing of a few: that would tell how one of them ended', () => {
    expect(usualAnswer(Array(fewestPrecedents - 1).fill(after(1, 'refused')))).toBeNull();
    expect(usualAnswer([])).toBeNull();
  });

  test('names no days where no calendar counts them', () => {
    expect(usualAnswer([after(null), after(null), after(null)])?.workingDays).toBeNull();
    expect(usualAnswer([after(null), after(6), after(null)])?.workingDays).toBe(6);
  });
});
