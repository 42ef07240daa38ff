import { describe, expect, test } from 'vitest';
import { profile as dongguan } from '../../../../law/cities/dongguan/profile.ts';
import { profile as national } from '../../../../law/cities/national/profile.ts';
import { profile as pudong } from '../../../../law/cities/pudong/profile.ts';
import { profile as suqian } from '../../../../law/cities/suqian/profile.ts';
import { profiles } from '../../../../law/profiles.ts';
import { content, item } from '../../testing.ts';
import { declaredMarks, itemKey, itemKeysOf } from './item-key.ts';
import {
  candidatesFor,
  citedItem,
  comparedBy,
  type OthersResource,
  type Overlap,
  overlapAdvice,
  recurringKeys,
  statementFindings,
} from './sources.ts';

const own = { id: 'own', path: ['own'] };
const viewer = { departmentPath: ['own'], seesAllOf: () => false };
/** 经营范围, published by another department, unless told otherwise. */
const published = (over: Partial<OthersResource> & { id?: string } = {}): OthersResource => {
  const { id = 'r1', ...rest } = over;
  return {
    resource: { id, code: '202001/1', name: '企业登记信息' },
    department: { id: 'other', name: '市场监督管理局', path: ['other'] },
    content: { items: [item('经营范围')], subject: 'enterprise', class: 'department', scope: null },
    closed: false,
    publishedAt: new Date('2026-01-01'),
    ...rest,
  };
};
const holding = (...items: OthersResource['content']['items'][number][]) =>
  published({ content: { ...published().content, items } });

describe('the form in which names are compared', () => {
  test('width, case, spaces and punctuation make no difference', () => {
    const forms = ['企业名称（全称）', '企业名称(全称)', ' 企业 名称·全称', '企业名称、全称', '企业名称＿全称'];
    expect(new Set(forms.map(itemKey))).toEqual(new Set(['企业名称全称']));
    expect(itemKey('ＧＤＰ－Total')).toBe('gdptotal');
  });
  test('what the words say does', () => {
    expect(itemKey('登记日期')).not.toBe(itemKey('登记时间'));
  });
  test('PD-27: what others may not see, and what identifies, is not compared', () => {
    const items = [
      item('经营范围'),
      item('经营 范围'),
      item('举报人', { shareType: 'not_shared' }),
      item('编号', { identifier: true }),
      item('（）'),
    ];
    expect(itemKeysOf({ items, subject: null }, 'conditional')).toEqual(['经营范围']);
    expect(itemKeysOf({ items, subject: null }, 'not_shared')).toEqual([]);
  });
  test('PD-4: what somebody declares to be the source of has a key of its own, for each kind of subject', () => {
    const source = { kind: 'authoritative', basis: '职责' } as const;
    const items = [
      item('经营范围', { source }),
      item('经营 范围', { source }),
      item('注册资本', { source: { kind: 'justified', reason: '口径不同' } }),
      item('举报人', { source, shareType: 'not_shared' }),
      item('编号', { source, identifier: true }),
      item('（）', { source }),
    ];
    expect(itemKeysOf({ items, subject: 'enterprise' }, 'conditional')).toEqual([
      '经营范围',
      '注册资本',
      'enterprise/经营范围',
    ]);
    expect(itemKeysOf({ items, subject: null }, 'conditional')).toContain('/经营范围');
    expect(itemKeysOf({ items, subject: null }, 'not_shared')).toEqual([]);
  });
  test('such a key is never an item’s own, whatever its name', () => {
    for (const mark of ['/', '／', 'enterprise/', 'ENTERPRISE／ ', '⁄/', '∕/'])
      expect(itemKey(`${mark}经营范围`)).not.toContain('/');
  });
  test('who declares it about another kind of subject is not looked for; who names none is', () => {
    expect(declaredMarks('licence')).toEqual(['licence/', '/']);
    expect(declaredMarks(null)).toEqual([
      'natural_person/',
      'enterprise/',
      'social_organisation/',
      'public_institution/',
      'licence/',
      'other/',
      '/',
    ]);
  });
});

