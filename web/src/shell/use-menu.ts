import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';

/**
 * A button that opens a menu below it, by the pattern of WAI-ARIA: arrows walk through the items, Escape closes and gives
 * the button the focus back, whatever happens outside closes. `frameProps` go to what holds both.
 */
export function useMenu() {
  const [open, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const items = () => [...(frame.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  const button = () => frame.current?.querySelector('button');

  useEffect(() => {
    if (!open) return;
    // A press on what takes no focus does not blur what has it in every browser
    const pressed = ({ target }: PointerEvent) => {
      if (target instanceof Node && !frame.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', pressed);
    return () => document.removeEventListener('pointerdown', pressed);
  }, [open]);
  // The items are there only after they have been drawn
  const start = useRef<'first' | 'last' | null>(null);
  useEffect(() => {
    if (open && start.current)
      items()
        .at(start.current === 'first' ? 0 : -1)
        ?.focus();
    start.current = null;
  });

  const close = () => {
    setOpen(false);
    button()?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open) {
      event.preventDefault();
      return close();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    if (!open) {
      start.current = step === 1 ? 'first' : 'last';
      return setOpen(true);
    }
    const all = items();
    const at = document.activeElement instanceof HTMLElement ? all.indexOf(document.activeElement) : -1;
    all[at < 0 ? (step === 1 ? 0 : all.length - 1) : (at + step + all.length) % all.length]?.focus();
  };
  return {
    open,
    close,
    buttonProps: { 'aria-haspopup': 'menu', 'aria-expanded': open, onClick: () => setOpen((was) => !was) } as const,
    menuProps: { 'aria-orientation': 'vertical' } as const,
    frameProps: {
      ref: frame,
      onKeyDown,
      onBlur: ({ relatedTarget }: FocusEvent) => {
        if (relatedTarget instanceof Node && !frame.current?.contains(relatedTarget)) setOpen(false);
      },
    },
  };
}
