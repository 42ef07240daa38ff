import type { ConfigProviderProps } from 'antd';

export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];

/** What every page needs of a language, fetched as one file. `texts` is by file path. */
export type Pack = {
  texts: Record<string, unknown>;
  antd: NonNullable<ConfigProviderProps['locale']>;
  dayjs: string;
};

const key = 'onesource.locale';

/** The language chosen on this machine; Chinese until somebody chooses. */
export function chosenLocale(): Locale {
  try {
    const kept = localStorage.getItem(key);
    return locales.find((locale) => locale === kept) ?? 'zh-CN';
  } catch {
    // Storage may be forbidden by the office's browser policy.
    return 'zh-CN';
  }
}

export function keepLocale(locale: Locale): void {
  try {
    localStorage.setItem(key, locale);
  } catch {
    // Then the choice lasts as long as the page.
  }
}
