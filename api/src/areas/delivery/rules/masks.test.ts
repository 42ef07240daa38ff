import { describe, expect, test } from 'vitest';
import { slot } from '../../datasets/rules/testing.ts';
import { answerRows, masked, maskedAmong, maskKindOf } from './masks.ts';

describe('SQ-26: what is sensitive is shown under a mask', () => {
  test('of the kind that the name of its item tells', () => {
    expect(['男方姓名', '女方身份证件号码', '联系电话', '户籍地址', '银行账号', '病史'].map(maskKindOf)).toEqual([
      'name',
      'id',
      'phone',
      'address',
      'account',
      'free',
    ]);
  });
  test('that lets the reader recognise what they know, and no more', () => {
    expect(masked('name', '王小明')).toBe('王**');
    expect(masked('name', '王')).toBe('王*');
    expect(masked('id', '11010519491231002X')).toBe('110***********002X');
    expect(masked('phone', '13800001234')).toBe('138****1234');
    expect(masked('account', '6222020200001234')).toBe('************1234');
    expect(masked('address', '浦东新区某某路1号2室')).toBe('浦东新区某****');
    expect(masked('free', '高血压')).toBe('****');
  });
  test('and what is too short to hide behind its ends is hidden whole', () => {
    expect(masked('id', '12345678')).toBe('********');
    expect(masked('phone', '110')).toBe('***');
    expect(masked('address', '某路')).toBe('某****');
    expect(masked('id', '')).toBe('*');
  });
  test('only what is sensitive, and nothing stays nothing', () => {
    const [name, number] = [slot('姓名', 0, { id: 'n' }), slot('身份证件号码', 1, { id: 'i', sensitivity: 'high' })];
    expect(
      answerRows(
        [name, number],
        [
          ['王小明', '11010519491231002X'],
          ['李', null],
        ],
        maskedAmong([name, number], {}),
      ),
    ).toEqual([
      { n: '王小明', i: '110***********002X' },
      { n: '李', i: null },
    ]);
  });
  test('unless whoever granted it has it shown otherwise', () => {
    const slots = [slot('姓名', 0, { id: 'n' }), slot('身份证件号码', 1, { id: 'i', sensitivity: 'high' })];
    const shown = [
      { itemId: 'n', name: '姓名', as: 'masked' as const },
      { itemId: 'i', name: '身份证件号码', as: 'whole' as const },
    ];
    expect(maskedAmong(slots, { reach: { rows: [], quota: null, shown } })).toEqual(['n']);
    expect(maskedAmong(slots, { reach: { rows: [], quota: 5 } })).toEqual(['i']);
  });
});
