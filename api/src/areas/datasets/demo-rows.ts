import type { DataItem } from '@onesource/db/content';
import { checkOfCreditCode, checkOfId } from '../../foundation/texts/check-digits.ts';

/** Resources of the demo whose data are in the platform; `conditions`: also to be looked for by conditions. */
export const demoDatasets: readonly { provider: string; resource: string; conditions?: true }[] = [
  { provider: 'minzheng', resource: '结婚登记信息', conditions: true },
  { provider: 'minzheng', resource: '离婚登记信息', conditions: true },
  { provider: 'minzheng', resource: '婚姻登记和收养登记信息', conditions: true },
  { provider: 'minzheng', resource: '养老机构基本信息', conditions: true },
  { provider: 'minzheng', resource: '城乡居民最低生活保障对象信息' },
  { provider: 'renshe', resource: '企业职工基本养老保险参保信息' },
  { provider: 'renshe', resource: '职业技能等级证书信息' },
  { provider: 'shichang', resource: '企业登记基本信息', conditions: true },
  { provider: 'shichang', resource: '食品经营许可证信息', conditions: true },
  { provider: 'jiaoyu', resource: '中小学校基本信息', conditions: true },
  { provider: 'weijian', resource: '出生医学证明签发信息' },
  { provider: 'canlian', resource: '残疾人证电子证照信息' },
  { provider: 'minzheng', resource: '标准地名信息' },
  // 向社会开放的
  { provider: 'minzheng', resource: '居民委员会和村民委员会名录' },
  { provider: 'jiaoyu', resource: '幼儿园和托育点基本信息' },
  { provider: 'weijian', resource: '医疗机构执业许可信息' },
  { provider: 'shichang', resource: '食品安全监督抽检信息' },
  { provider: 'canlian', resource: '残疾人服务机构和无障碍设施信息' },
  // 有条件开放的
  { provider: 'jiaoyu', resource: '学校食堂食品安全自查信息' },
];

const families = [...'王李张刘陈杨赵黄周吴徐孙'];
const given = ['小明', '丽华', '建国', '秀英', '志强', '敏', '文博', '雨桐', '海燕', '国栋', '晓东'];

const pick = <Value>(values: readonly Value[], at: number): Value => values[at % values.length] as Value;
const digits = (value: number, length: number) => String(value).padStart(length, '0').slice(-length);
/** As the ID number of the row has it. */
const bornAt = (at: number) =>
  `${1960 + (at % 45)}-${digits(((at * 3) % 12) + 1, 2)}-${digits(((at * 11) % 28) + 1, 2)}`;
const dayAt = (at: number) => `${2015 + (at % 11)}-${digits(((at * 5) % 12) + 1, 2)}-${digits(((at * 7) % 28) + 1, 2)}`;

/** Nobody's: 990101 is the code of no place, so that no number is that of a person. Of a man and a woman in turn, as 性别 is. */
function idNumberAt(at: number): string {
  const digitsOf = `990101${bornAt(at).replaceAll('-', '')}${digits(at * 2 + ((at + 1) % 2), 3)}`;
  return digitsOf + checkOfId(digitsOf);
}
function creditCodeAt(at: number): string {
  const signs = `91990101MA${digits(at + 1, 7)}`;
  return signs + checkOfCreditCode(signs);
}

/** By what an item is called, the first that fits; then by its type. */
const byName: readonly [RegExp, (at: number, item: DataItem) => string][] = [
  [/统一社会信用代码/, creditCodeAt],
  [/(身份证件?|公民身份)号码?/, idNumberAt],
  [/身份证件类型/, () => '01'],
  [/国籍/, () => '中国'],
  [/性别/, (at) => pick(['男', '女'], at)],
  [/电话|手机|联系方式/, (at) => `1990000${digits(at + 1, 4)}`],
  [/姓名|法定代表人|负责人|联系人/, (at) => pick(families, at) + pick(given, at * 3 + 1)],
  [/地址|住址|住所/, (at) => `演示区示例路${at + 1}号`],
  [/号$|号码$|编号|代码|标识码/, (at) => `YS2026${digits(at + 1, 4)}`],
];

const byType: Record<NonNullable<DataItem['dataType']>, (at: number, item: DataItem) => string> = {
  C: (_, { name }) => `演示${name}`,
  M: (_, { name }) => `演示${name}`,
  G: (_, { name }) => `演示${name}`,
  N: (at, { length }) => digits(at + 1, Math.min(length ?? 3, 3)),
  I: (at) => String((at % 9) + 1),
  Y: (at) => String(1000 + at * 10),
  B: (at, { name }) =>
    /[经纬]度/.test(name) ? `${name.includes('经') ? 121 : 31}.${digits(at + 1, 4)}` : String(at + 0.5),
  F: (at) => String(at + 0.5),
  D: (at, { name }) => (name.includes('出生') ? bornAt(at) : dayAt(at)),
  T: (at) => `${dayAt(at)} 09:30:00`,
  L: (at) => pick(['是', '否'], at),
};

/**
 * Rows of a resource for the demo, by the names of its items: invented, alike each time, and to be known for what they are
 * (演示; the district 990101, which there is not).
 */
export const demoRows = (items: readonly DataItem[], count: number): Record<string, string>[] =>
  Array.from({ length: count }, (_, row) =>
    Object.fromEntries(
      items.map((item, column) => {
        const typed = item.dataType === 'C' || item.dataType === null;
        // Two people of one row are two
        const at = /女方|收养人|配偶/.test(item.name) ? row + 500 : row;
        const made = typed ? byName.find(([named]) => named.test(item.name))?.[1] : undefined;
        const value = (made ?? byType[item.dataType ?? 'C'])(typed && !made ? at + column : at, item);
        return [item.name, [...value].slice(0, item.length ?? value.length).join('')];
      }),
    ),
  );
