import { useCallback, useRef } from 'react';

/**
 * Where the keyboard goes on from when a dialog has closed. The button that opened it may be gone with it: then it is
 * from what the case has become.
 */
export function useFocusBack<Element extends HTMLElement>() {
  const now = useRef<Element>(null);
  const takeFocus = useCallback(() => {
    requestAnimationFrame(() => {
      if (!document.activeElement?.matches('a, button, input, textarea, section')) now.current?.focus();
    });
  }, []);
  return [now, takeFocus] as const;
}
