import { normalise } from '../src/areas/search/rules/normalise.ts';
import { soundsOf } from '../src/areas/search/rules/phonetic.ts';
import { codeOf } from './load.ts';
import { seeded } from './random.ts';
import { type BenchEntry, departmentNames, entryOf } from './vocabulary.ts';

/** One thing asked: words, chosen facets, page. */
export type Asked = {
  q: string;
  department?: number;
  shareType?: BenchEntry['shareType'];
  industry?: string;
  page: number;
};
/** How a peer is to look for the words: in texts, as sounds, or as a code's beginning. */
export type Kind = 'words' | 'sounds' | 'code';
export type QuestionClass = { name: string; kind: Kind; questions: Asked[] };

const sampleSize = 20_000;
const word = /^\p{Script=Han}{2,4}$/u;

/** Questions of every class, drawn from the directory's own words; none twice. */
export function questionsFor(count: number, each: number, seed: number): QuestionClass[] {
  const random = seeded(seed);
  const sample = Array.from({ length: Math.min(sampleSize, count) }, (_, at) =>
    entryOf(Math.floor((at * count) / Math.min(sampleSize, count))),
  );
  const found = new Map<string, number>();
  const words = new Intl.Segmenter('zh-Hans-CN', { granularity: 'word' });
  for (const { name, summary } of sample) {
    const seen = new Set<string>();
    for (const { segment } of words.segment(`${name} ${summary}`)) if (word.test(segment)) seen.add(segment);
    for (const one of seen) found.set(one, (found.get(one) ?? 0) + 1);
  }
  const between = (least: number, most: number) =>
    [...found].filter(([, held]) => held / sample.length >= least && held / sample.length < most).map(([one]) => one);
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value;
  const distinct = (draw: () => string): string[] => {
    const drawn = new Set<string>();
    for (let tries = 0; drawn.size < each && tries < each * 50; tries += 1) {
      const one = draw();
      if (one !== '') drawn.add(one);
    }
    return [...drawn];
  };
  const runs = (text: string) => text.match(/\p{Script=Han}{5,}/gu) ?? [];
  const common = between(0.002, 0.02);
  const frequent = between(0.05, 1);
  const asWords = (q: string): Asked => ({ q, page: 1 });
  const facets = (): Pick<Asked, 'department' | 'shareType' | 'industry'> => {
    const which = random();
    if (which < 0.34) return { department: Math.floor(random() * departmentNames.length) };
    if (which < 0.67) return { shareType: pick(['unconditional', 'conditional', 'not_shared'] as const) };
    return { industry: pick(sample).industry.charAt(0), shareType: 'conditional' };
  };
  return [
    { name: 'rare word', kind: 'words', questions: distinct(() => pick(between(0, 0.0005))).map(asWords) },
    { name: 'common word', kind: 'words', questions: distinct(() => pick(common)).map(asWords) },
    { name: 'very common word', kind: 'words', questions: distinct(() => pick(frequent)).map(asWords) },
    {
      name: 'phrase of 5-12',
      kind: 'words',
      questions: distinct(() => {
        const run = pick(runs(pick(sample).name)) ?? '';
        const from = Math.floor(random() * Math.max(1, run.length - 5));
        return run.slice(from, from + 5 + Math.floor(random() * 8));
      }).map(asWords),
    },
    {
      name: 'two words',
      kind: 'words',
      questions: distinct(() => {
        const { name } = pick(sample);
        const there = [...words.segment(name)].map(({ segment }) => segment).filter((one) => word.test(one));
        const [a, b] = [pick(there), pick(there)];
        return a && b && a !== b ? `${a} ${b}` : '';
      }).map(asWords),
    },
    {
      name: 'pinyin',
      kind: 'sounds',
      questions: distinct(() => soundsOf(pick([...found.keys()])).pinyin[0] ?? '').map(asWords),
    },
    {
      name: 'initials',
      kind: 'sounds',
      questions: distinct(() => {
        const run = pick(runs(pick(sample).name)) ?? '';
        const from = Math.floor(random() * Math.max(1, run.length - 4));
        const part = [...run.slice(from, from + 3 + Math.floor(random() * 3))];
        return part.map((one) => soundsOf(one).initials[0] ?? '').join('');
      }).map(asWords),
    },
    {
      name: 'code',
      kind: 'code',
      questions: distinct(() => codeOf(pick(sample)).slice(0, 5 + Math.floor(random() * 6))).map(asWords),
    },
    {
      name: 'item name',
      kind: 'words',
      questions: distinct(
        () => normalise(pick(pick(sample).items).name).match(/^\p{Script=Han}{2,10}$/u)?.[0] ?? '',
      ).map(asWords),
    },
    {
      name: 'facets only',
      kind: 'words',
      questions: Array.from({ length: each }, () => ({ q: '', page: 1, ...facets() })),
    },
    {
      name: 'word + facet',
      kind: 'words',
      questions: distinct(() => pick(common)).map((q) => ({ q, page: 1, ...facets() })),
    },
    {
      name: 'deep page',
      kind: 'words',
      questions: distinct(() => pick(frequent)).map((q) => ({ q, page: 100 + Math.floor(random() * 400) })),
    },
    {
      name: 'everything',
      kind: 'words',
      questions: Array.from({ length: each }, (_, at) => ({ q: '', page: at + 1 })),
    },
  ];
}