describe('what is meant to recur', () => {
  test('PD ch. 2, 3: identifiers, by their mark or by their name, overlap with nothing', () => {
    const recurring = recurringKeys(pudong);
    expect(comparedBy(item('登记证号', { identifier: true }), recurring)).toBeNull();
    for (const name of ['身份证件号码', '统一社会信用代码', '姓名', ' '])
      expect(comparedBy(item(name), recurring)).toBeNull();
    expect(comparedBy(item('经营范围'), recurring)).toBe('经营范围');
  });
  test('DG-6, SQ-16: nor do items that the text asks for everywhere', () => {
    expect(comparedBy(item('实施机关'), recurringKeys(dongguan))).toBeNull();
    expect(comparedBy(item('组织机构代码'), recurringKeys(suqian))).toBeNull();
    expect(comparedBy(item('实施机关'), recurringKeys(pudong))).toBe('实施机关');
  });
  test.each(Object.values(profiles).map((policy) => [policy.id, policy] as const))(
    '%s: a credit code is no overlap',
    (_, policy) => expect(comparedBy(item('统一社会信用代码'), recurringKeys(policy))).toBeNull(),
  );
});

describe('PD-4, DG-13, KF-5, SH-18, SQ-15: items that other departments publish too', () => {
  const names = (all: readonly OthersResource[], subject: Parameters<typeof candidatesFor>[1] = 'enterprise') =>
    candidatesFor('经营范围', subject, all).map(({ resource }) => resource.id);

  test('are found by their name, whatever its form', () => {
    expect(names([holding(item('注册资本'), item('经营 范围'))])).toEqual(['r1']);
    expect(names([holding(item('经营状态'))])).toEqual([]);
    const [found] = candidatesFor('经营范围', null, [published()]);
    expect(found).toMatchObject({
      department: { id: 'other', name: '市场监督管理局' },
      item: { id: '经营范围', name: '经营范围' },
    });
  });
  test('are about the same kind of subject, where both say one', () => {
    expect(names([published()], 'natural_person')).toEqual([]);
    expect(names([published()], null)).toEqual(['r1']);
    expect(names([published({ content: { ...published().content, subject: null } })], 'natural_person')).toEqual([
      'r1',
    ]);
  });
  test('PD-27: what is not shared does not show, neither an item nor a whole resource', () => {
    expect(names([holding(item('经营范围', { shareType: 'not_shared' }))])).toEqual([]);
    expect(names([published({ closed: true })])).toEqual([]);
  });
  test('PD-4: of two by one name, the one of which they declare themselves the source', () => {
    const source = { kind: 'authoritative', basis: '职责' } as const;
    const [found] = candidatesFor('经营范围', null, [holding(item('经营范围'), item('经营 范围', { source }))]);
    expect(found).toMatchObject({ item: { name: '经营 范围' }, authoritative: true });
  });
  test('PD ch. 2, 3: an identifier of theirs is none', () => {
    expect(names([holding(item('经营范围', { identifier: true }))])).toEqual([]);
  });
  test('come with the declared source first, then base items, then the earlier ones', () => {
    const at = (id: string, day: string, over: Parameters<typeof item>[1] = {}, more = {}) =>
      published({
        id,
        publishedAt: new Date(day),
        content: { ...published().content, items: [item('经营范围', over)], ...more },
      });
    const source = { kind: 'authoritative', basis: '《企业信息公示暂行条例》' } as const;
    const all = [
      at('same', '2026-05-01'),
      at('late', '2026-05-01'),
      at('then', '2026-05-01'),
      at('early', '2026-01-01'),
      at('library', '2026-08-01', {}, { class: 'base' }),
      at('base', '2026-07-01', { base: true }),
      at('source', '2026-09-01', { source }),
    ];
    expect(names(all)).toEqual(['source', 'base', 'library', 'early', 'late', 'same', 'then']);
    expect(candidatesFor('经营范围', null, all).map(({ authoritative, base }) => [authoritative, base])).toEqual([
      [true, false],
      [false, true],
      [false, true],
      [false, false],
      [false, false],
      [false, false],
      [false, false],
    ]);
  });
});

