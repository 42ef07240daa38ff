import type { Question } from '@onesource/db/content';
import { questionKinds } from '@onesource/db/vocabulary';
import fc from 'fast-check';
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
    // An id that is left empty is none; one that is said is kept
    expect(stillAsked([{ ...said[0], id: null }], questions)).toEqual([{ ...said[0], id: '1' }]);
    expect(stillAsked([{ ...said[0], id: '9' }], questions)).toEqual([{ ...said[0], id: '9' }]);
  });
  test('keep words of which a cell shows less, whatever else of them changes', () => {
    const before: Question[] = [
      { id: '1', text: '哪一级\n（单选）', kind: 'choice', required: false, choices: ['[市]/区', '镇【街道】'] },
    ];
    const written = questionsText(before);
    expect(written).toBe('[选答][单选：［市］／区/镇［街道］] 哪一级 （单选）');
    const read = (text: string) => stillAsked(questionsOf(text), before);
    expect(read(written)).toEqual(before);
    expect(read(written.replace('选答', '必答'))).toEqual([{ ...before[0], required: true }]);
    expect(read(written.replace('/镇［街道］', '/村'))).toEqual([{ ...before[0], choices: ['[市]/区', '村'] }]);
  });
  test('are the same again from their cell, whatever they say', () => {
    const signs = fc.constantFrom(...'甲乙aB 0/／[]［］【】:：\n\r\t\u2028；必答文本单选');
    const words = fc
      .string({ unit: fc.oneof(signs, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })), minLength: 1 })
      .map((text) => text.trim())
      .filter((text) => text !== '');
    const asked = fc
      .record({
        id: fc.uuid(),
        text: words,
        kind: fc.constantFrom(...questionKinds),
        required: fc.boolean(),
        choices: fc.uniqueArray(words, { minLength: 2, maxLength: 5 }),
      })
      .map((question): Question => (question.kind === 'choice' ? question : { ...question, choices: [] }));
    fc.assert(
      fc.property(fc.array(asked, { minLength: 1, maxLength: 10 }), (before) => {
        expect(stillAsked(questionsOf(questionsText(before)), before)).toEqual(before);
      }),
    );
  });
});
