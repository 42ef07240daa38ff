import { describe, expect, test } from 'vitest';
import { soundsAt, soundsLike, soundsOf } from './phonetic.ts';

/** As the search asks: what starts at a syllable. */
const sounds = (name: string, typed: string) => soundsLike(soundsOf(name), typed);

describe('a name sounds like', () => {
  test.each(['hunyin', 'hunyindengji', 'yindengji', 'dengji', 'hunyind', 'hunyinde', 'h', 'hy', 'hydj', 'ydj', 'dj'])(
    '婚姻登记: %s',
    (typed) => expect(sounds('婚姻登记', typed)).toBe(true),
  );

  test.each(['unyin', 'engji', 'hj', 'hunjin', 'hydjx', 'dengjihunyin'])('not 婚姻登记: %s', (typed) =>
    expect(sounds('婚姻登记', typed)).toBe(false),
  );

  test('what it is read as in its context', () => {
    expect(sounds('重庆', 'chongqing')).toBe(true);
    expect(sounds('银行', 'yinhang')).toBe(true);
    expect(sounds('女职工', 'nvzhigong')).toBe(true);
  });

  test.each([
    ['单县扶贫对象名册', 'shanxian'],
    ['单县扶贫对象名册', 'sxfpdx'],
    ['住房贷款还款记录', 'huankuan'],
    ['高行镇居民委员会名册', 'gaohangzhen'],
    ['医师执业证书、执行业务备案', 'zhixingyewu'],
    ['局长信箱来信', 'juzhang'],
    ['公务差旅费用信息', 'chailv'],
    ['公务差旅费用信息', 'chailu'],
    ['浦东新区长期护理保险待遇信息', 'changqihuli'],
    ['重点行业单位名录', 'hangye'],
    ['会计师事务所', 'kuaiji'],
    ['车辆调度记录', 'diaodu'],
    ['女职工名册', 'nuzhigong'],
  ])('every usual reading of a polyphone, %s as %s', (name, typed) => expect(sounds(name, typed)).toBe(true));

  test.each([
    ['浦东新区长期护理', 'quzhang'],
    ['执行业务备案', 'hangye'],
    ['重庆籍职工', 'zhongqing'],
    ['银行职员', 'xingzhi'],
  ])('nothing across the border of a word, %s not as %s', (name, typed) => expect(sounds(name, typed)).toBe(false));

  test('what begins it once more as its beginning', () => {
    expect(sounds('婚姻登记', '^hunyin')).toBe(true);
    expect(sounds('婚姻登记', '^dengji')).toBe(false);
  });

  test('its Latin words, among Han ones', () => {
    expect(sounds('GIS数据', 'gis')).toBe(true);
    expect(sounds('GIS数据', 'shuju')).toBe(true);
    expect(sounds('人口GIS数据', 'gi')).toBe(true);
  });

  test('nothing when it has neither', () => expect(soundsOf('——')).toEqual({ pinyin: [], initials: [] }));
});

describe('where typed letters sound', () => {
  test.each([
    ['结婚登记信息', 'hundengji', [1, 4]],
    ['结婚登记信息', 'hund', [1, 3]],
    ['结婚登记信息', 'djxx', [2, 6]],
    ['结婚登记信息', 'xin', [4, 5]],
    ['𠮷林登记', 'dengji', [3, 5]],
    ['结婚登记信息', 'lihun', null],
    ['', 'x', null],
  ] as const)('in %s, %s', (name, typed, range) => expect(soundsAt(name, typed)).toEqual(range));
});
