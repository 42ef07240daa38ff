import type { ReactNode } from 'react';
import { useLocale } from '../i18n/use-locale.ts';

/** Data as registered, which is Chinese in either language of the console, for screen readers and fonts. */
export function DataText({ children }: { children: ReactNode }) {
  const { dataLang } = useLocale();
  return <span lang={dataLang}>{children}</span>;
}
