import { describe, expect, test } from 'vitest';
import { contentOf, itemOf, type SeedEntry } from './shorthand.ts';

const as = { shareType: 'conditional', itemOpenness: 'open' } as const;

describe('a line of an item', () => {
  test('is its name, type and length, shared like its entry', () => {
    expect(itemOf('姓名:C50', as, 'id')).toEqual({
      id: 'id',
      name: '姓名',
      dataType: 'C',
      length: 50,
      required: false,
      identifier: false,
      base: false,
      sensitivity: 'low',
      level: null,
      shareType: 'conditional',
      openness: 'open',
      source: null,
    });
    expect(itemOf('登记日期:D', as, 'id')).toMatchObject({ dataType: 'D', length: null });
  });

  test('has flags in any order', () => {
    const flagged = { sensitivity: 'high', required: true, identifier: true, base: true, openness: 'not_open' };
    expect(itemOf('证件号码:C18:h!*bx', as, '')).toMatchObject(flagged);
    expect(itemOf('证件号码:C18:xb*!h', as, '')).toMatchObject(flagged);
    expect(itemOf('联系电话:C20:mup', as, '')).toMatchObject({
      sensitivity: 'medium',
      shareType: 'unconditional',
      openness: 'conditionally_open',
      source: null,
    });
  });

  test('that departments do not get is not open to the public either', () => {
    expect(itemOf('线索:C50:no', as, '')).toMatchObject({ shareType: 'not_shared', openness: 'not_open' });
  });

  test.each(['', '姓名', '姓名:', ':C50', '姓名:Z50', '姓名:C50:q', '姓名:C50:', '姓名:CC', '姓名:c50'])(
    'is not %j',
    (line) => expect(() => itemOf(line, as, '')).toThrow('Not an item'),
  );
});

describe('an entry', () => {
  const entry: SeedEntry = {
    name: '某目录',
    summary: '某',
    department: 'minzheng',
    industry: 'S92',
    class: 'department',
    updateCycle: 'daily',
    subject: 'other',
    format: { category: 'database', type: 'MySQL' },
    contact: { office: '办公室', phone: '021' },
    openness: 'not_open',
    shareType: 'conditional',
    itemOpenness: 'not_open',
    items: ['甲:C1', '乙:C2'],
  };

  test('of the department class is classified by the department’s number', () => {
    expect(contentOf(entry, { item: '07', number: 9 }, () => 'id').classification).toBe('07009');
    expect(
      contentOf({ ...entry, class: 'theme', classification: '05001' }, { item: '07', number: 9 }, () => 'id')
        .classification,
    ).toBe('05001');
  });

  test('declares its share type only where there are no items to derive it from', () => {
    expect(contentOf(entry, { item: '07', number: 9 }, () => 'id')).toMatchObject({
      shareType: null,
      items: [{ name: '甲' }, { name: '乙' }],
    });
    expect(contentOf({ ...entry, items: [] }, { item: '07', number: 9 }, () => 'id')).toMatchObject({
      shareType: 'conditional',
      items: [],
    });
  });
});
