import { describe, expect, test } from 'vitest';
import { pudong } from '../policy/pudong.ts';
import { type ContentPolicy, derivedShareType, shareTypeOf, validateContent } from './content-rules.ts';
import { content, item, law } from './testing.ts';

const problems = (over: Parameters<typeof content>[0], policy: ContentPolicy = pudong) =>
  validateContent(content(over), policy);

describe('PD-6: the share type of a resource is that of its items', () => {
  const of = (...types: Parameters<typeof derivedShareType>[0][number]['shareType'][]) =>
    derivedShareType(types.map((shareType) => ({ shareType })));

  test('all alike, it is theirs', () => {
    expect(of('unconditional', 'unconditional')).toBe('unconditional');
    expect(of('conditional')).toBe('conditional');
    expect(of('not_shared', 'not_shared')).toBe('not_shared');
  });
  test('given only in part, it is conditional', () => {
    expect(of('unconditional', 'not_shared')).toBe('conditional');
    expect(of('unconditional', 'conditional')).toBe('conditional');
  });
  test('unknown while an item has none', () => {
    expect(of('unconditional', null)).toBeNull();
    expect(of()).toBeNull();
  });
  test('a resource without items says it itself, and is not asked once it has some', () => {
    expect(shareTypeOf({ items: [], shareType: 'conditional' })).toBe('conditional');
    expect(shareTypeOf({ items: [item('甲')], shareType: 'conditional' })).toBe('unconditional');
  });
});

describe('what a registration must say before it is submitted', () => {
  test('a complete one has no problems', () => {
    expect(problems({})).toEqual([]);
  });
  test('each missing piece of metadata is named', () => {
    const missing = problems({
      summary: ' ',
      industry: null,
      class: null,
      classification: null,
      format: null,
      updateCycle: null,
      subject: null,
      openness: null,
      contact: { office: '', phone: '' },
      items: [],
    });
    expect(missing.map(({ field }) => field)).toEqual([
      'summary',
      'industry',
      'class',
      'classification',
      'format',
      'updateCycle',
      'subject',
      'openness',
      'contact.office',
      'contact.phone',
      'items',
    ]);
    expect(new Set(missing.map(({ code }) => code))).toEqual(new Set(['required']));
  });
  test('each item says its data type, share type and openness', () => {
    expect(problems({ items: [item('甲'), item('乙', { dataType: null, shareType: null, openness: null })] })).toEqual(
      ['dataType', 'shareType', 'openness'].map((field) => ({ field: `items.1.${field}`, code: 'required' })),
    );
  });
  test('a resource without items declares how it is shared', () => {
    expect(problems({ items: [], shareType: 'unconditional' })).toEqual([]);
    expect(problems({ items: [], shareType: 'conditional' })).toEqual([{ field: 'conditions', code: 'required' }]);
  });
  test('whatever is conditional states its conditions', () => {
    const items = [item('甲'), item('乙', { shareType: 'conditional' })];
    expect(problems({ items })).toEqual([{ field: 'conditions', code: 'required' }]);
    expect(problems({ items, conditions: '限办理低保核对时使用' })).toEqual([]);
  });
  test('no two items have one name', () => {
    expect(problems({ items: [item('甲'), item('乙'), item('甲')] })).toEqual([
      { field: 'items.2.name', code: 'duplicate_name' },
    ]);
  });
});

describe('PD-7: base libraries are shared unconditionally', () => {
  const withheld = { conditions: '限公安使用', items: [item('甲'), item('乙', { shareType: 'conditional' })] };

  test('an item of one that is not is refused, naming the article', () => {
    expect(problems({ class: 'base', classification: '01001', ...withheld })).toEqual([
      { field: 'items.1.shareType', code: 'base_library_unconditional', article: 'PD-7' },
    ]);
  });
  test('so is one without items', () => {
    const declared = { items: [], shareType: 'conditional' as const, conditions: '限公安使用' };
    expect(problems({ class: 'base', classification: '05001', ...declared })).toEqual([
      { field: 'shareType', code: 'base_library_unconditional', article: 'PD-7' },
    ]);
  });
  test('a library the profile does not name is free, and so is any other class', () => {
    expect(problems({ class: 'base', classification: '04001', ...withheld })).toEqual([]);
    expect(problems({ class: 'theme', classification: '01001', ...withheld })).toEqual([]);
  });
  test('where the regulation is silent there is no duty', () => {
    const silent = { ...pudong, baseLibraries: { source: 'not_stated' } } as const;
    expect(problems({ class: 'base', classification: '01001', ...withheld }, silent)).toEqual([]);
  });
  test('a duty of our own cites no article', () => {
    const house = { ...pudong, baseLibraries: { source: 'house', value: ['01'], says: { zh: '', en: '' } } } as const;
    expect(problems({ class: 'base', classification: '01001', ...withheld }, house)).toEqual([
      { field: 'items.1.shareType', code: 'base_library_unconditional' },
    ]);
  });
});

describe('PD-7, PD-27: what is not shared rests on a legal basis', () => {
  const items = [item('甲'), item('乙', { shareType: 'not_shared' })];
  const needed = [{ field: 'legalBasis', code: 'legal_basis_required', article: 'PD-7, PD-27' }];

  test('one item is enough to need one', () => {
    expect(problems({ items })).toEqual(needed);
    expect(problems({ items, legalBasis: [law] })).toEqual([]);
  });
  test('a basis without a title is none', () => {
    expect(problems({ items, legalBasis: [{ ...law, title: '' }] })).toEqual(needed);
  });
  test('a basis of a kind that the profile does not accept is none', () => {
    const strict = { ...pudong, notSharedBasis: { ...pudong.notSharedBasis, value: ['law'] } };
    expect(problems({ items, legalBasis: [{ ...law, kind: 'policy' }] }, strict)).toEqual(needed);
  });
  test('what other departments may not have is not open to the public', () => {
    const open = [item('甲', { shareType: 'not_shared', openness: 'open' })];
    expect(problems({ items: open, legalBasis: [law] })).toEqual([
      { field: 'items.0.openness', code: 'not_shared_but_open' },
    ]);
  });
});
