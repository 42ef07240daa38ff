import { describe, expect, test } from 'vitest';
import { profile as dongguan } from '../../../../law/cities/dongguan/profile.ts';
import { profile as pudong } from '../../../../law/cities/pudong/profile.ts';
import { profile as shanghai } from '../../../../law/cities/shanghai/profile.ts';
import { profile as suqian } from '../../../../law/cities/suqian/profile.ts';
import { identifier, item, source } from '../../comparing/rules/testing.ts';
import { againstKind, againstPlan, jointOf, librariesOf, type Planned, type PoolPlan } from './plan.ts';

const centre = { departmentPath: ['政府', '大数据中心'] };
const number = () => identifier('公民身份号码');
const civil = source('民政', [number(), item('姓名'), item('居住地址'), item('登记日期', { dataType: 'D' })]);
const health = source('卫健', [number(), item('姓名'), item('身高', { dataType: 'N' }), item('血型')]);
const from = (...of: [string, string][]) =>
  of.map(([department, itemId]) => ({ resourceId: `${department}的数据`, itemId }));
const plan = (over: Partial<PoolPlan> = {}): PoolPlan => ({
  identifier: 'id_number',
  sources: ['民政', '卫健'].map((of) => ({ resourceId: `${of}的数据`, by: '公民身份号码' })),
  fields: [
    { name: '姓名', from: from(['民政', '姓名'], ['卫健', '姓名']) },
    { name: '地址', from: from(['民政', '居住地址']) },
  ],
  ...over,
});
const against = (over: Partial<PoolPlan>, sources = [civil, health], keeper = centre) => {
  const found = againstPlan(plan(over), sources, keeper);
  return found && `${found.field} ${found.code}`;
};

describe('SH-23, KF-8: a pool is put together of several resources', () => {
  test('by an identifier that each of them has, with each field of the items that say it', () => {
    expect(against({})).toBeNull();
  });
  test('of two at least, each once, and each for something', () => {
    const [one, other] = plan().sources;
    if (!one || !other) throw new Error('two sources');
    expect(against({ sources: [one] })).toBe('sources too_few_sources');
    expect(against({ sources: [one, other, one] })).toBe('sources.2.resourceId source_twice');
    expect(against({ fields: [{ name: '地址', from: from(['民政', '居住地址']) }] })).toBe(
      'sources.1.resourceId source_unused',
    );
  });
  test('not of one that has no such identifier, or none at all', () => {
    expect(against({ identifier: 'credit_code' })).toBe('sources.0.by source_unfit');
    expect(against({}, [civil])).toBe('sources.1.by source_unfit');
    const own = source('卫健', [identifier('登记编号'), item('姓名')]);
    expect(against({}, [civil, own])).toBe('sources.1.by source_unfit');
  });
  test('PD-27: of nothing that is not shared, identifier or item', () => {
    const hidden = { shareType: 'not_shared' } as const;
    expect(against({}, [civil, source('卫健', [identifier('公民身份号码', hidden), item('姓名')])])).toBe(
      'sources.1.by source_unfit',
    );
    expect(against({}, [civil, source('卫健', [number(), item('姓名', hidden)])])).toBe(
      'fields.0.from.1.itemId field_unfit',
    );
  });
  test('PD-31, SQ-6: of what is shared with whoever keeps it', () => {
    const within = source('卫健', health.content.items as Parameters<typeof source>[1], { scope: ['公安'] });
    expect(against({}, [civil, within])).toBe('sources.1.by source_unfit');
    expect(against({}, [civil, within], { departmentPath: ['公安', '数据中心'] })).toBeNull();
  });
  test('with names that tell fields apart, each source once in a field, and one type in each', () => {
    const name = { name: '姓名', from: from(['民政', '姓名']) };
    const both = { name: ' 姓 名 ', from: from(['卫健', '姓名']) };
    expect(against({ fields: [name, both] })).toBe('fields.1.name field_twice');
    expect(
      against({ fields: [{ name: '姓名', from: from(['民政', '姓名'], ['民政', '居住地址'], ['卫健', '姓名']) }] }),
    ).toBe('fields.0.from.1.resourceId field_source_twice');
    expect(against({ fields: [{ name: '某', from: from(['民政', '登记日期'], ['卫健', '身高']) }] })).toBe(
      'fields.0.from field_types_differ',
    );
    const stranger = from(['民政', '姓名'], ['卫健', '姓名'], ['公安', '姓名']);
    expect(against({ fields: [{ name: '某', from: stranger }] })).toBe('fields.0.from.2.itemId field_unfit');
  });
});

describe('SH-23, PD-7, SQ-10: a base pool is one of the base libraries that the text names', () => {
  test('and a theme pool is none', () => {
    expect(librariesOf(shanghai)).toEqual(['01', '02', '03', '05']);
    expect(librariesOf(suqian)).toContain('04');
    expect(againstKind({ kind: 'base', library: '02' }, pudong)).toBeNull();
    expect(againstKind({ kind: 'base', library: '04' }, pudong)).toMatchObject({
      code: 'library_unknown',
      article: 'PD-7',
    });
    expect(againstKind({ kind: 'base', library: null }, shanghai)).toMatchObject({ code: 'library_unknown' });
    expect(againstKind({ kind: 'theme', library: null }, shanghai)).toBeNull();
    expect(againstKind({ kind: 'theme', library: '01' }, shanghai)).toMatchObject({ code: 'library_of_theme' });
  });
  test('where the text names none, the four that the others name', () => {
    expect(librariesOf(dongguan)).toEqual(['01', '02', '03', '05']);
  });
});

