import type { DataItem } from '@onesource/db/content';
import type { QualityRule } from '@onesource/db/quality';
import type { DataType, UpdateCycle, ValueFormat } from '@onesource/db/vocabulary';
import { daysOf } from '../../datasets/rules/keeping/term.ts';
import { idNames } from '../../datasets/rules/values.ts';
import { keyOf, today } from './rule.ts';
import { ofDays, ofNumbers, sexWords } from './values.ts';

/** A rule that an item's name and type suggest. `usual`: it is ticked from the start; the others are there to be thought of. */
export type Proposal = { rule: QualityRule; usual: boolean };

type Item = Pick<DataItem, 'id' | 'name' | 'dataType' | 'length' | 'required' | 'identifier'>;

const texts: readonly (DataType | null)[] = ['C', 'M', 'G', null];
const isText = ({ dataType }: Item) => texts.includes(dataType);
const isDays = ({ dataType }: Item) => ofDays.includes(dataType);
const isNumber = ({ dataType }: Item) => ofNumbers.includes(dataType);

/** By what an item of text is called, the first that fits. */
const formats: readonly (readonly [RegExp, ValueFormat])[] = [
  [/统一社会信用代码$/, 'credit_code'],
  [/(身份证(件)?号码?|公民身份(证)?号码?)$/, 'id_number'],
  [/(手机|移动电话)(号码?)?$/, 'mobile'],
  [/(电话|联系方式)(号码?)?$/, 'phone'],
  [/(邮政编码|邮编)$/, 'postcode'],
  [/(电子邮箱|电子邮件|邮箱)(地址)?$/, 'email'],
  [/(行政区划|区划)代码$/, 'region'],
  [/不动产单元(号|代码|编号|编码)$/, 'estate_unit'],
  [/(日期|年月日)$/, 'day'],
];

/** The form that a text of that name has, and what stands before it in the name; null where the name tells none. */
export function formatIn(name: string): { format: ValueFormat; whose: string } | null {
  const [named, format] = formats.find(([one]) => one.test(name)) ?? [];
  return named && format ? { format, whose: name.replace(named, '') } : null;
}

/** Of numbers: the bounds that there are by nature. */
const ranges: readonly (readonly [RegExp, { min: string; max: string | null }])[] = [
  [/年龄/, { min: '0', max: '150' }],
  [/经度/, { min: '73', max: '136' }],
  [/纬度/, { min: '3', max: '54' }],
  [/(比例|比率|占比|百分比|合格率)$/, { min: '0', max: '100' }],
  [
    /(金额|总额|费用|价款|资本|资金|补贴|待遇|标准|数量?|人数|户数|次数|面积|长度|高度|年限|床位)/,
    { min: '0', max: null },
  ],
];

/** Days that lie ahead by what they are. */
const ahead = /(有效|截止|截至|届满|到期|终止|结束|计划|预计|拟|下次|下一|应)/;
/** What comes first, and what comes after it. */
const begins =
  /(出生|开始|起始|起$|起日|成立|登记|发证|签发|颁发|核发|批准|申请|受理|参保|入学|入职|入院|入站|认定|建档|立案|签订|聘任)/;
const ends =
  /(结束|截止|截至|终止|届满|注销|吊销|撤销|死亡|到期|办结|失效|止$|止日|有效期至|有效期限|离婚|毕业|离职|出院)/;
/** A number that tells a record, and not a person, from all others. */
const tellsRecord = /((证|登记|许可|备案|批准|案|编)(书)?字?号码?|编号|统一社会信用代码|注册号)$/;
const ofPerson = /(身份证|公民身份|证件)(件)?(号|号码)$|联系|电话|手机/;
/** What says itself how new a row is. */
const tellsAge = /(更新|采集|抽取|入库|同步)(时间|日期)$/;

/**
 * What may be asked of items such as these, by their names and types, in their order: so that whoever provides them ticks and
 * does not write. No two are the same.
 */
