import type { DataItem, ItemSource, ResourceContent } from '@onesource/db/content';
import { dataLevels, type OpeningWay, opennesses, sensitivities, shareTypes } from '@onesource/db/vocabulary';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { profile as dongguan } from '../../../law/cities/dongguan/profile.ts';
import { profile as kaifeng } from '../../../law/cities/kaifeng/profile.ts';
import { profile as national } from '../../../law/cities/national/profile.ts';
import { profile as pudong } from '../../../law/cities/pudong/profile.ts';
import { profile as shanghai } from '../../../law/cities/shanghai/profile.ts';
import { profile as suqian } from '../../../law/cities/suqian/profile.ts';
import { content, everythingSaid, item, mark } from '../../catalog/testing.ts';
import { faceOf, openAtOnce, opennessOfItem, wayOf } from './face.ts';

const open = (name: string, over: Partial<DataItem> = {}) => item(name, { openness: 'open', ...over });
const named = (over: Partial<ResourceContent>, way: OpeningWay = 'declared') =>
  faceOf(content({ openness: 'open', ...over }), way)?.items.map(({ name, openness }) => `${name} ${openness}`) ?? null;

describe('what is open to the public', () => {
  test('SH-30: items are open, open on conditions, or not there', () => {
    const items = [
      open('甲'),
      item('乙', { openness: 'conditionally_open' }),
      item('丙'),
      item('丁', { openness: null }),
    ];
    expect(named({ items })).toEqual(['甲 open', '乙 conditionally_open']);
  });
  test('SH-30: an item is no more open than its resource', () => {
    expect(named({ openness: 'conditionally_open', items: [open('甲')] })).toEqual(['甲 conditionally_open']);
    expect(named({ openness: 'not_open', items: [open('甲')] })).toBeNull();
    expect(named({ openness: null, items: [open('甲')] })).toBeNull();
  });
  test('SH-30: a resource is open as far as one of its items is', () => {
    const conditional = item('乙', { openness: 'conditionally_open' });
    const opened = (items: DataItem[]) => faceOf(content({ openness: 'open', items }), 'declared')?.openness;
    expect(opened([open('甲'), conditional])).toBe('open');
    expect(opened([conditional])).toBe('conditionally_open');
    expect(
      openAtOnce(faceOf(content({ openness: 'open', items: [open('甲'), conditional] }), 'declared') ?? { items: [] }),
    ).toHaveLength(1);
  });
  test('SH-30: a person’s number, and the telephone beside it, are open to nobody, though somebody said so by a slip', () => {
    const items = [open('公民身份号码'), open('联系电话'), open('姓名'), open('街道')];
    expect(named({ items })).toEqual(['姓名 open', '街道 open']);
    expect(named({ subject: 'natural_person', items: [open('证件号码'), open('手机号'), open('职称')] })).toEqual([
      '职称 open',
    ]);
    // Of an office they are what the public calls
    expect(named({ subject: 'enterprise', items: [open('许可证件号码'), open('联系电话')] })).toEqual([
      ...['许可证件号码 open', '联系电话 open'],
    ]);
  });
  test('a resource without items is open by its own word', () => {
    const whole = (over: Partial<ResourceContent>) =>
      faceOf(content({ items: [], shareType: 'unconditional', ...over }), 'declared')?.openness ?? null;
    expect(whole({ openness: 'open' })).toBe('open');
    expect(whole({ openness: 'conditionally_open' })).toBe('conditionally_open');
    expect(whole({ openness: 'not_open' })).toBeNull();
    expect(whole({ openness: 'open', shareType: 'not_shared' })).toBeNull();
    expect(whole({ openness: 'open', level: 'important' })).toBeNull();
  });
  test('DG-5, DG-7.5: where one word says both, only 对外公开 is open, whatever the resource says', () => {
    const items = [
      open('公'),
      item('内', { openness: 'not_open' }),
      item('密', { shareType: 'not_shared' }),
      open('混', { shareType: 'conditional' }),
      item('依', { openness: 'conditionally_open' }),
    ];
    for (const openness of [null, ...opennesses]) expect(named({ openness, items }, 'of_items')).toEqual(['公 open']);
    expect(named({ items: items.slice(1) }, 'of_items')).toBeNull();
    const whole = content({ items: [], shareType: 'unconditional', openness: 'open' });
    expect(faceOf(whole, 'of_items')?.openness).toBe('open');
    expect(faceOf({ ...whole, openness: 'conditionally_open' }, 'of_items')).toBeNull();
  });
  test('DG-5, SH-30, SQ-6: the way follows from the profile; what is said where the text is silent counts (KF, N)', () => {
    expect(wayOf(dongguan)).toBe('of_items');
    for (const profile of [shanghai, suqian, pudong, kaifeng, national]) expect(wayOf(profile)).toBe('declared');
  });
});

