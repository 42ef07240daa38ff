import { expect, test } from 'vitest';
import type { EventRow } from './store.ts';
import { timelineOf } from './timeline.ts';

const told = (actorName: string, data: Record<string, unknown>) =>
  timelineOf(
    [
      {
        event: { caseId: 'c', seq: 1, type: 'withdrawn', data, actorId: 'a', actorName, at: new Date(0) },
        department: '区教育局',
      } as unknown as EventRow,
    ],
    () => null,
  )[0]?.actor.name;

test('代理: whoever acted in another’s place stands with both names, and by themselves alone otherwise', () => {
  expect(told('李敏', { inPlaceOf: '王芳' })).toBe('李敏（代王芳）');
  expect(told('李敏', {})).toBe('李敏');
});

test('what was written down with both names before reads as it did', () =>
  expect(told('李敏（代王芳）', {})).toBe('李敏（代王芳）'));