export function propose(items: readonly Item[], cycle: UpdateCycle | null): Proposal[] {
  const all = items.flatMap((item) => [
    { rule: { kind: 'required', item: item.id } as const, usual: item.required || item.identifier },
    ...written(item, items),
    ...unique(item, items),
    ...bounded(item),
    ...related(item, items),
    ...recent(item, cycle),
  ]);
  const keys = all.map(({ rule }) => keyOf(rule));
  return all.filter(({ rule }, at) => keys.indexOf(keyOf(rule)) === at);
}

function written(item: Item, items: readonly Item[]): Proposal[] {
  if (!isText(item)) return [];
  if (/性别$/.test(item.name)) return [{ rule: { kind: 'codes', item: item.id, values: [...sexWords] }, usual: true }];
  if (/^是否/.test(item.name)) return [{ rule: { kind: 'codes', item: item.id, values: ['是', '否'] }, usual: true }];
  const format = formatIn(item.name)?.format;
  if (format)
    return [{ rule: { kind: 'format', item: item.id, format, typeItem: typeOf(item, format, items) }, usual: true }];
  if (/姓名$/.test(item.name)) return [{ rule: { kind: 'length', item: item.id, min: 2, max: 50 }, usual: true }];
  if (/名称$/.test(item.name)) return [{ rule: { kind: 'length', item: item.id, min: 2, max: null }, usual: false }];
  return [];
}

/** The item of the same row that says of which kind the document is. */
const typeOf = (item: Item, format: ValueFormat, items: readonly Item[]): string | null =>
  format === 'id_number'
    ? (items.find(({ name }) => name !== item.name && name === item.name.replace(idNames, '身份证件类型'))?.id ?? null)
    : null;

function unique(item: Item, items: readonly Item[]): Proposal[] {
  if (!isText(item) || ofPerson.test(item.name)) return [];
  if (!item.identifier && !tellsRecord.test(item.name)) return [];
  const alone = item.identifier && items.filter(({ identifier }) => identifier).length === 1;
  return [{ rule: { kind: 'unique', item: item.id, with: [] }, usual: alone || tellsRecord.test(item.name) }];
}

function bounded(item: Item): Proposal[] {
  if (isDays(item))
    return [
      {
        rule: { kind: 'range', item: item.id, min: '1900-01-01', max: ahead.test(item.name) ? null : today },
        usual: !ahead.test(item.name),
      },
    ];
  const range = isNumber(item) ? ranges.find(([named]) => named.test(item.name))?.[1] : undefined;
  return range ? [{ rule: { kind: 'range', item: item.id, ...range }, usual: true }] : [];
}

/** What a name begins with before what it is a name of: 男方出生日期 and 男方身份证件号码 are of one person. */
const ofWhom = (name: string, of: RegExp): string => name.replace(of, '');
const birthNames = /出生(日期|年月日?|时间)$/;
const sexNames = /性别$/;

function related(item: Item, items: readonly Item[]): Proposal[] {
  const told: Proposal[] = [];
  for (const [part, named] of [
    ['birth', birthNames],
    ['sex', sexNames],
  ] as const) {
    if (!named.test(item.name)) continue;
    const whose = ofWhom(item.name, named);
    const number = items.find(({ name }) => idNames.test(name) && ofWhom(name, idNames) === whose);
    if (number) told.push({ rule: { kind: 'matches_id', item: item.id, idItem: number.id, part }, usual: true });
  }
  const end = isDays(item) && ends.test(item.name);
  const from = end ? beginningOf(item, items) : undefined;
  if (from) told.push({ rule: { kind: 'order', item: item.id, after: from.id }, usual: true });
  return told;
}

/** Of days that something begins on, the nearest before that on which it ends; else the first of all. */
function beginningOf(item: Item, items: readonly Item[]): Item | undefined {
  const days = items.filter((other) => isDays(other) && begins.test(other.name) && !ends.test(other.name));
  const place = items.indexOf(item);
  return days.findLast((other) => items.indexOf(other) < place) ?? days[0];
}

function recent(item: Item, cycle: UpdateCycle | null): Proposal[] {
  // A row as old as its data may be by the cycle of their entry
  const old = cycle === null ? null : daysOf[cycle];
  return old !== null && isDays(item) && tellsAge.test(item.name)
    ? [{ rule: { kind: 'recent', item: item.id, days: old }, usual: false }]
    : [];
}
