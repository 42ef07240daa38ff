import type { Source } from './sources.ts';

const cities = /浦东|东莞|开封|上海|宿迁|\b(?:pudong|dongguan|kaifeng|shanghai|suqian)\b/gi;
/** China's one time zone is named after a city, and so is the calendar's day. */
const zone = /asia\/shanghai|\b(?:in|as) shanghai\b/gi;
const mayNameCities = (file: string) => /^api\/src\/law\/|\.test\.tsx?$|testing/.test(file);

/** Code that names a city outside of `law/`: it should read a setting. */
export const cityProblems = (sources: readonly Source[]): string[] =>
  sources
    .filter(({ file }) => !mayNameCities(file))
    .flatMap(({ file, text }) => {
      const named = new Set(text.replace(zone, '').match(cities) ?? []);
      return [...named].map((city) => `${file} names ${city}: read a setting of the profile instead`);
    });
