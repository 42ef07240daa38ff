import { sectionOf } from '../../words/reference.ts';

type Count = { value: string; count: number };

/** Sections in the order given, each followed by those of its divisions that are counted. */
export function industryOptions(counts: readonly Count[]): (Count & { indented: boolean })[] {
  const isSection = ({ value }: Count) => value === sectionOf(value);
  return counts
    .filter(isSection)
    .flatMap((section) => [
      { value: section.value, count: section.count, indented: false },
      ...counts
        .filter((count) => !isSection(count) && sectionOf(count.value) === section.value)
        .map(({ value, count }) => ({ value, count, indented: true })),
    ]);
}
