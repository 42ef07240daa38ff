import { describe, expect, test } from 'vitest';
import { askedFor } from './asked.ts';
import { nearTierOf, nearTiers, nearTo } from './near.ts';
import { type Findable, prepared } from './terms.ts';

const entry = (name: string, over: Partial<Findable> = {}) =>
  prepared({
    code: '101001/7',
    name,
    summary: '',
    departmentName: '市金融局',
    shareType: 'unconditional',
    itemNames: '',
    hiddenItemNames: '',
    ...over,
  });
const reader = { open: true, hidden: false };
const near = (q: string) => {
  const asked = askedFor(q);
  return asked && nearTo(asked);
};
const tierOf = (one: ReturnType<typeof entry>, q: string, sight = reader) => {
  const wanted = near(q);
  return wanted && nearTierOf(one, wanted, sight);
};

describe('what is typed without all its words is found word by word', () => {
  test.each([
    ['印章刻制单位名单', '印章单位'],
    ['万源市年末人口总户数', '年末人口户数'],
    ['境内上市公司并购交易金额信息', '境内上市并购交易金额'],
    ['小额贷款公司经营范围', '贷款公司的经营范围'],
    ['公共租赁住房信息', '公租房信息'],
    ['危险化学品事故救援统计', '危化品事故'],
    ['个体工商户在册信息', '个体户'],
    ['地区生产总值', 'GDP'],
  ])('%s by %s', (name, q) => expect(tierOf(entry(name), q)).toBe(nearTiers.named));

  test('the department and the thing', () => {
    expect(tierOf(entry('典当行经营范围'), '金融局经营范围')).toBe(nearTiers.named);
    expect(tierOf(entry('典当行名册', { itemNames: '经营范围' }), '金融局经营范围')).toBe(nearTiers.items);
    expect(tierOf(entry('典当行名册', { summary: '含经营范围。' }), '金融局经营范围')).toBe(nearTiers.rest);
  });

  test('the thing and its item', () =>
    expect(tierOf(entry('测绘作业证', { itemNames: '身份证号码' }), '测绘身份证号码')).toBe(nearTiers.items));

  test('or most of it, if the name has that', () => {
    const most = tierOf(entry('污染源基本信息'), '污染源 底数');
    expect(most).toBeGreaterThanOrEqual(nearTiers.part);
    expect(tierOf(entry('污染源底数'), '污染源 底数')).toBeLessThan(most ?? 0);
    expect(tierOf(entry('防治名册', { itemNames: '污染源' }), '污染源 底数')).toBeNull();
    expect(tierOf(entry('婚姻名册'), '婚姻 登记')).toBeNull();
  });

  test('but letters are never left out', () => {
    expect(tierOf(entry('污染源基本信息'), '污染源基本 gis')).toBeNull();
    expect(tierOf(entry('GIS污染源目录'), '污染源基本目录 gis')).toBeGreaterThanOrEqual(nearTiers.part);
  });
});

describe('nothing is nearer than what was typed', () => {
  test.each(['婚姻', 'hunyin', 'gis', 'gis 101001', 'constructor', '101001/7', '。/'])('%s', (q) =>
    expect(near(q)).toBeNull(),
  );

  test('nor is a text longer than a name', () => expect(near('婚姻登记'.repeat(10))).toBeNull());

  test('what joins words is not asked for, unless nothing else was typed', () => {
    expect(near('企业的登记信息')?.pieces).toHaveLength(2);
    expect(near('信息 数据')?.pieces).toHaveLength(2);
  });
});

describe('who may not see the contents', () => {
  const outside = { open: false, hidden: false };
  const owner = { open: true, hidden: true };

  test('is near by the name alone outside the share scope (PD-31, SQ-6)', () => {
    expect(tierOf(entry('典当行范围'), '金融局范围', outside)).toBeNull();
    expect(tierOf(entry('典当行范围'), '金融局范围')).toBe(nearTiers.named);
    expect(tierOf(entry('婚姻登记名册', { itemNames: '证件号码' }), '婚姻证件号码', outside)).toBeNull();
    expect(tierOf(entry('婚姻登记与离婚登记名册'), '婚姻登记离婚', outside)).toBe(nearTiers.named);
  });

  test('is not near by what is hidden (PD-27)', () => {
    const one = entry('举报登记', { hiddenItemNames: '线索来源' });
    expect(tierOf(one, '举报线索来源', reader)).toBeNull();
    expect(tierOf(one, '举报线索来源', owner)).toBe(nearTiers.items);
  });
});
