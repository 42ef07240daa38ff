import { expect, test } from 'vitest';
import { profile as pudong } from '../../../law/cities/pudong/profile.ts';
import { reportLines } from '../print.ts';
import { importView, kept } from '../view.ts';
import { emptyReport, leaveOut, note } from './report.ts';

test('what is left out beyond what is listed is counted all the same', () => {
  const report = emptyReport();
  for (let at = 0; at < 5200; at += 1) leaveOut(report, { code: 'cell_without_heading', cell: `D${at}`, value: '多' });
  for (let at = 0; at < 620; at += 1) {
    const unknown = [{ field: 'updateCycle', code: 'unknown_value', value: `第${at}种` }];
    note(report, { line: at, sheet: null, name: `信息${at}`, unknown });
    note(report, { line: at, sheet: null, name: `信息${at}`, unknown });
  }
  const text = reportLines(report, { dryRun: false, language: 'zh' });
  expect(text).toContain('未读取 (5200):');
  expect(text.at(-1)).toBe('    … 另有 5150');
  const { answer } = kept(report, { meanings: [], policy: pudong });
  expect(answer).toMatchObject({ noted: 1240, furtherIgnored: 200, furtherWords: 240, further: 240 });
  expect([answer.ignored.length, answer.words.length]).toEqual([5000, 500]);
});

test('an import of before these were counted is shown as it was kept', () => {
  const { answer } = kept(emptyReport(), { meanings: [], policy: pudong });
  const { noted: _, furtherIgnored: __, furtherWords: ___, ...before } = answer;
  const line = { sheet: null, line: 2, name: '甲', outcome: 'taken' as const, errors: [] };
  const row = { id: 'i', status: 'done' as const, dryRun: false, whole: false, lines: 1, done: 1 };
  const result = { answer: { ...before, lines: [line] }, refusals: [], meanings: [] };
  const now = new Date(0);
  expect(importView({ ...row, createdAt: now, result }, now)).toMatchObject({ noted: 1, furtherIgnored: 0 });
});
