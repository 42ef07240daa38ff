import { askedFor, tierOf } from '../../src/areas/search/rules/asked.ts';
import { normalise, unitsOf } from '../../src/areas/search/rules/normalise.ts';
import { soundsLike, soundsOf } from '../../src/areas/search/rules/phonetic.ts';
import { prepared } from '../../src/areas/search/rules/terms.ts';
import { codeOf } from '../load.ts';
import { seeded } from '../random.ts';
import { entries, type Real, realEntries } from './entries.ts';

/**
 * `node api/bench/ranking/draw.ts [seed]`: questions drawn from the words of real entries, as officials type them, each with
 * the entries that are to be read for it: the first ones by the ranking of the day, by texts that hold what was typed, by
 * likeness of name, items and all, by provider, and some at random; shuffled. Lines of `queries.tsv`, without a label.
 */
const random = seeded(Number(process.argv[2] ?? 20261129));
const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value;
const shuffled = <Value>(values: readonly Value[]): Value[] =>
  values
    .map((value) => ({ value, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);

// What is drawn

const segmenter = new Intl.Segmenter('zh-Hans-CN', { granularity: 'word' });
/** Words that say little by themselves, and places: nobody asks for them alone. */
const empty =
  /^(信息|数据|情况|相关|基本|全省|全市|浙江|浙江省|达州|达州市|市级|省级|统计|名单|名录|清单|记录|明细|新|及|和|与|的|等|表|省|市|县|区|大竹县|宣汉县|达川区|渠县|通川区|万源市|开江县|高新区)$/;
const wordsOf = (text: string): string[] =>
  [...segmenter.segment(normalise(text))]
    .map(({ segment }) => segment)
    .filter((one) => /^[\p{Script=Han}a-z0-9]+$/u.test(one));
const telling = (text: string) =>
  wordsOf(text).filter((one) => [...one].length > 1 && !empty.test(one) && !/\d/.test(one));
const nameless = (text: string) =>
  normalise(text)
    .replace(/^(浙江省|达州市|全省|全市|大竹县|宣汉县|达川区|渠县|通川区|万源市|开江县|高新区)/, '')
    .replace(/(信息|数据|情况)$/, '');
const heldBy = (part: string) => realEntries.filter(({ name }) => normalise(name).includes(part)).length;
const runOf = (text: string) => nameless(text).match(/\p{Script=Han}{4,}/u)?.[0] ?? '';

/** How people say it, and how it is written in names. */
const sayings: readonly (readonly [said: string, written: string])[] = [
  ['低保', '最低生活保障'],
  ['社保', '社会保险'],
  ['医保', '医疗保险'],
  ['老人', '老年人'],
  ['公司', '企业'],
  ['医院', '医疗机构'],
  ['养老院', '养老机构'],
  ['驾照', '驾驶证'],
  ['房产证', '不动产权'],
  ['环评', '环境影响评价'],
  ['非遗', '非物质文化遗产'],
  ['高企', '高新技术企业'],
  ['危化品', '危险化学品'],
  ['药店', '药品零售'],
  ['个体户', '个体工商户'],
  ['饭店', '餐饮'],
  ['企业年报', '年度报告'],
  ['网吧', '互联网上网服务'],
  ['教师证', '教师资格'],
  ['工资', '薪酬'],
  ['GDP', '生产总值'],
  ['快递', '邮政'],
  ['残疾证', '残疾人证'],
  ['空气质量', '空气'],
  ['污染', '污染源'],
  ['楼盘', '商品房'],
  ['建筑公司', '建筑业企业'],
  ['孤儿', '困境儿童'],
];

const said = new Set<(typeof sayings)[number]>();

const kinds: Record<string, { wanted: number; draw: (entry: Real) => string }> = {
  word: { wanted: 11, draw: ({ name }) => pick(telling(name)) ?? '' },
  beginning: { wanted: 10, draw: ({ name }) => [...runOf(name)].slice(0, 3 + Math.floor(random() * 4)).join('') },
  inside: {
    wanted: 8,
    draw: ({ name }) => {
      const words = wordsOf(runOf(name));
      const from = 1 + Math.floor(random() * Math.max(1, words.length - 2));
      return [...(words[from] ?? '')].length > 1 ? words.slice(from, from + 2).join('') : '';
    },
  },
  whole: { wanted: 8, draw: ({ name }) => (random() < 0.5 ? name : nameless(name)) },
  item: { wanted: 10, draw: ({ items }) => normalise(pick(items) ?? '').match(/^\p{Script=Han}{3,10}$/u)?.[0] ?? '' },
  'two words': {
    wanted: 11,
    draw: ({ name }) => {
      const two = shuffled([...new Set(telling(name))]).slice(0, 2);
      return two.length === 2 ? two.join(' ') : '';
    },
  },
  'words left out': {
    wanted: 13,
    draw: ({ name }) => {
      const words = wordsOf(runOf(name));
      if (words.length < 4) return '';
      const out = 1 + Math.floor(random() * (words.length - 2));
      return words.filter((word, at) => at !== out && !empty.test(word)).join('');
    },
  },
  'as people say': {
    wanted: 12,
    draw: () => {
      const saying = pick(sayings.filter((one) => !said.has(one)));
      const named = saying && realEntries.filter(({ name }) => name.includes(saying[1]));
      if (!saying || !named || named.length === 0) return '';
      said.add(saying);
      const { name } = pick(named);
      const next = telling(name.slice(name.indexOf(saying[1]) + saying[1].length))[0];
      return random() < 0.4 || !next ? saying[0] : saying[0] + next;
    },
  },
  'department and thing': {
    wanted: 13,
    draw: ({ provider, name }) => {
      const office = provider.replace(/^(浙江省|达州市|国家|省|市)(?=.{2})/, '').replace(/\(.*/, '');
      const told = telling(nameless(name));
      const from = Math.floor(random() * told.length);
      const thing = told.slice(from, from + 1 + Math.floor(random() * 2)).join('');
      return thing && !/县$|区$/.test(office) ? `${office}${random() < 0.4 ? ' ' : ''}${thing}` : '';
    },
  },
  'thing and item': {
    wanted: 10,
    draw: ({ name, items }) => {
      const thing = pick(telling(name));
      const item = normalise(pick(items) ?? '').match(/^\p{Script=Han}{2,6}$/u)?.[0];
      return thing && item ? `${thing}${random() < 0.5 ? ' ' : ''}${item}` : '';
    },
  },
  pinyin: {
    wanted: 8,
    draw: ({ name }) => {
      const word = telling(name).slice(0, 2).join('');
      const sound = /^\p{Script=Han}+$/u.test(word)
        ? soundsOf(word).pinyin.find((one) => one.startsWith('^'))
        : undefined;
      return sound?.slice(1) ?? '';
    },
  },
  initials: {
    wanted: 8,
    draw: ({ name }) => {
      const run = [...runOf(name)].slice(0, 4 + Math.floor(random() * 3));
      return run.map((one) => soundsOf(one).initials[0] ?? '').join('');
    },
  },
  code: { wanted: 3, draw: (entry) => codeAt(realEntries.indexOf(entry)).slice(0, 6 + Math.floor(random() * 5)) },
};
const codeAt = (at: number) => {
  const entry = entries[at];
  return entry ? codeOf(entry) : '';
};

// What is read for it

const all = realEntries.map((entry, at) => {
  const made = entries[at];
  if (!made) throw new Error(entry.key);
  const items = made.items.map(({ name }) => name).join('\n');
  const ready = prepared({
    code: codeOf(made),
    name: entry.name,
    summary: made.summary,
    departmentName: entry.provider,
    shareType: made.shareType,
    itemNames: items,
    hiddenItemNames: '',
  });
  const pairs = (text: string) => {
    const units = unitsOf(normalise(text));
    return new Set([...units, ...units.slice(1).map((unit, at) => `${units[at]}${unit}`)]);
  };
  return {
    at,
    ready,
    age: made.age,
    name: normalise(entry.name),
    items: normalise(items),
    summary: normalise(made.summary),
    inName: pairs(entry.name),
    inItems: pairs(items),
    inAll: pairs(`${entry.name} ${entry.provider} ${items} ${made.summary}`),
    code: codeOf(made),
  };
});
type One = (typeof all)[number];

/** The best by a score; nought and less is nothing. */
const bestBy = (score: (one: One) => number, most: number): number[] =>
  all
    .map((one) => ({ at: one.at, score: score(one) - one.age / 1e13 }))
    .filter(({ score }) => score > -0.01)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ at }) => at);

