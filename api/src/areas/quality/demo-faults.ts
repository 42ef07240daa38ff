import type { DataItem } from '@onesource/db/content';
import { demoRows } from '../datasets/demo-rows.ts';

/** Resources of the demo whose data are not all as they should be; `sent`: how many days ago they were sent, each time. */
export const faultyDatasets: readonly { provider: string; resource: string; sent: readonly number[] }[] = [
  { provider: 'minzheng', resource: '特困人员救助供养信息', sent: [14, 7, 0] },
  { provider: 'minzheng', resource: '流浪乞讨人员救助信息', sent: [0] },
  { provider: 'renshe', resource: '劳动保障监察案件办理信息', sent: [7] },
  { provider: 'jiaoyu', resource: '中小学学生学籍信息', sent: [14, 0] },
  { provider: 'weijian', resource: '居民健康档案基本信息', sent: [0] },
];

type Fault = (value: string, row: number) => string | null;

/** What may be wrong with a value although its line is taken, by what its item is called: in one row of so many. */
const faults: readonly (readonly [RegExp, number, Fault])[] = [
  [/电话|手机/, 9, (value) => value.slice(0, -1)],
  [/出生日期$/, 13, () => '1980-01-01'],
  [/性别$/, 15, () => '不明'],
  [/(终止|截止|离站|结案|送达|停保|注销)日期$/, 7, () => '2014-12-31'],
  [/(认定|入站|立案|签约|签发|决定)日期$/, 21, () => '2062-06-01'],
  [/(金额|标准)$/, 17, (value) => `-${value}`],
  // Moved, as one of two departments knows: what comparing sources finds
  [/居住地址$/, 8, (value) => value.replace('示例路', '新村路')],
  [/姓名$/, 25, (value) => [...value][0] ?? null],
];

/** House: of values that may be left out, one in so many is. */
const leftOut = 19;

/** Rows for the demo with what happens in an office: digits that lack, days that cannot be, what was not asked. `parts`: how much of it. */
export const faultyRows = (items: readonly DataItem[], count: number, parts: number): Record<string, string | null>[] =>
  demoRows(items, count).map((values, row) =>
    Object.fromEntries(
      items.map((item, column) => {
        const value = values[item.name] ?? null;
        const found = faults.find(([named]) => named.test(item.name));
        if (value === null || item.identifier) return [item.name, value];
        if (!item.required && (row + column * 5) % leftOut < parts - 1) return [item.name, null];
        const [, every, spoilt] = found ?? [];
        return [item.name, every && spoilt && (row + column) % every < parts ? spoilt(value, row) : value];
      }),
    ),
  );
