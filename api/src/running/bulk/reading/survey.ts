import { nameKey } from '../../../areas/catalog/rules/names/same-name.ts';
import { textOf } from '../rules/line.ts';
import { formatTypes } from '../rules/reading/cells.ts';
import type { Dictionary } from '../rules/reading/dictionary.ts';
import { readRows } from './read.ts';

/** What a first look at all of a file tells: how long it is, and which resources stand in it more than once. */
export type Survey = { lines: number; repeated: ReadonlyMap<string, { formats: string[] }> };

/** Which resource a line speaks of, as far as the line itself tells. */
export const lineKey = (value: Record<string, unknown>): string =>
  `${nameKey(textOf(value.department) ?? '')} ${nameKey(textOf(value.name) ?? '')}`;

/**
 * Goes through a file once before anything is written: what is damaged is found here. Lists name a resource once for
 * each of its file formats: these are gathered.
 *
 * @throws Unreadable
 */
export async function survey(file: string, dictionary?: Dictionary): Promise<Survey> {
  const first = new Map<string, string>();
  const repeated = new Map<string, { formats: string[] }>();
  let lines = 0;
  for await (const { value } of readRows(file, dictionary ? { dictionary } : {})) {
    lines += 1;
    const key = lineKey(value);
    const format = textOf(value.format) ?? '';
    const before = first.get(key);
    if (before === undefined) first.set(key, format);
    else {
      const { formats } = repeated.get(key) ?? { formats: formatTypes(before) };
      repeated.set(key, { formats: [...new Set([...formats, ...formatTypes(format)])] });
    }
  }
  return { lines, repeated };
}

/** A resource that a list names once for each of its formats has all of them. */
export function gathered(value: Record<string, unknown>, { repeated }: Survey): Record<string, unknown> {
  const formats = repeated.get(lineKey(value))?.formats ?? [];
  return formats.length > 1 ? { ...value, format: formats.join('、') } : value;
}
