// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { forgetRemarks, keepRemarks, keptRemarks } from './kept-remarks.ts';
import type { Remark } from './remarks.ts';

afterEach(() => localStorage.clear());
const remarks: Remark[] = [{ field: 'summary', item: null, text: '写明范围' }];
const said = { version: 3, remarks, note: '另见批注' };
const nothing = { version: 3, remarks: [], note: '' };

test('what was said and not sent is there again, for whoever said it of that registration', () => {
  keepRemarks('wang', 'r', said);
  expect(keptRemarks('wang', 'r', 3)).toEqual(said);
  expect(keptRemarks('li', 'r', 3)).toEqual(nothing);
  expect(keptRemarks('wang', 'other', 3)).toEqual(nothing);
});

test('of another version nothing is said yet', () => {
  keepRemarks('wang', 'r', said);
  expect(keptRemarks('wang', 'r', 4)).toEqual({ ...nothing, version: 4 });
});

test('once it was sent, or all of it was taken away, nothing is kept', () => {
  keepRemarks('wang', 'r', said);
  forgetRemarks('wang', 'r');
  expect(keptRemarks('wang', 'r', 3)).toEqual(nothing);
  keepRemarks('wang', 'r', said);
  keepRemarks('wang', 'r', { ...nothing, note: ' ' });
  expect(localStorage.length).toBe(0);
});

test('what cannot be read is nothing', () => {
  localStorage.setItem('onesource.remarks.wang.r', '{"version":3,"remarks":"x","note":""}');
  expect(keptRemarks('wang', 'r', 3)).toEqual(nothing);
});
