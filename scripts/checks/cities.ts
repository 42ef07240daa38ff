import type { Source } from './sources.ts';

/** China's one time zone is named after a city, and so is the calendar's day. */
const zone = /asia\/shanghai|\b(?:in|as) shanghai\b/gi;

/** A city as its folder names it: the word of the code, and what people call it, without 市 or 新区. */
export type City = { id: string; name: { zh: string; en: string } };

/** Where a city may be named: in the folders (a district's text names its city), their index, and as the usual one. */
const mayName = (file: string): boolean => /^api\/src\/law\/(cities\/|usual\.ts$)/.test(file);
/** Tests may take a city as the example that they decide on. */
const isTest = (file: string): boolean => /\.test\.tsx?$|testing/.test(file);

const wordsOf = ({ id, name }: City): RegExp => {
  const common = name.zh.replace(/(?:新区|市|省|区|县)$/, '');
  // What rules the whole country goes by ordinary words: only its id as a value is found fault with
  if (common === name.zh) return new RegExp(`(?<=['"])${id}(?=['"])`, 'g');
  return new RegExp(`${common}|\\b(?:${id}|${name.en})\\b`, 'gi');
};

/** Code that names a city outside of its folder: it should read a setting. */
export const cityProblems = (sources: readonly Source[], cities: readonly City[]): string[] =>
  sources
    .filter(({ file }) => !mayName(file) && !isTest(file))
    .flatMap(({ file, text }) => {
      const rest = text.replace(zone, '');
      return cities
        .flatMap((city) => [...new Set(rest.match(wordsOf(city)) ?? [])])
        .map((named) => `${file} names ${named}: read a setting of the profile instead`);
    });

/** Texts that count the cities, which a further one makes false. */
export const countProblems = (sources: readonly Source[]): string[] =>
  sources.flatMap(({ file, text }) =>
    (text.match(counted) ?? []).map((said) => `${file} counts cities (${said}): a further one makes it false`),
  );
const counted =
  /\b(?:three|four|five|six|seven|[3-9])\s+(?:cities|regulations|profiles|texts)\b|[三四五六七][地市](?:规则|规定|文件)|[三四五六七](?:份文件|个城市)/gi;
