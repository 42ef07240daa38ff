import { type ComponentType, type ReactNode, useState } from 'react';
import { useLocale } from '../i18n/use-locale.ts';
import { createToasts, ToastContext, type Tools } from '../ui/toasts.ts';

type Drawing = ComponentType<{ onReady: (tools: Tools) => void }>;

/**
 * Lets everything below say what happened; what draws it comes with the first that is said, and is drawn anew in another
 * language: what was said in one is not left standing in the other.
 */
export function Toasts({ children }: { children: ReactNode }) {
  const [Drawing, setDrawing] = useState<Drawing | null>(null);
  const [{ toasts, ready }] = useState(() =>
    createToasts(() => {
      void import('./ToastTools.tsx').then(
        ({ ToastTools }) => setDrawing(() => ToastTools),
        // Without the network; the next that is said asks again
        () => {},
      );
    }),
  );
  const { locale } = useLocale();
  return (
    <ToastContext value={toasts}>
      {children}
      {Drawing && <Drawing key={locale} onReady={ready} />}
    </ToastContext>
  );
}
