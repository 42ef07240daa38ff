import { readFileSync } from 'node:fs';
import { drawer, seeded } from './random.ts';

/**
 * Words of the names of resources that cities publish, how often each follows which, and how often items have which
 * name: counted in public catalogs. Names made of them are made up; their words are as frequent as in earnest.
 */
const [nameLines = '', itemLines = ''] = readFileSync(new URL('vocabulary.txt', import.meta.url), 'utf8').split('\n\n');
const words: string[] = [];
const following: ((random: () => number) => number)[] = [];
for (const line of nameLines.split('\n')) {
  const [word = '', pairs = ''] = line.split('\t');
  const numbers = pairs === '' ? [] : pairs.split(' ').map(Number);
  const next = Array.from({ length: numbers.length / 2 }, (_, at): [number, number] => [
    numbers[at * 2] ?? 0,
    numbers[at * 2 + 1] ?? 0,
  ]);
  words.push(word.replaceAll('_', ' '));
  following.push(next.length > 0 ? drawer(next) : () => end);
}
const end = words.indexOf('$');
const start = words.indexOf('^');

const itemName = drawer(
  itemLines
    .trim()
    .split('\n')
    .map((line): [string, number] => {
      const [name = '', count = '0'] = line.split('\t');
      return [name.replaceAll('_', ' '), Number(count)];
    }),
);

const cities = '滨江 临河 东平 南浦 西陵 北川 安海 宁山 长泽 单山 重石 乐水 高行 新堡 石桥 青源 云岭'.split(' ');
const offices = (
  '人民政府办公室 发展和改革委员会 教育局 科学技术局 工业和信息化局 公安局 民政局 司法局 财政局 人力资源和社会保障局 ' +
  '自然资源和规划局 生态环境局 住房和城乡建设局 交通运输局 水务局 农业农村局 商务局 文化和旅游局 卫生健康委员会 ' +
  '退役军人事务局 应急管理局 审计局 市场监督管理局 统计局 医疗保障局 数据局 残疾人联合会 城市管理局 税务局 气象局'
).split(' ');
/** 510 departments. */
export const departmentNames = cities.flatMap((city) => offices.map((office) => `${city}市${office}`));

const industries = [
  'S92',
  'S91',
  'S94',
  'A01',
  'C26',
  'D44',
  'E47',
  'F51',
  'G54',
  'I65',
  'J66',
  'K70',
  'L72',
  'M74',
  'N77',
  'N78',
  'O80',
  'P83',
  'Q84',
  'R87',
];

export type BenchEntry = {
  at: number;
  /** Place in `departmentNames`. */
  department: number;
  name: string;
  summary: string;
  items: { name: string; hidden: boolean }[];
  industry: string;
  class: 'base' | 'theme' | 'department';
  classification: string;
  shareType: 'unconditional' | 'conditional' | 'not_shared';
  openness: 'open' | 'conditionally_open' | 'not_open';
  updateCycle: 'daily' | 'monthly' | 'yearly';
  /** Places of the departments that it is shared with; null is all. */
  scope: number[] | null;
  /** Milliseconds before the newest. */
  age: number;
};

function nameOf(random: () => number): string {
  let name = '';
  for (let word = start, length = 0; length < 14; length += 1) {
    word = following[word]?.(random) ?? end;
    if (word === end) break;
    name += words[word] ?? '';
    if (name.length > 40) break;
  }
  return name.trim() || '信息';
}

/** The entry of that number: the same at every run, whichever others are made. */
export function entryOf(at: number): BenchEntry {
  const random = seeded(at * 7919 + 17);
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value;
  const share = random();
  const shareType = share < 0.55 ? 'unconditional' : share < 0.93 ? 'conditional' : 'not_shared';
  const detailed = random() < 0.1;
  const items = Array.from({ length: detailed ? 12 + Math.floor(random() * 16) : 2 }, () => ({
    name: itemName(random),
    hidden: shareType === 'not_shared' || random() < 0.03,
  }));
  const name = nameOf(random);
  const kind = random();
  const department = Math.floor(random() ** 1.6 * departmentNames.length);
  return {
    at,
    department,
    name,
    summary:
      random() < 0.6
        ? `${nameOf(random)}，包括${items
            .slice(0, 3)
            .map((item) => item.name)
            .join('、')}等。`
        : '',
    items,
    industry: pick(industries),
    class: kind < 0.1 ? 'base' : kind < 0.45 ? 'theme' : 'department',
    classification: `${String(1 + Math.floor(random() * 20)).padStart(2, '0')}${String(1 + Math.floor(random() * 30)).padStart(3, '0')}`,
    shareType,
    openness: pick(['open', 'conditionally_open', 'not_open'] as const),
    updateCycle: pick(['daily', 'monthly', 'yearly'] as const),
    scope:
      random() < 0.05
        ? [Math.floor(random() * departmentNames.length), Math.floor(random() * departmentNames.length)]
        : null,
    age: Math.floor(random() * 500 * 86_400_000),
  };
}
