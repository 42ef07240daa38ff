import { describe, expect, test } from 'vitest';
import { recordOf, type Value } from './record.ts';
import type { Sight } from './sight.ts';

const clear = (said: string): Value => ({ shown: said, masked: false, contested: false, said });
const masked = (said: string, shown: string): Value => ({ ...clear(said), shown, masked: true });
const source = (sight: Sight, value: Value | null) => ({ sight, says: () => value });
const fields = (count: number) => [
  {
    name: '姓名',
    as: 'text' as const,
    from: Array.from({ length: count }, (_, at) => ({ source: at, itemId: '姓名' })),
  },
];
const record = (...sources: ReturnType<typeof source>[]) =>
  recordOf(fields(sources.length), sources)[0]?.said.map(
    ({ source: at, value, differs }) => `${at} ${value} ${differs}`,
  );

describe('one identifier, each datum with its source', () => {
  test('一数一源: the first by order is taken, and what differs from it is told', () => {
    expect(record(source('grant', clear('王')), source('own', clear('汪')), source('grant', clear('王 ')))).toEqual([
      '0 王 null',
      '1 汪 true',
      '2 王  false',
    ]);
    expect(record(source('grant', null), source('own', clear('汪')))).toEqual(['1 汪 null']);
  });
  test('PD-31, SH-26: what one is not shown takes no part: not its value, not that it comes first, not that another differs', () => {
    const seen = record(source('closed', clear('王')), source('grant', clear('汪')), source('grant', clear('汪')));
    expect(seen).toEqual(['1 汪 null', '2 汪 false']);
    expect(record(source('closed', clear('汪')), source('grant', clear('汪')), source('grant', clear('汪')))).toEqual(
      seen,
    );
    expect(record(source('closed', null), source('grant', clear('汪')), source('grant', clear('汪')))).toEqual(seen);
  });
  test('SQ-26, PD-35: a masked value is told the same of no value in clear', () => {
    expect(record(source('grant', masked('李大力', '李**')), source('own', clear('李大立')))).toEqual([
      '0 李** null',
      '1 李大立 null',
    ]);
    expect(record(source('watch', masked('李大力', '李**')), source('watch', masked('李大立', '李**')))).toEqual([
      '0 李** null',
      '1 李** true',
    ]);
  });
});
