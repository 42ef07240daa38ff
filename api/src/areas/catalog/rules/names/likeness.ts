import { remembered } from '../../../search/rules/remembered.ts';
import { nameKey } from './same-name.ts';

/** Endings that say that something is recorded, and not what; the longest first. */
const endings = [
  ...['信息', '数据', '资料', '记录', '情况', '表', '库', '库表', '数据库', '信息库', '数据集', '资源', '基本', '基础'],
  ...['清单', '台账', '名单', '名录', '目录', '列表', '一览', '登记表', '统计表', '花名册', '档案'],
].toSorted((a, b) => b.length - a.length);

/** Words that are written in two ways and mean one. */
const spellings = [
  [/帐/g, '账'],
  [/纪录/g, '记录'],
  [/其它/g, '其他'],
  [/身分/g, '身份'],
  [/登陆/g, '登录'],
] as const;
/** Letters that come and go without another thing being meant. */
const idle = /[的之及和与等者类]|(?<=\d)年/g;
/** A name of fewer letters says too little to take any away, or to turn them round. */
const least = 3;
/** Figures, and grades by letter. */
const figures = /[0-9a-z一二三四五六七八九十]/;

function withoutEndings(name: string): string {
  const ending = endings.find((word) => name.endsWith(word) && name.length - word.length >= least);
  return ending === undefined ? name : withoutEndings(name.slice(0, -ending.length));
}

/**
 * 近似名称 (house): equal for names that mean the same to a reader, where nothing but a generic ending, an idle letter, a
 * spelling or the order of the words tells them apart. Figures keep their order, for 2012 is not 2021. A letter in place of
 * another makes another name: see decision 39 for what real ones come to.
 */
export const likeness = remembered((name: string): string => {
  const spelt = spellings.reduce((text, [from, to]) => text.replace(from, to), nameKey(name));
  const core = withoutEndings(spelt);
  const said = core.replace(idle, '');
  const letters = [...(said.length >= least ? said : core)];
  if (letters.length < least) return letters.join('');
  const [counted, spoken] = [
    letters.filter((each) => figures.test(each)),
    letters.filter((each) => !figures.test(each)),
  ];
  return `${counted.join('')}/${spoken.toSorted().join('')}`;
}, 50_000);
