import { expect, test } from 'vitest';
import { usualClauses } from '../../../../law/agreement.ts';
import { type Agreed, agreementOf } from './agreement.ts';

const agreed: Agreed = {
  number: 'SQ-2026-000001',
  provider: '区民政局',
  consumer: '区人社局',
  resource: '婚姻登记信息',
  items: ['姓名', '证件号码'],
  purpose: 'verification',
  purposeText: '',
  basis: '某条例第三条',
  reach: null,
  conditions: ['', ''],
  from: '2026-11-02',
  until: '2027-11-01',
};

test('PD-35: the agreement names both sides, what is given, for what, on which basis and for how long', () => {
  const text = agreementOf(usualClauses, agreed);
  expect(text[0]).toBe(
    '1. 区民政局（提供方）就申请 SQ-2026-000001，向区人社局（使用方）提供“婚姻登记信息”中的下列信息项：姓名、证件号码。',
  );
  expect(text[1]).toBe('2. 使用方为下列用途使用：数据校核。履职依据：某条例第三条。');
  expect(text[2]).toMatch(/^3\. 使用期限自2026年11月2日起至2027年11月1日止。/);
  expect(text).toHaveLength(8);
});

test('PD-35: what narrows the grant, and what was agreed besides, is a clause of its own', () => {
  const text = agreementOf(usualClauses, {
    ...agreed,
    items: [],
    purpose: 'other',
    purposeText: '核对补贴对象',
    conditions: ['仅用于核对。', '每季度报告使用情况；'],
    reach: {
      quota: null,
      shown: [
        { itemId: 'c', name: '证件号码', as: 'whole' },
        { itemId: 'a', name: '登记机关', as: 'masked' },
      ],
      rows: [
        { itemId: 'a', name: '登记机关', kind: 'values', values: ['一处', '二处'] },
        { itemId: 'b', name: '登记日期', kind: 'period', from: '2025-01-01', until: '2025-12-31' },
      ],
    },
  });
  expect(text[0]).toContain('全部信息项');
  expect(text[1]).toContain('其他，核对补贴对象');
  expect(text[2]).toBe('3. 提供的数据限于：“登记机关”为一处、二处；“登记日期”在2025年1月1日至2025年12月31日之间。');
  expect(text[3]).toBe('4. 脱敏安排：“证件号码”以完整内容提供；“登记机关”脱敏后提供。');
  expect(text[4]).toBe('5. 双方另行约定的条件：仅用于核对；每季度报告使用情况。');
});
