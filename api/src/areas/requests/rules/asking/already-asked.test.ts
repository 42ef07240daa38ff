import { expect, test } from 'vitest';
import { alreadyAsked } from './already-asked.ts';

const asked = { itemIds: ['a', 'b'], wanted: '', matter: '就业困难人员认定' };
const theirs = { ...asked, applicantId: 'chen', number: 'SQ-2026-000001' };
const lin = { id: 'lin' };

test('a colleague’s request for the same items and matter is found, in whatever order the items were ticked', () => {
  expect(alreadyAsked({ ...asked, itemIds: ['b', 'a'] }, [theirs], lin)).toBe(theirs);
});

test('another matter, other items, or other words beside them are another request', () => {
  for (const other of [{ matter: '低保复核' }, { itemIds: ['a'] }, { itemIds: ['a', 'b', 'c'] }, { wanted: '按街道' }])
    expect(alreadyAsked({ ...asked, ...other }, [theirs], lin)).toBeNull();
  expect(alreadyAsked({ ...asked, itemIds: ['a', 'a'] }, [theirs], lin)).toBeNull();
});

test('width, case, blanks and punctuation make no other matter', () => {
  const spaced = { ...theirs, matter: ' 就业困难人员 认定。' };
  expect(alreadyAsked(asked, [spaced], lin)).toBe(spaced);
  const wide = { ...theirs, matter: 'ＡＢ核验（试点）' };
  expect(alreadyAsked({ ...asked, matter: 'ab核验(试点)' }, [wide], lin)).toBe(wide);
});

test('what is wanted in words is the same in the same words', () => {
  const inWords = { itemIds: [], wanted: '近三年的救助记录', matter: '救助复核' };
  const running = { ...inWords, applicantId: 'chen' };
  expect(alreadyAsked({ ...inWords, wanted: '近三年的救助记录。' }, [running], lin)).toBe(running);
  expect(alreadyAsked({ ...inWords, wanted: '近五年的救助记录' }, [running], lin)).toBeNull();
});

test('one’s own is no colleague’s, and without a matter nothing is the same', () => {
  expect(alreadyAsked(asked, [{ ...theirs, applicantId: 'lin' }], lin)).toBeNull();
  expect(alreadyAsked({ ...asked, matter: ' ' }, [{ ...theirs, matter: '' }], lin)).toBeNull();
});

test('of several the first one given is named', () => {
  const later = { ...theirs, number: 'SQ-2026-000009' };
  expect(alreadyAsked(asked, [later, theirs], lin)).toBe(later);
});
