import { expect, test } from 'vitest';
import { item } from '../catalog/testing.ts';
import { demoRows } from './demo-rows.ts';
import { checkLine } from './rules/lines.ts';
import { shapeOf } from './rules/shape.ts';

const items = [
  item('结婚证字号', { length: 30, identifier: true }),
  item('男方姓名', { length: 50 }),
  item('男方身份证件类型', { length: 2 }),
  item('男方身份证件号码', { length: 18, identifier: true }),
  item('女方身份证件号码', { length: 18 }),
  item('统一社会信用代码', { length: 18 }),
  item('登记日期', { dataType: 'D', length: null }),
  item('办理时间', { dataType: 'T', length: null }),
  item('金额', { dataType: 'Y', length: null }),
  item('人数', { dataType: 'I', length: null }),
  item('等级', { length: 1 }),
  item('是否有效', { dataType: 'L', length: null }),
].map((each, at) => ({ ...each, id: `item-${at}` }));

test('the rows of the demo pass every check that a department’s do, and are told apart', () => {
  const slots = shapeOf(items, []);
  const identities = demoRows(items, 40).map((row) => {
    const said = new Map(slots.map(({ slot, name }) => [slot, { text: row[name] ?? '', cell: null }]));
    const checked = checkLine(slots, said);
    expect(checked).toMatchObject({ ok: true });
    return checked.ok ? checked.row.identity : '';
  });
  expect(new Set(identities).size).toBe(40);
});

test('nobody is meant by them: their district is none that there is, and two people of a row are two', () => {
  for (const row of demoRows(items, 40)) {
    expect(row.男方身份证件号码).toMatch(/^990101/);
    expect(row.女方身份证件号码).not.toBe(row.男方身份证件号码);
  }
});
