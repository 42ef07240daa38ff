/** A text in both languages of the console. */
export type Text = { zh: string; en: string };

/**
 * One setting of a regulation. `stated`: the text says so, in the article named, and `says` is one sentence of our own.
 * `reading` is what of it is our interpretation (house). `house`: ours, sensible, in no text; shown without a citation. `not_stated`: the text is silent and so are we;
 * it never inherits another city's value.
 */
export type Setting<Value> =
  | ({ source: 'stated'; value: Value; article: string; says: Text; reading?: Text } & Varying)
  | ({ source: 'house'; value: Value; says: Text } & Varying)
  | { source: 'not_stated' };

/** Set by `policyOn` where what a setting says varies by day. */
type Varying = { edition?: Span };

/** The days (ISO) of an edition: the first one, null for always so far, and the first one that is no more of it, null for none yet. */
export type Span = { since: string | null; until: string | null };

/** A setting that the engine cannot do without. */
export type Given<Value> = Exclude<Setting<Value>, { source: 'not_stated' }>;

/** What a page shows beside a rule it applies: the article when there is one, and what it asks for. */
export type Citation = {
  article: string | null;
  says: Text;
  reading: Text | null;
  /** The edition that it is of, where the setting varies by day: a case is judged under that of the day it was filed. */
  edition?: Span;
};

/** Null where the text is silent. */
export function citationOf(setting: Setting<unknown>): Citation | null {
  if (setting.source === 'not_stated') return null;
  const reading = setting.source === 'stated' ? setting.reading : undefined;
  return {
    article: articleOf(setting),
    says: setting.says,
    reading: reading ?? null,
    ...(setting.edition && { edition: setting.edition }),
  };
}

/** The article, where the text states it; a house value shows none. */
export const articleOf = (setting: Setting<unknown>): string | null =>
  setting.source === 'stated' ? setting.article : null;

/** The value, or null where the text is silent. */
export const settingValue = <Value>(setting: Setting<Value>): Value | null =>
  setting.source === 'not_stated' ? null : setting.value;

/** Writes a setting down as the text states it; `reading` names what of it is our interpretation. */
export const stated = <const Value>(
  article: string,
  value: Value,
  zh: string,
  en: string,
  reading?: Text,
): Given<Value> => ({
  source: 'stated',
  value,
  article,
  says: { zh, en },
  ...(reading && { reading }),
});

/** Writes down a value of ours. */
export const house = <const Value>(value: Value, zh: string, en: string): Given<Value> => ({
  source: 'house',
  value,
  says: { zh, en },
});

export const notStated = { source: 'not_stated' } as const;

export const words = (zh: string, en: string): Text => ({ zh, en });
/** A name; the same in both where it has none in English. */
export const properName = (name: string, inEnglish: string | null = null): Text => words(name, inEnglish || name);
