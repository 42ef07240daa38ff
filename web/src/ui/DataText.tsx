import type { ReactNode } from 'react';
import { useLocale } from '../i18n/use-locale.ts';
import { useDataNames } from './data-names.ts';

/**
 * Data as registered, which is Chinese in either language of the console, for screen readers and fonts; but what has a name
 * in the reader's language, as departments have, is called by it.
 */
export function DataText({ children }: { children: ReactNode }) {
  const { dataLang } = useLocale();
  const name = useDataNames()?.get(children as string);
  return <span lang={name ? undefined : dataLang}>{name || children}</span>;
}
