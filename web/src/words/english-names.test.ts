import { expect, test } from 'vitest';
import { englishNames } from './english-names.ts';

test('departments are called by their English names, and by the Chinese one where it means several', () => {
  const names = englishNames([
    { name: '市民政局', nameEn: 'Civil Affairs Bureau' },
    { name: '市档案局', nameEn: '' },
    { name: '教育科', nameEn: 'Education Office, East' },
    { name: '教育科', nameEn: 'Education Office, West' },
    { name: '党政办', nameEn: 'Office' },
    { name: '党政办', nameEn: 'Office' },
  ]);
  expect([...names]).toEqual([
    ['市民政局', 'Civil Affairs Bureau'],
    ['市档案局', ''],
    ['教育科', ''],
    ['党政办', 'Office'],
  ]);
});
