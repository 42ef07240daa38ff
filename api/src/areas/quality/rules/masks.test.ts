import { describe, expect, test } from 'vitest';
import { maskFor, shownAs } from './masks.ts';
import { item } from './testing.ts';

const shown = (name: string, value: string | null, over: Parameters<typeof item>[1], provides: boolean) =>
  shownAs(maskFor(item(name, over), provides), value);

describe('a value behind a fault', () => {
  test('SQ-26, PD-35: that is sensitive is under its mask for everybody, its provider too', () => {
    expect(shown('姓名', '王小明', { sensitivity: 'high' }, true)).toBe('王**');
    expect(shown('备注', '内情', { sensitivity: 'medium' }, true)).toBe('****');
    expect(shown('身份证件号码', '310115198001010016', { sensitivity: 'low' }, true)).toBe('310***********0016');
  });
  test('that is not is read by its provider; by others only what everybody may have', () => {
    expect(shown('登记机关', '某街道', {}, true)).toBe('某街道');
    expect(shown('登记机关', '某街道', {}, false)).toBe('****');
    expect(shown('登记机关', '某街道', { shareType: 'not_shared' }, false)).toBe('****');
    expect(shown('登记机关', '某街道', { shareType: 'unconditional' }, false)).toBe('某街道');
    expect(shown('登记机关', '某街道', { shareType: 'unconditional', sensitivity: 'high' }, false)).toBe('****');
  });
  test('that is not there is nothing under any mask', () => {
    expect(shown('姓名', null, { sensitivity: 'high' }, true)).toBeNull();
  });
});