describe('SH-23: places and licences that have no identifier in common stand side by side', () => {
  const land = source('规划', [identifier('地名代码'), item('标准名称'), item('批准日期', { dataType: 'D' })]);
  const villages = source('民政', [item('居村委会名称'), item('办公地址'), item('平面图', { dataType: 'G' })]);
  const beside: Partial<PoolPlan> = {
    identifier: null,
    sources: ['规划', '民政'].map((of) => ({ resourceId: `${of}的数据`, by: null })),
    fields: [{ name: '名称', from: from(['规划', '标准名称'], ['民政', '居村委会名称']) }],
  };
  test('each with what it says, its own numbers too', () => {
    expect(against(beside, [land, villages])).toBeNull();
    const code = { name: '代码', from: from(['规划', '地名代码']) };
    expect(against({ ...beside, fields: [...(beside.fields ?? []), code] }, [land, villages])).toBeNull();
  });
  test('by nothing, and not some by an identifier and some by none', () => {
    const [first, second] = beside.sources ?? [];
    if (!first || !second) throw new Error('two sources');
    const half = [{ ...first, by: '地名代码' }, second];
    expect(against({ ...beside, sources: half }, [land, villages])).toBe('sources.0.by source_unfit');
    expect(against({ ...beside, identifier: 'region' }, [land, villages])).toBe('sources.0.by source_unfit');
  });
  test('PD-27, PD-31: with nothing that is not shared, nor of a source that is not for whoever keeps the pool', () => {
    const hidden = source('民政', [item('居村委会名称', { shareType: 'not_shared' })]);
    expect(against(beside, [land, hidden])).toBe('fields.0.from.1.itemId field_unfit');
    const within = source('民政', [item('居村委会名称')], { scope: ['公安'] });
    expect(against(beside, [land, within])).toBe('sources.1.by source_unfit');
  });
  test('of two at least, in fields of one type, and without pictures', () => {
    expect(against({ ...beside, sources: (beside.sources ?? []).slice(0, 1) }, [land, villages])).toBe(
      'sources too_few_sources',
    );
    const plans = [{ name: '图', from: from(['民政', '平面图']) }];
    expect(against({ ...beside, fields: [...(beside.fields ?? []), ...plans] }, [land, villages])).toBe(
      'fields.1.from.0.itemId field_unfit',
    );
  });
  test('one that left says so, and the others keep their places', () => {
    const planned = { identifier: null, sources: [], fields: [] };
    const sources = (beside.sources ?? []).map((one) => ({ ...one, name: '', department: '' }));
    const now = jointOf({ ...planned, sources }, [villages], new Set(), centre);
    expect(now.parts.map(({ standing, lookUp }) => [standing, lookUp])).toEqual([
      ['retired', 0],
      ['joined', 0],
    ]);
  });
});

describe('a source that takes no part is not dropped in silence', () => {
  const planned: Planned = {
    identifier: 'id_number',
    sources: plan().sources.map((one) => ({ ...one, name: '', department: '' })),
    fields: plan().fields.map((one) => ({ ...one, from: one.from.map((each) => ({ ...each, name: '' })) })),
  };
  const listed = new Set(['民政的数据', '卫健的数据']);
  const standing = (sources: Parameters<typeof jointOf>[1], at = 1, of = listed) =>
    jointOf(planned, sources, of, centre).parts[at]?.standing;
  test('it says why: gone, without data, not shared any more, or without the identifier', () => {
    expect(standing([civil, health])).toBe('joined');
    expect(standing([civil])).toBe('no_data');
    expect(standing([civil], 1, new Set(['民政的数据']))).toBe('retired');
    expect(standing([civil, source('卫健', [number(), item('姓名')], { scope: ['公安'] })])).toBe('out_of_scope');
    expect(standing([civil, source('卫健', [item('公民身份号码'), item('姓名')])])).toBe('not_identified');
  });
  test('what it said is said by the next in the order; what is left keeps its place', () => {
    const { fields } = jointOf(planned, [health], listed, centre);
    expect(fields.map(({ name, from: of }) => [name, of.map(({ source: at }) => at)])).toEqual([
      ['姓名', [1]],
      ['地址', []],
    ]);
  });
  test('an item that is not shared any more says nothing', () => {
    const tightened = source('民政', [number(), item('姓名', { shareType: 'not_shared' }), item('居住地址')]);
    const { parts, fields } = jointOf(planned, [tightened, health], listed, centre);
    expect(parts[0]?.standing).toBe('joined');
    expect(fields[0]?.from.map(({ source: at }) => at)).toEqual([1]);
  });
});
