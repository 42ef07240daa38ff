// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useListKeys } from './use-list-keys.ts';

function List() {
  const list = useRef<HTMLUListElement>(null);
  useListKeys(list);
  return (
    <>
      <ul ref={list}>
        {['一', '二', '三'].map((name) => (
          <li key={name}>
            <a href={`#${name}`} aria-current={name === '二'}>
              {name}
            </a>
          </li>
        ))}
      </ul>
      <input aria-label="写" />
    </>
  );
}

beforeEach(() => void render(<List />));
afterEach(cleanup);

const focused = () => document.activeElement?.textContent;
const press = (key: string, over: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...over });

test('from anywhere on the page J and K go on from the line that is open', () => {
  press('j');
  expect(focused()).toBe('三');
  press('k');
  press('k');
  expect(focused()).toBe('一');
});

test('at either end they stay', () => {
  for (const key of ['j', 'j', 'j']) press(key);
  expect(focused()).toBe('三');
  for (const key of ['k', 'k', 'k', 'k']) press(key);
  expect(focused()).toBe('一');
});

test('arrows scroll the page, and move through the list from within it alone', () => {
  press('ArrowDown');
  expect(focused()).not.toBe('三');
  screen.getByRole('link', { name: '一' }).focus();
  press('ArrowDown');
  expect(focused()).toBe('二');
});

test('where one writes they are letters, and with another key they are the browser’s', () => {
  const box = screen.getByRole('textbox');
  box.focus();
  press('j');
  expect(document.activeElement).toBe(box);
  box.blur();
  press('j', { ctrlKey: true });
  expect(document.activeElement).toBe(document.body);
});
