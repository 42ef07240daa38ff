import { describe, expect, test } from 'vitest';
import { askedFor, tierOf, tiers } from './asked.ts';
import { type Findable, prepared } from './terms.ts';

const entry = (name: string, over: Partial<Findable> = {}) =>
  prepared({
    code: '101001/7',
    name,
    summary: '',
    departmentName: '某局',
    shareType: 'unconditional',
    itemNames: '',
    hiddenItemNames: '',
    ...over,
  });
const outside = { open: false, hidden: false };
const reader = { open: true, hidden: false };
const owner = { open: true, hidden: true };
const fit = (one: ReturnType<typeof entry>, q: string, sight = reader) => {
  const asked = askedFor(q);
  return asked && tierOf(one, asked, sight);
};

describe('a name is found as people type it', () => {
  test.each([
    ['单县扶贫对象名册', ['shanxian', 'sxfpdx']],
    ['住房贷款还款记录', ['huankuan']],
    ['高行镇居民委员会名册', ['gaohang', 'gaohangzhen']],
    ['医师执业证书、执行业务备案', ['zhixingyewu', 'zhiye']],
    ['局长信箱来信', ['juzhang']],
    ['公务差旅费用信息', ['chailv', 'chailü', 'chailu']],
    ['浦东新区长期护理保险待遇信息', ['changqihuli', '长期护理']],
    ['《养老机构》许可·备案', ['许可备案', '养老机构许可', '许可·备案']],
    ['PM2.5小时监测值', ['pm25', 'pm2.5', 'PM２.５']],
    ['A/B类人员名册', ['A/B类', 'AB类']],
    ['婚姻登记信息', ['婚姻登記', 'hunyin', 'hydj']],
    ['统一社会信用代码赋码记录', ['統一社會信用代碼', 'tyshxydm']],
    ['婚姻登記資訊', ['婚姻登记']],
  ])('%s', (name, typed) => {
    for (const q of typed) expect(fit(entry(name), q), q).not.toBeNull();
  });

  test('but not by a reading across the border of a word, nor by the letter of a sign', () => {
    expect(fit(entry('浦东新区长期护理保险待遇信息'), 'quzhang')).toBeNull();
    expect(fit(entry('残疾人名册'), 'C++')).toBeNull();
    expect(fit(entry('C++培训名册'), 'c++')).not.toBeNull();
  });
});

describe('how well it fits', () => {
  test.each([
    ['婚姻登记', 'exact'],
    ['婚姻', 'begins'],
    ['登记', 'holds'],
    ['hunyin', 'soundsFromStart'],
    ['dengji', 'named'],
    ['婚姻 dj', 'named'],
    ['证件号码', 'items'],
    ['按月汇总', 'rest'],
    ['某局', 'rest'],
    ['101001/7', 'exact'],
    ['1010', 'begins'],
  ] as const)('%s: %s', (q, tier) =>
    expect(fit(entry('婚姻登记', { itemNames: '证件号码\n登记机关', summary: '按月汇总。' }), q)).toBe(tiers[tier]),
  );

  test('a name that is all of several words typed apart is the name', () =>
    expect(fit(entry('养老机构许可'), '养老机构 许可')).toBe(tiers.exact));
});

describe('who may not see the contents', () => {
  const scoped = entry('婚姻登记', { itemNames: '证件号码', hiddenItemNames: '线索来源', summary: '按月汇总。' });

  test('finds the name and nothing else outside the share scope (PD-31, SQ-6)', () => {
    expect(fit(scoped, '婚姻', outside)).toBe(tiers.begins);
    for (const q of ['证件号码', '按月汇总', '某局', '线索来源']) expect(fit(scoped, q, outside)).toBeNull();
  });

  test('does not find hidden items, nor the summary of what is not shared (PD-27)', () => {
    expect(fit(scoped, '线索来源', reader)).toBeNull();
    expect(fit(scoped, '线索来源', owner)).toBe(tiers.items);
    const closed = entry('乙类', { shareType: 'not_shared', summary: '内部底稿。' });
    expect(fit(closed, '底稿', reader)).toBeNull();
    expect(fit(closed, '底稿', owner)).toBe(tiers.items);
  });
});

test('nothing typed asks for everything, punctuation for nothing', () => {
  expect(askedFor('  ')).toBeNull();
  expect(fit(entry('婚姻登记'), '。/')).toBeNull();
});
