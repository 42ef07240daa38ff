import type { Question } from '@onesource/db/content';
import { describe, expect, test } from 'vitest';
import { questionsOf, questionsText, stillAsked } from './questions.ts';

const questions: Question[] = [
  { id: '1', text: '用在哪个系统', kind: 'text', required: true, choices: [] },
  { id: '2', text: '是否留存', kind: 'choice', required: false, choices: ['是', '否/不确定'] },
  { id: '3', text: '每月约查多少次', kind: 'number', required: false, choices: [] },
  { id: '4', text: '等保测评报告', kind: 'file', required: true, choices: [] },
];

describe('申请时回答的问题 in a cell', () => {
  test('are one a line, and read back as they were', () => {
    const text = questionsText(questions);
    expect(text.split('\n')).toEqual([
      '[必答][文本] 用在哪个系统',
      '[选答][单选：是/否／不确定] 是否留存',
      '[选答][数字] 每月约查多少次',
      '[必答][附件] 等保测评报告',
    ]);
    expect(questionsOf(text)).toEqual([
      { text: '用在哪个系统', kind: 'text', required: true, choices: [] },
      { text: '是否留存', kind: 'choice', required: false, choices: ['是', '否／不确定'] },
      { text: '每月约查多少次', kind: 'number', required: false, choices: [] },
      { text: '等保测评报告', kind: 'file', required: true, choices: [] },
    ]);
  });
  test('without marks are questions in words that may be left open', () => {
    expect(questionsOf('用在哪个系统')).toEqual([{ text: '用在哪个系统', kind: 'text', required: false, choices: [] }]);
    expect(questionsOf('【必答】【单选:甲/乙】 哪一个')).toEqual([
      { text: '哪一个', kind: 'choice', required: true, choices: ['甲', '乙'] },
    ]);
  });
  test('are none where a line is no question', () => {
    for (const text of ['[必答][图片] 什么', '[必答][文本]', '\n']) expect(questionsOf(text), text).toBeNull();
  });
  test('keep their ids while they ask the same', () => {
    const said = [
      { text: '用在哪个系统', kind: 'text' },
      { text: '另一个', kind: 'text' },
      { text: '是否留存', kind: 'text' },
    ];
    expect(stillAsked(said, questions)).toEqual([{ ...said[0], id: '1' }, said[1], said[2]]);
    expect(stillAsked(undefined, questions)).toBeUndefined();
  });
});