/** Rarer units and pairs weigh more; long texts less. */
function likeness(of: (one: One) => ReadonlySet<string>) {
  const held = new Map<string, number>();
  for (const one of all) for (const term of of(one)) held.set(term, (held.get(term) ?? 0) + 1);
  return (q: string) => {
    const units = unitsOf(normalise(q));
    const terms = new Set([...units, ...units.slice(1).map((unit, at) => `${units[at]}${unit}`)]);
    return (one: One) => {
      let sum = 0;
      for (const term of terms)
        if (of(one).has(term)) sum += Math.log(1 + all.length / (held.get(term) ?? 1)) * (term.length > 1 ? 2 : 1);
      return sum === 0 ? -1 : (sum * 2.2) / (1.2 * (0.5 + of(one).size / 60) + 1);
    };
  };
}
const [likeName, likeItems, likeAll] = [
  likeness((one) => one.inName),
  likeness((one) => one.inItems),
  likeness((one) => one.inAll),
];

function poolOf(q: string): number[] {
  const asked = askedFor(q);
  if (!asked) return [];
  const typed = normalise(q);
  const parts = typed.split(' ');
  const sight = { open: true, hidden: true };
  const within = (text: string) => parts.every((part) => text.includes(part));
  const sounds = /^[a-z]+$/.test(typed);
  const read = new Set([
    ...bestBy((one) => {
      const tier = tierOf(one.ready, asked, sight);
      return tier === null ? -1 : 7 - tier;
    }, 12),
    ...bestBy((one) => (within(one.name) ? 100 - one.inName.size : -1), 10),
    ...bestBy((one) => (within(one.items) ? 1 : -1), 5),
    ...bestBy((one) => (within(one.summary) ? 1 : -1), 4),
    ...(sounds ? bestBy((one) => (soundsLike(one.ready.sounds, typed) ? 100 - one.inName.size : -1), 10) : []),
    ...bestBy(likeName(q), 12),
    ...bestBy(likeItems(q), 4),
    ...bestBy(likeAll(q), 12),
    ...Array.from({ length: 3 }, () => Math.floor(random() * all.length)),
  ]);
  return shuffled([...read]);
}

const drawn = new Set<string>();
let number = 0;
for (const [kind, { wanted, draw }] of Object.entries(kinds)) {
  let found = 0;
  for (let tries = 0; found < wanted && tries < 20_000; tries += 1) {
    const q = draw(pick(realEntries));
    // A word that very many have asks for nothing in particular
    const most = kind === 'code' || kind === 'whole' ? Number.POSITIVE_INFINITY : 60;
    if ([...q].length < 2 || drawn.has(q) || heldBy(q) > most) continue;
    drawn.add(q);
    found += 1;
    number += 1;
    const pool = poolOf(q).map((at) => realEntries[at]?.key);
    console.log([`q${number}`, kind, q, pool.join(' ')].join('\t'));
  }
}
