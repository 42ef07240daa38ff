/** How one part of the URL's state is read and written; what is not understood reads as absent. */
export type UrlParam<Value> = { read(values: string[]): Value; write(value: Value): string[] };

/** Free text; absent is ''. */
export const textParam: UrlParam<string> = { read: ([value]) => value ?? '', write: (value) => (value ? [value] : []) };

/** A whole number from 1; `absent` is not written. */
export const numberParam = (absent: number): UrlParam<number> => ({
  read: ([value]) => (value && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : absent),
  write: (value) => (value === absent ? [] : [String(value)]),
});

/** One of the words, or null. */
export const wordParam = <Word extends string>(words: readonly Word[]): UrlParam<Word | null> => ({
  read: ([value]) => words.find((word) => word === value) ?? null,
  write: (value) => (value === null ? [] : [value]),
});

/** One of the words, `absent` when none is given. */
export const wordOrParam = <Word extends string>(words: readonly Word[], absent: NoInfer<Word>): UrlParam<Word> => ({
  read: ([value]) => words.find((word) => word === value) ?? absent,
  write: (value) => (value === absent ? [] : [value]),
});

/** Any number of the words. */
export const wordsParam = <Word extends string>(words: readonly Word[]): UrlParam<Word[]> => ({
  read: (values) => words.filter((word) => values.includes(word)),
  write: (values) => values,
});
