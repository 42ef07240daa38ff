import { expect, test } from 'vitest';
import { profile as dongguan } from '../../law/cities/dongguan/profile.ts';
import { demandSteps } from './docs.ts';

test('DG-16: a demand goes by the authority to the department in charge, and is answered or passed on', () => {
  const steps = new Set(demandSteps(dongguan).map(({ from, to, by }) => `${from ?? 'start'} ${by} ${to}`));
  for (const step of [
    'start file filed',
    'filed route routed',
    'filed register met',
    'filed decline declined',
    'filed withdraw withdrawn',
    'routed transfer routed',
    'routed register met',
    'routed decline declined',
    'met reopen filed',
    'declined reopen filed',
  ])
    expect(steps).toContain(step);
});