describe('a cited source', () => {
  const cited = { kind: 'cited', resourceId: 'r1', itemId: '经营范围' } as const;
  const find = (all: OthersResource[], source: { resourceId: string; itemId: string } = cited) =>
    citedItem(source, all, viewer)?.item.name ?? null;
  const wrong = (all: OthersResource[], source: typeof cited | null = cited) =>
    statementFindings({ items: [item('甲'), item('经营范围', { source })] }, all, own, pudong);
  const refused = [{ field: 'items.1.source', code: 'unknown_source', article: 'PD-4' }];

  test('is an item that another department publishes', () => {
    expect(find([published()])).toBe('经营范围');
    expect(wrong([published()])).toEqual([]);
    expect(wrong([], null)).toEqual([]);
  });
  test('PD-4: is no item of a resource that is not there, or not any more', () => {
    expect(find([])).toBeNull();
    expect(find([published()], { resourceId: 'r1', itemId: 'gone' })).toBeNull();
    expect(find([published()], { resourceId: 'r2', itemId: '经营范围' })).toBeNull();
    expect(wrong([])).toEqual(refused);
  });
  test('PD-4: is not one of the own department', () => {
    expect(wrong([published({ department: { ...own, name: '本局' } })])).toEqual(refused);
  });
  test('PD-27, PD-31, SQ-6: is named to those only who may see it', () => {
    const scoped = published({ content: { ...published().content, scope: ['elsewhere'] } });
    for (const hidden of [
      published({ closed: true }),
      scoped,
      holding(item('经营范围', { shareType: 'not_shared' })),
    ]) {
      expect(find([hidden])).toBeNull();
      expect(wrong([hidden])).toEqual(refused);
      expect(citedItem(cited, [hidden], { ...viewer, seesAllOf: (path) => path.includes('other') })).not.toBeNull();
    }
    expect(find([published({ content: { ...published().content, scope: ['own'] } })])).toBe('经营范围');
  });
});

describe('what is pointed out', () => {
  const [candidate] = candidatesFor('甲', null, [holding(item('甲'))]);
  if (!candidate) throw new Error('no candidate');
  const advice = (
    source: ReturnType<typeof item>['source'],
    candidates = [candidate],
    policy = pudong,
    named: Overlap['named'] = null,
  ) => {
    const registered = content({ items: [item('乙'), item('甲', { source })] });
    const overlap = { item: item('甲', { source }), candidates, found: candidates.length, named };
    return overlapAdvice(registered, [overlap], policy).map(({ field, code, article }) => [field, code, article]);
  };
  const claim = { kind: 'authoritative', basis: '职责' } as const;

  test('PD-4: an overlap of which nothing was said', () => {
    expect(advice(null)).toEqual([['items.1.source', 'source_unanswered', 'PD-4']]);
    expect(advice(null, [candidate], suqian)).toEqual([['items.1.source', 'source_unanswered', 'SQ-15']]);
    expect(advice(null, [])).toEqual([]);
  });
  test('N-19: what the authority named is cited by the others, and needs no word of the one that it named', () => {
    const other = { naming: null, own: false };
    expect(advice(null, [candidate], national, other)).toEqual([['items.1.source', 'source_named', 'N-19']]);
    expect(advice(null, [], national, other)).toEqual([['items.1.source', 'source_named', 'N-19']]);
    expect(advice(null, [candidate], national, { naming: null, own: true })).toEqual([]);
    const rival = { ...candidate, authoritative: true };
    expect(advice(claim, [rival], national, { naming: null, own: true })).toEqual([]);
  });
  test('PD-4: two departments that both declare themselves the source', () => {
    const rival = { ...candidate, authoritative: true };
    for (const all of [[rival], [rival, candidate], [candidate, rival]])
      expect(advice(claim, all)).toEqual([['items.1.source', 'source_contested', 'PD-4']]);
    expect(advice(claim)).toEqual([]);
  });
  test('an answer of any other kind is enough', () => {
    expect(advice({ kind: 'justified', reason: '口径不同' })).toEqual([]);
    expect(advice({ kind: 'cited', resourceId: 'r1', itemId: '甲' })).toEqual([]);
  });
});
