import { expect, test } from 'vitest';
import { namingIn } from './names.ts';

const nameOf = namingIn([
  { name: '市民政局', nameEn: 'Civil Affairs Bureau' },
  { name: '市教育局', nameEn: 'Education Bureau' },
  { name: '教育科', nameEn: 'Education Office, East' },
  { name: '教育科', nameEn: 'Education Office, West' },
  { name: '市档案局', nameEn: null },
]);

test('a department is called by its English name, alone or among others', () => {
  expect(nameOf('市民政局')).toBe('Civil Affairs Bureau');
  for (const several of ['市民政局、市教育局', '市民政局, 市教育局'])
    expect(nameOf(several)).toBe('Civil Affairs Bureau, Education Bureau');
});

test('what has no English name, or not one only, and what is more than a name stays as it is', () => {
  for (const text of ['市档案局', '教育科', '市民政局、市档案局', '市民政局答复', '']) expect(nameOf(text)).toBe(text);
});
