// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useMenu } from './use-menu.ts';

function Menu() {
  const { open, buttonProps, menuProps, frameProps } = useMenu();
  return (
    <>
      <div {...frameProps}>
        <button type="button" {...buttonProps}>
          王小明
        </button>
        {open && (
          <div role="menu" {...menuProps}>
            {['密码', '安全', '退出'].map((name) => (
              <button key={name} type="button" role="menuitem">
                {name}
              </button>
            ))}
          </div>
        )}
      </div>
      <button type="button">别处</button>
    </>
  );
}

beforeEach(() => void render(<Menu />));
afterEach(cleanup);

const button = () => screen.getByRole('button', { name: '王小明' });
const isOpen = () => screen.queryByRole('menu') !== null;
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const focused = () => document.activeElement?.textContent;

test('the button opens and closes it, and says so', () => {
  fireEvent.click(button());
  expect([isOpen(), button().getAttribute('aria-expanded')]).toEqual([true, 'true']);
  fireEvent.click(button());
  expect([isOpen(), button().getAttribute('aria-expanded')]).toEqual([false, 'false']);
});

test('an arrow opens it at its first or at its last, and walks round', () => {
  button().focus();
  press('ArrowDown');
  expect(focused()).toBe('密码');
  press('ArrowUp');
  expect(focused()).toBe('退出');
  press('ArrowDown');
  expect(focused()).toBe('密码');
  press('Escape');
  press('ArrowUp');
  expect(focused()).toBe('退出');
});

test('Escape closes it and gives the button the focus back', () => {
  button().focus();
  press('ArrowDown');
  press('Escape');
  expect([isOpen(), document.activeElement]).toEqual([false, button()]);
});

test('what happens outside closes it: a press, or the focus that goes there', () => {
  const elsewhere = screen.getByRole('button', { name: '别处' });
  fireEvent.click(button());
  fireEvent.pointerDown(elsewhere);
  expect(isOpen()).toBe(false);
  fireEvent.click(button());
  fireEvent.blur(button(), { relatedTarget: elsewhere });
  expect(isOpen()).toBe(false);
});
