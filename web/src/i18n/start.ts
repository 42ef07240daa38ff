import dayjs from 'dayjs';
import i18n from 'i18next';
import { initReactI18next } from 'react-i18next';
import { chosenLocale, keepLocale, type Locale, type Pack } from './locale.ts';

const packs: Record<Locale, () => Promise<{ pack: Pack }>> = {
  'zh-CN': () => import('./packs/zh-CN.ts'),
  en: () => import('./packs/en.ts'),
};
const fetched = new Map<Locale, Pack>();

/** Components' own texts of a language that has been fetched. */
export const antdLocale = (locale: Locale): Pack['antd'] | undefined => fetched.get(locale)?.antd;

async function fetchPack(locale: Locale): Promise<Pack> {
  const known = fetched.get(locale);
  if (known) return known;
  const { pack } = await packs[locale]();
  for (const [path, texts] of Object.entries(pack.areas)) {
    const area = path.split('/').at(-2) ?? '';
    i18n.addResourceBundle(locale, area, texts);
  }
  fetched.set(locale, pack);
  return pack;
}

/** Changes the language of texts, components, dates and the page itself, and keeps the choice. */
export async function switchLocale(locale: Locale): Promise<void> {
  // Before anything is fetched: whoever chooses and goes on to another page has chosen
  keepLocale(locale);
  const pack = await fetchPack(locale);
  dayjs.locale(pack.dayjs);
  document.documentElement.lang = locale;
  await i18n.changeLanguage(locale);
}

/** To be awaited before the first render, so that no text appears late. */
export async function startTexts(): Promise<void> {
  await i18n.use(initReactI18next).init({
    lng: chosenLocale(),
    fallbackLng: false,
    defaultNS: 'common',
    resources: {},
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await switchLocale(chosenLocale());
}
