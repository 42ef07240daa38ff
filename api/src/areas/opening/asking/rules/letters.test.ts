import { refusalCodes } from '@onesource/db/vocabulary';
import { expect, test } from 'vitest';
import { answerLetter, confirmLetter, receivedLetter, revokedLetter, unansweredLetter } from './letters.ts';

const about = { title: '学校名录', address: 'https://one.example/open/datasets/asked#s_x', number: 'KS-2026-000001' };
const answer = {
  status: 'granted',
  asked: ['甲', '乙'],
  granted: ['甲'],
  until: '2026-12-31',
  code: null,
  note: '',
} as const;

test('every letter is in both languages, names the data and leads where it is to lead', () => {
  for (const { subject, text } of [
    confirmLetter(about),
    receivedLetter({ ...about, department: { zh: '某区教育局', en: 'Education Bureau' }, dueOn: '2026-11-16' }),
    answerLetter({ ...about, ...answer }),
    answerLetter({ ...about, ...answer, status: 'refused', granted: null, until: null, code: 'other', note: '一' }),
    unansweredLetter({ ...about, department: { zh: '某区教育局', en: 'Education Bureau' } }),
    revokedLetter({ ...about, note: '用途不符' }),
  ]) {
    expect(subject).toMatch(/^【一数一源】.+ [A-Z]/);
    expect(text.split(about.address)).toHaveLength(3);
    expect(text.split(about.title)).toHaveLength(3);
  }
});

test('an answer says what was agreed to until when, or why nothing was', () => {
  expect(answerLetter({ ...about, ...answer }).subject).toContain('部分');
  expect(answerLetter({ ...about, ...answer, granted: ['甲', '乙'] }).subject).not.toContain('部分');
  const { text } = answerLetter({ ...about, ...answer, note: '乙为年度汇总' });
  for (const told of ['1 项：甲', '2026-12-31', '乙为年度汇总']) expect(text).toContain(told);
  for (const code of refusalCodes) {
    const refused = answerLetter({ ...about, ...answer, granted: null, until: null, code, note: '理由' });
    expect(refused.text).toContain('理由');
    expect(refused.subject).toContain('未获同意');
  }
});

test('what was received says who decides, and by when where that is known', () => {
  const received = (dueOn: string | null) =>
    receivedLetter({ ...about, department: { zh: '某区教育局', en: 'Education Bureau' }, dueOn }).text;
  expect(received('2026-11-16')).toContain('由某区教育局审核，答复期限 2026-11-16');
  expect(received(null)).not.toContain('期限');
});
