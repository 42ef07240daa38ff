import { expect, test } from 'vitest';
import { wrongQuestions } from './questions.ts';

const question = (text: string, choices?: string[], id: string | null = null) => ({
  id,
  text,
  kind: choices ? ('choice' as const) : ('text' as const),
  required: false,
  choices: choices ?? [],
});

test('a resource asks nothing twice (house)', () => {
  expect(wrongQuestions([question('用在哪个系统'), question('每月查多少次')])).toEqual([]);
  expect(wrongQuestions([question('甲'), question('甲')])).toEqual([
    { field: 'questions.1.text', code: 'duplicate_question' },
  ]);
  expect(wrongQuestions([question('甲', undefined, '1'), question('乙', undefined, '1')])).toEqual([
    { field: 'questions.1.text', code: 'duplicate_question' },
  ]);
});

test('a choice leaves two at least, each once (house)', () => {
  expect(wrongQuestions([question('甲', ['是', '否'])])).toEqual([]);
  for (const choices of [[], ['是']])
    expect(wrongQuestions([question('甲', choices)])).toEqual([
      { field: 'questions.0.choices', code: 'choices_required' },
    ]);
  expect(wrongQuestions([question('甲', ['是', '否', '是'])])).toEqual([
    { field: 'questions.0.choices', code: 'duplicate_choice' },
  ]);
});
