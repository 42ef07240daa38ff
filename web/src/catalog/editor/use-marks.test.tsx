// @vitest-environment happy-dom
import { cleanup, renderHook } from '@testing-library/react';
import type { FormInstance } from 'antd';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startTexts, withTexts } from '../../i18n/start.ts';
import type { Values } from './draft/draft.ts';
import type { Problem } from './problems.ts';
import { useMarks } from './use-marks.ts';

beforeAll(async () => {
  await startTexts();
  await withTexts(['errors'], Promise.resolve());
}, 60_000);
afterEach(cleanup);

type Fields = { name: (string | number)[]; errors: string[] }[];
const field = (name: string, code: string, over: Partial<Problem> = {}): Problem => ({
  detail: { field: name, code },
  place: { kind: 'field', name: [name] },
  ...over,
});
const cell = (key: string, code: string): Problem => ({
  detail: { field: 'items.0.name', code },
  place: { kind: 'item', key, row: 1, column: 'name' },
});

/** What the form was told last, field by field, and the marks of the items. */
function marking(problems: readonly Problem[], attempted = false) {
  const setFields = vi.fn<(fields: Fields) => void>();
  const form = { setFields } as unknown as FormInstance<Values>;
  const { result, rerender } = renderHook((props) => useMarks(form, props.problems, props.attempted), {
    initialProps: { problems, attempted },
  });
  const marks = () =>
    Object.fromEntries((setFields.mock.lastCall?.[0] ?? []).map(({ name, errors }) => [name.join('.'), errors.length]));
  return {
    marks,
    cells: () => result.current,
    next: (props: { problems: Problem[]; attempted: boolean }) => rerender(props),
  };
}

test('what is only not filled in yet is marked once somebody has tried to submit, a broken rule at once', () => {
  const problems = [field('summary', 'required'), field('name', 'resource_name_taken')];
  const { marks, next } = marking(problems);
  expect(marks()).toEqual({ name: 1 });
  next({ problems, attempted: true });
  expect(marks()).toEqual({ name: 1, summary: 1 });
});

test('what keeps a draft from being saved is marked at once, also where it only lacks', () => {
  expect(marking([field('name', 'required', { unsaved: true })]).marks()).toEqual({ name: 1 });
});

test('a mark goes with its problem, and two at one field stand there together', () => {
  const { marks, next } = marking([
    field('name', 'resource_name_taken'),
    field('name', 'not_storable'),
    field('format', 'unknown'),
  ]);
  expect(marks()).toEqual({ name: 2, format: 1 });
  next({ problems: [field('format', 'unknown')], attempted: false });
  expect(marks()).toEqual({ name: 0, format: 1 });
  next({ problems: [], attempted: false });
  expect(marks()).toEqual({ format: 0 });
});

test('marks of items are given by row and column, and not to the form', () => {
  const { marks, cells } = marking([cell('a', 'name_twice'), cell('b', 'required')]);
  expect(marks()).toEqual({});
  expect([...cells()].map(([key, row]) => [key, [...row.keys()]])).toEqual([['a', ['name']]]);
});
