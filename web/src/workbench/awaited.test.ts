import { expect, test } from 'vitest';
import { paths } from '../paths.ts';
import { routes } from './Awaited.tsx';

test('what lies on the desk is read on the page of its own kind', () => {
  expect(routes).toEqual({ request: paths.request, discrepancy: paths.discrepancy, demand: paths.demand });
});
