import { expect, test } from 'vitest';
import { namedBy } from './named.ts';

const named = namedBy([
  { called: { route_demand: { zh: '转办共享需求', en: 'Route a data demand' } } },
  {},
  { called: { tick_broken: { zh: '定时处理出错通知', en: 'Scheduled work fails' } } },
]);

test('a kind of task is called as the area says that gives it', () => {
  expect(named('route_demand').en).toBe('Route a data demand');
  expect(named('tick_broken').zh).toBe('定时处理出错通知');
});

test('one that no area names is nobody’s work, and stops whoever asks for it', () => {
  expect(() => named('give_opinion')).toThrow('No area says what give_opinion is called');
});
