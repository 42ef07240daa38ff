import { expect, test } from 'vitest';
import type { RequestDraft } from '../draft.ts';
import { type Lacking, lackingOf, placeOf } from './lacking.ts';

const lacks = (code: string, field: string | null = null): Lacking => ({ code, field, article: null }) as Lacking;
const fieldsOf = (found: readonly Lacking[]) => found.map(({ field }) => field);

test('what has been filled in since the server was asked no longer lacks', () => {
  const problems = ['purpose', 'basis', 'matter', 'from'].map((field) => lacks('required', field));
  expect(fieldsOf(lackingOf(problems, {}))).toEqual(['purpose', 'basis', 'matter', 'from']);
  expect(fieldsOf(lackingOf(problems, { basis: '职责', matter: ' ', from: '2026-11-30' }))).toEqual([
    'purpose',
    'matter',
  ]);
});

test('a head who has to agree, and a request that a colleague has made, are asked for until they are dealt with', () => {
  const problems = [lacks('sign_off_required', 'signOff'), lacks('already_asked', 'confirmed')];
  expect(lackingOf(problems, { signOff: { name: ' ' }, confirmed: false })).toHaveLength(2);
  expect(lackingOf(problems, { signOff: { name: '张敏' }, confirmed: true })).toEqual([]);
});

test('what is wrong with what is filled in stays, whatever is filled in', () => {
  const problems = [lacks('no_items', 'itemIds'), lacks('period_past', 'until'), lacks('own_resource')];
  expect(lackingOf(problems, { itemIds: [], until: '2026-01-01' })).toEqual(problems);
});

test('a compulsory question lacks until it is answered, by words, a choice or a file', () => {
  const problems = ['system', 'kept', 'report'].map((id) => lacks('answer_required', `answers.${id}`));
  expect(lackingOf(problems, {})).toEqual(problems);
  expect(lackingOf(problems, { answers: { system: ' ', report: null } })).toEqual(problems);
  const report = { id: 'f1', name: '说明.pdf' } as NonNullable<RequestDraft['answers']>['report'];
  expect(fieldsOf(lackingOf(problems, { answers: { system: '核验系统', report } }))).toEqual(['answers.kept']);
});

test('what a problem names leads to where it stands in the form', () => {
  expect(['matter', 'signOff', 'answers.system'].map(placeOf)).toEqual([
    ['matter'],
    ['signOff', 'name'],
    ['answers', 'system'],
  ]);
});
