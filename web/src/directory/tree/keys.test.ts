import { describe, expect, test } from 'vitest';
import { stepOf } from './keys.ts';

const items = [
  { level: 1, expanded: true },
  { level: 2, expanded: false },
  { level: 2, expanded: true },
  { level: 3, expanded: null },
  { level: 1, expanded: false },
];

describe('keys of a tree', () => {
  test('down and up walk what is in sight and stop at the ends', () => {
    expect(stepOf('ArrowDown', items, 0)).toEqual({ type: 'go', to: 1 });
    expect(stepOf('ArrowUp', items, 4)).toEqual({ type: 'go', to: 3 });
    expect(stepOf('ArrowDown', items, 4)).toBeNull();
    expect(stepOf('ArrowUp', items, 0)).toBeNull();
  });

  test('right opens, then enters', () => {
    expect(stepOf('ArrowRight', items, 1)).toEqual({ type: 'turn', open: true });
    expect(stepOf('ArrowRight', items, 0)).toEqual({ type: 'go', to: 1 });
    expect(stepOf('ArrowRight', items, 3)).toBeNull();
  });

  test('left closes, then goes to what is above', () => {
    expect(stepOf('ArrowLeft', items, 2)).toEqual({ type: 'turn', open: false });
    expect(stepOf('ArrowLeft', items, 3)).toEqual({ type: 'go', to: 2 });
    expect(stepOf('ArrowLeft', items, 1)).toEqual({ type: 'go', to: 0 });
    expect(stepOf('ArrowLeft', items, 4)).toBeNull();
  });

  test('Home and End go to the ends, Enter and Space choose', () => {
    expect(stepOf('Home', items, 3)).toEqual({ type: 'go', to: 0 });
    expect(stepOf('End', items, 0)).toEqual({ type: 'go', to: 4 });
    expect(stepOf('Enter', items, 3)).toEqual({ type: 'choose' });
    expect(stepOf(' ', items, 3)).toEqual({ type: 'choose' });
    expect(stepOf('a', items, 3)).toBeNull();
  });
});
