// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { startTexts, withTexts } from '../i18n/start.ts';
import { LineFilters } from './LineFilters.tsx';
import type { Filters } from './queries.ts';

beforeAll(async () => {
  await startTexts();
  await withTexts(['audit'], Promise.resolve());
});
afterEach(cleanup);

const none: Filters = {
  actor: '',
  action: '',
  subject: null,
  subjectId: '',
  result: null,
  ip: '',
  from: '',
  until: '',
};

/** As the page holds them; `back` is what a step back in the history does. */
function Held() {
  const [filters, setFilters] = useState(none);
  return (
    <>
      <LineFilters filters={filters} actions={[]} onChange={(change) => setFilters({ ...filters, ...change })}>
        <output>{filters.actor}</output>
      </LineFilters>
      <button type="button" onClick={() => setFilters(none)}>
        back
      </button>
    </>
  );
}

test('the focus stays where one types, also when what was typed is asked for', () => {
  render(<Held />);
  const box = screen.getByRole<HTMLInputElement>('searchbox', { name: '操作人姓名' });
  box.focus();
  fireEvent.change(box, { target: { value: ' 王 ' } });
  expect(screen.getByRole('status').textContent).toBe('');
  fireEvent.keyDown(box, { key: 'Enter', keyCode: 13 });
  expect(screen.getByRole('status').textContent).toBe('王');
  expect(document.activeElement).toBe(box);
  expect(box.isConnected).toBe(true);
});

test('a step back shows what was asked for then', () => {
  render(<Held />);
  const box = screen.getByRole<HTMLInputElement>('searchbox', { name: '操作人姓名' });
  fireEvent.change(box, { target: { value: '王' } });
  fireEvent.keyDown(box, { key: 'Enter', keyCode: 13 });
  expect(box.value).toBe('王');
  fireEvent.click(screen.getByRole('button', { name: 'back' }));
  expect(box.value).toBe('');
});
