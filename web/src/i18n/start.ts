import dayjs from 'dayjs';
import i18n from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { FeatureTexts } from './catalogues.ts';
import { chosenLocale, keepLocale, type Locale, type Pack } from './locale.ts';

const packs: Record<Locale, () => Promise<{ pack: Pack }>> = {
  'zh-CN': () => import('./packs/zh-CN.ts'),
  en: () => import('./packs/en.ts'),
};
const fetched = new Map<Locale, Pack>();
/** Each namespace of a feature in each language, fetched when a page asks for it. */
const files = import.meta.glob(['./*/*.ts', '!./{common,failures,packs,session,shell}/*'], {
  import: 'default',
});
/** What every part of the console says, beyond signing in. */
const withEveryPart: readonly FeatureTexts[] = ['vocabulary'];
/** What pages have asked for so far: a change of language needs it too. */
const inUse = new Set<FeatureTexts>();
/** The language last chosen, and the one that is shown until it has come. */
let chosen = chosenLocale();
let shown = chosen;

/** Components' own texts of a language that has been fetched. */
export const antdLocale = (locale: Locale): Pack['antd'] | undefined => fetched.get(locale)?.antd;

async function fetchPack(locale: Locale): Promise<Pack> {
  const known = fetched.get(locale);
  if (known) return known;
  const { pack } = await packs[locale]();
  for (const [path, texts] of Object.entries(pack.texts))
    i18n.addResourceBundle(locale, path.split('/').at(-2) ?? '', texts);
  fetched.set(locale, pack);
  return pack;
}

/** All that is in use, also what comes into use meanwhile. */
async function fetchInUse(locale: Locale): Promise<void> {
  const missing = [...inUse].filter((namespace) => !i18n.hasResourceBundle(locale, namespace));
  if (missing.length === 0) return;
  await Promise.all(
    missing.map(async (namespace) =>
      i18n.addResourceBundle(locale, namespace, await files[`./${namespace}/${locale}.ts`]?.()),
    ),
  );
  await fetchInUse(locale);
}

/**
 * A part of the console with the texts that it shows, fetched side by side, so that neither waits for the other and no
 * text appears late.
 */
export async function withTexts<Part>(namespaces: readonly FeatureTexts[], part: Promise<Part>): Promise<Part> {
  for (const namespace of [...withEveryPart, ...namespaces]) inUse.add(namespace);
  const [ready] = await Promise.all([part, ...[chosen, shown].map(fetchInUse)]);
  return ready;
}

/** A failure with the words for it, which are fetched when a rule refuses something: most visits meet no refusal. */
export async function withRefusals<Failure extends { code: string; details: readonly unknown[] }>(
  failure: Failure,
): Promise<Failure> {
  if (failure.details.length === 0 && i18n.exists(failure.code, { ns: 'failures' })) return failure;
  inUse.add('errors');
  // Cut off on the way, it goes by its code
  await Promise.all([chosen, shown].map(fetchInUse)).catch(() => {});
  return failure;
}

/** Changes the language of texts, components, dates and the page itself, and keeps the choice. */
export async function switchLocale(locale: Locale): Promise<void> {
  // Before anything is fetched: whoever chooses and goes on to another page has chosen
  keepLocale(locale);
  chosen = locale;
  const [pack] = await Promise.all([fetchPack(locale), fetchInUse(locale)]);
  // Changed again meanwhile
  if (chosen !== locale) return;
  shown = locale;
  dayjs.locale(pack.dayjs);
  document.documentElement.lang = locale;
  await i18n.changeLanguage(locale);
}

/** To be awaited before the first render, so that no text appears late. */
export async function startTexts(): Promise<void> {
  await i18n.use(initReactI18next).init({
    lng: chosen,
    fallbackLng: false,
    defaultNS: 'common',
    resources: {},
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await switchLocale(chosen);
}
