// @vitest-environment happy-dom
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startTexts, withTexts } from '../i18n/start.ts';
import { useProblemPlace } from './use-problem-place.ts';

let kind: 'derived' | 'declared' = 'declared';
vi.mock('../words/use-openness-label.ts', () => ({ useOpennessLabel: () => ({ kind }) }));

beforeAll(async () => {
  await startTexts();
  await withTexts(['catalog', 'content'], Promise.resolve());
});
afterEach(cleanup);

const placeOf = (field: string) => renderHook(() => useProblemPlace()).result.current(field);

test('a problem is named by the label of its field, also where it is a part of one', () => {
  expect(placeOf('name')).toBe('信息资源名称');
  expect(placeOf('legalBasis.0.title')).toBe(placeOf('legalBasis'));
  expect(placeOf('contact.phone')).not.toBe(placeOf('contact.office'));
  expect(placeOf('format.type')).not.toBe(placeOf('format'));
});

test('that of an item says which item, and which column', () => {
  expect(placeOf('items.2.dataType')).toContain('3');
  expect(placeOf('items.2.dataType')).toContain('类型');
  expect(placeOf('items.2')).toBe(placeOf('items.2.name'));
  expect(placeOf('items')).not.toContain('1');
});

test('where one word says how an item is shared and opened, both problems stand at that word', () => {
  kind = 'derived';
  expect(placeOf('items.0.shareType')).toBe(placeOf('items.0.openness'));
  kind = 'declared';
  expect(placeOf('items.0.shareType')).not.toBe(placeOf('items.0.openness'));
});

test('a field that has no label goes by its name on the wire', () =>
  expect(placeOf('somethingNew')).toBe('somethingNew'));
