import { expect, test } from 'vitest';
import { content, item } from '../../testing.ts';
import { changedFields, changedItems } from './diff.ts';

test('nothing changed, nothing shown, whatever the order of keys', () => {
  const { contact, ...rest } = content();
  const reordered = { contact: { phone: contact.phone, office: contact.office }, ...rest };
  expect(changedFields(content(), reordered)).toEqual([]);
  expect(changedItems([item('甲')], [item('甲')])).toEqual([]);
});

test('a changed field shows both values', () => {
  expect(changedFields(content(), content({ updateCycle: 'weekly' }))).toEqual([
    { field: 'updateCycle', before: 'daily', after: 'weekly' },
  ]);
});

test('the share type compared is the one derived from the items', () => {
  const after = content({ items: [item('甲'), item('乙', { shareType: 'conditional' })] });
  expect(changedFields(content(), after)).toEqual([
    { field: 'shareType', before: 'unconditional', after: 'conditional' },
  ]);
});

test('a first revision says everything that it says', () => {
  const said = changedFields(null, content());
  expect(said).toContainEqual({ field: 'name', before: null, after: '特种设备使用登记信息' });
  expect(said.every(({ before }) => before === null)).toBe(true);
});

test('items are matched by id: renamed is changed, and those gone come last', () => {
  const before = [item('甲'), item('乙')];
  const after = [item('乙改', { id: '乙', length: 80 }), item('丙')];
  expect(changedItems(before, after)).toEqual([
    {
      id: '乙',
      name: '乙改',
      change: 'changed',
      fields: [
        { field: 'name', before: '乙', after: '乙改' },
        { field: 'length', before: 50, after: 80 },
      ],
    },
    { id: '丙', name: '丙', change: 'added', fields: [] },
    { id: '甲', name: '甲', change: 'removed', fields: [] },
  ]);
});
