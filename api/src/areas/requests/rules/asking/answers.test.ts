import type { Question } from '@onesource/db/content';
import { describe, expect, test } from 'vitest';
import { answeredBefore, answersTo } from './answers.ts';

const asked = (id: string, kind: Question['kind'], over: Partial<Question> = {}): Question => ({
  id,
  text: `问题${id}`,
  kind,
  required: false,
  choices: kind === 'choice' ? ['甲', '乙'] : [],
  ...over,
});
const file = '0b9f3c5e-93a1-4c57-9a51-0a5c5e0f3c11';
const one = (question: Question, value: string) => answersTo([question], [{ questionId: question.id, value }]);
const codes = (question: Question, value: string) => one(question, value).problems.map(({ code }) => code);

describe('提供部门的问题 (house)', () => {
  test('are answered in their order, each with its words as they stand', () => {
    const { answers, problems } = answersTo(
      [asked('1', 'text'), asked('2', 'choice'), asked('3', 'number'), asked('4', 'file')],
      [
        { questionId: '4', value: file },
        { questionId: '3', value: '１,200.5' },
        { questionId: '2', value: '乙' },
        { questionId: '1', value: '社保核验系统' },
      ],
    );
    expect(problems).toEqual([]);
    expect(answers).toEqual([
      { questionId: '1', text: '问题1', kind: 'text', value: '社保核验系统' },
      { questionId: '2', text: '问题2', kind: 'choice', value: '乙' },
      { questionId: '3', text: '问题3', kind: 'number', value: '1200.5' },
      { questionId: '4', text: '问题4', kind: 'file', value: file },
    ]);
  });
  test('may be left open, unless they are compulsory', () => {
    expect(answersTo([asked('1', 'text')], [])).toEqual({ answers: [], problems: [] });
    const open = [{ field: 'answers.1', code: 'answer_required' }];
    const must = asked('1', 'choice', { required: true });
    expect(answersTo([must], []).problems).toEqual(open);
    expect(one(must, '').problems).toEqual(open);
  });
  test('take what is an answer to them, and nothing else', () => {
    expect(codes(asked('1', 'choice'), '丙')).toEqual(['no_such_choice']);
    for (const value of ['十', '1.2.3', '1e9', '--1', 'NaN', '∞', '3,5', '2024 2025', '1,20', '1,2000', ',500'])
      expect(codes(asked('1', 'number'), value), value).toEqual(['not_a_number']);
    for (const value of ['0', '-3', '+2.50', '１２', ' 7 ', '12 000', '-1,234,567.8'])
      expect(codes(asked('1', 'number'), value), value).toEqual([]);
    expect(codes(asked('1', 'file'), '审签页.pdf')).toEqual(['attachment_unknown']);
  });
  test('are all told of at once, with those that are not asked and those answered twice', () => {
    const said = ['1', '1', '9'].map((questionId) => ({ questionId, value: '一' }));
    expect(answersTo([asked('1', 'text'), asked('2', 'number', { required: true })], said).problems).toEqual([
      { field: 'answers.1', code: 'answered_twice' },
      { field: 'answers.2', code: 'answer_required' },
      { field: 'answers.9', code: 'unknown_question' },
    ]);
  });
});

describe('what was answered before', () => {
  const before = (question: Question, value: string) => [
    [],
    [{ questionId: question.id, text: question.text, kind: question.kind, value }],
  ];
  test('is proposed where the question is the same', () => {
    const question = asked('1', 'text');
    expect(answeredBefore(question, before(question, '系统'))).toBe('系统');
    expect(answeredBefore({ ...question, text: '另一个问题' }, before(question, '系统'))).toBeNull();
    expect(answeredBefore({ ...question, kind: 'number' }, before(question, '3'))).toBeNull();
    expect(answeredBefore({ ...question, id: '2' }, before(question, '系统'))).toBeNull();
  });
  test('not a choice that is left no more, nor a file', () => {
    const question = asked('1', 'choice');
    expect(answeredBefore(question, before(question, '乙'))).toBe('乙');
    expect(answeredBefore({ ...question, choices: ['甲', '丁'] }, before(question, '乙'))).toBeNull();
    expect(answeredBefore(asked('1', 'file'), before(asked('1', 'file'), file))).toBeNull();
  });
});