describe('what is kept, whatever was said', () => {
  test('SH-31: what was taken from another department, and never what the department found out itself', () => {
    const from = (source: ItemSource) => named({ items: [open('甲', { source }), open('乙')] });
    expect(from({ kind: 'cited', resourceId: 'r', itemId: 'i' })).toEqual(['乙 open']);
    expect(from({ kind: 'authoritative', basis: '三定' })).toEqual(['甲 open', '乙 open']);
    expect(from({ kind: 'justified', reason: '现场采集' })).toEqual(['甲 open', '乙 open']);
  });
  test('SH-30: privacy and commercial secrets, and house under every other text', () => {
    for (const way of ['declared', 'of_items'] as const)
      expect(
        named({ items: [open('手机号', { sensitivity: 'high' }), open('乙', { sensitivity: 'medium' })] }, way),
      ).toEqual(['乙 open']);
  });
  test('house: what other departments may not have', () => {
    for (const openness of ['open', 'conditionally_open'] as const)
      expect(named({ items: [open('甲', { shareType: 'not_shared', openness }), open('乙')] })).toEqual(['乙 open']);
  });
  test('PD-31, SQ-6: what is shared with some departments', () => {
    expect(named({ scope: [], items: [open('甲')] })).toBeNull();
    expect(named({ scope: ['bureau'], items: [open('甲')] })).toBeNull();
  });
  test('N-13: core and important data; an item that does not say is of the level of the whole', () => {
    const levelled = (level: DataItem['level']) => open(`${level}`, { level });
    const items = [levelled('core'), levelled('important'), levelled('general'), levelled(null)];
    expect(named({ level: null, items })).toEqual(['general open', 'null open']);
    expect(named({ level: 'important', items })).toEqual(['general open']);
  });
  test('house: of its contents what is named, and nothing of how departments share it', () => {
    const face = faceOf(everythingSaid({ openness: 'open', items: [open('甲', { identifier: true })] }), 'declared');
    expect(JSON.stringify(face).match(/〔.*?〕/g)).toEqual(
      ['name', 'summary', 'format', 'timeliness', 'contact'].map(mark),
    );
    expect(JSON.stringify(face)).not.toMatch(/identifier|shareType|sensitivity|58000000/);
  });
  test('SH-30: conditions are told where something is open on conditions only', () => {
    const conditions = (items: DataItem[]) =>
      faceOf(content({ openness: 'open', openConditions: '实名', items }), 'declared')?.openConditions;
    expect(conditions([open('甲')])).toBe('');
    expect(conditions([open('甲'), item('乙', { openness: 'conditionally_open' })])).toBe('实名');
  });
});

describe('whatever is registered', () => {
  const part = {
    shareType: fc.constantFrom(null, ...shareTypes),
    openness: fc.constantFrom(null, ...opennesses),
    level: fc.constantFrom(null, ...dataLevels),
  };
  const source = fc.constantFrom<ItemSource | null>(
    null,
    { kind: 'cited', resourceId: 'r', itemId: 'i' },
    { kind: 'authoritative', basis: '职责' },
    { kind: 'justified', reason: '现场' },
  );
  const anItem = fc
    .record({ ...part, source, sensitivity: fc.constantFrom(...sensitivities), name: fc.string({ minLength: 1 }) })
    .map((over) => item(over.name, over));
  const anything = fc
    .record({
      ...part,
      scope: fc.constantFrom<string[] | null>(null, [], ['bureau']),
      items: fc.array(anItem, { maxLength: 6 }),
    })
    .map((over) => content({ ...over, items: over.items.map((each, at) => ({ ...each, id: `${at}` })) }));
  const ways = fc.constantFrom<OpeningWay>('declared', 'of_items');

  test('SH-30, SH-31, DG-5: nothing is out that one of the rules keeps', () => {
    fc.assert(
      fc.property(anything, ways, (whole, way) => {
        const face = faceOf(whole, way);
        if (face === null) return;
        expect(whole.scope).toBeNull();
        if (whole.items.length === 0) {
          expect([whole.openness, whole.shareType]).not.toContain(way === 'declared' ? 'not_open' : 'conditional');
          expect(whole.shareType).not.toBe('not_shared');
          expect([null, 'general']).toContain(whole.level);
        } else expect(face.items.length).toBeGreaterThan(0);
        for (const shown of face.items) {
          const { shareType, openness, sensitivity, level, source } = whole.items[Number(shown.id)] ?? item('');
          expect(shareType).not.toBe('not_shared');
          expect(sensitivity).not.toBe('high');
          expect(source?.kind).not.toBe('cited');
          expect([null, 'general']).toContain(level ?? whole.level);
          expect(opennesses.indexOf(shown.openness)).toBeGreaterThanOrEqual(opennesses.indexOf(openness ?? 'not_open'));
          if (way === 'of_items') expect([shareType, openness]).toEqual(['unconditional', 'open']);
          else
            expect(opennesses.indexOf(shown.openness)).toBeGreaterThanOrEqual(
              opennesses.indexOf(whole.openness ?? 'not_open'),
            );
        }
      }),
      { numRuns: Number(process.env.PROPERTY_RUNS ?? 1000) },
    );
  });
  test('SH-30: whatever is said to be closed of an item, or of all, opens nothing more', () => {
    fc.assert(
      fc.property(anything, ways, fc.nat(5), (whole, way, at) => {
        const before = faceOf(whole, way)?.items.map(({ id }) => id) ?? [];
        const closing = whole.items.map((each, place) =>
          place === at ? { ...each, openness: 'not_open' as const } : each,
        );
        const after = faceOf({ ...whole, items: closing }, way)?.items.map(({ id }) => id) ?? [];
        expect(before).toEqual(expect.arrayContaining(after));
        expect(after).not.toContain(`${at}`);
      }),
    );
  });
  test('SH-30: an item is out if it is open by itself', () => {
    fc.assert(
      fc.property(anything, ways, (whole, way) => {
        const out = faceOf(whole, way)?.items.map(({ id }) => id);
        const byThemselves = whole.items
          .filter((each) => opennessOfItem(each, whole, way) !== 'not_open')
          .map(({ id }) => id);
        if (out) expect(out).toEqual(byThemselves);
        else if (byThemselves.length > 0) expect(whole.scope).not.toBeNull();
      }),
    );
  });
});
