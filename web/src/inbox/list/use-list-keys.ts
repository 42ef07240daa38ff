import { type RefObject, useEffect } from 'react';

const steps: Record<string, number> = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 };

/** J and K move the focus through a list of links from anywhere on the page, the arrows from within the list. */
export function useListKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const move = (event: KeyboardEvent) => {
      const step = steps[event.key];
      if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const links = [...(list.current?.querySelectorAll<HTMLAnchorElement>('a') ?? [])];
      const inList = links.some((link) => link === document.activeElement);
      if (isWriting(event.target) || (event.key.startsWith('Arrow') && !inList)) return;
      const from = links.findIndex((link) =>
        inList ? link === document.activeElement : link.getAttribute('aria-current') === 'true',
      );
      const to = from < 0 ? 0 : Math.min(Math.max(from + step, 0), links.length - 1);
      links[to]?.focus();
      event.preventDefault();
    };
    document.addEventListener('keydown', move);
    return () => document.removeEventListener('keydown', move);
  }, [list]);
}

/** Whether keys are text there, or belong to a dialog or a menu. */
const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest(
    'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"], [role="listbox"]',
  ) !== null;
