import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ResourceContent } from '@onesource/db/content';
import { describe, expect, test } from 'vitest';
import { validateContent } from '../../areas/catalog/rules/content/content-rules.ts';
import { itemMode } from '../../areas/catalog/rules/content/openness.ts';
import { anyPartIs } from '../../areas/catalog/rules/content/share-type.ts';
import { content, item, law } from '../../areas/catalog/testing.ts';
import { profile as dongguan } from '../../law/cities/dongguan/profile.ts';
import { profile as kaifeng } from '../../law/cities/kaifeng/profile.ts';
import { profile as pudong } from '../../law/cities/pudong/profile.ts';
import { profile as shanghai } from '../../law/cities/shanghai/profile.ts';
import { profile as suqian } from '../../law/cities/suqian/profile.ts';
import type { PolicyProfile } from '../../law/profile.ts';
import { profiles } from '../../law/profiles.ts';
import { adapted } from './adapt.ts';
import { isListedBy } from './seed.ts';
import { contentOf, type SeedEntry } from './shorthand.ts';

const today = '2026-11-02';
const newId = () => crypto.randomUUID();
const world = (policy: PolicyProfile) => ({ policy, today, newId });
const folder = fileURLToPath(new URL('../../../../db/data/', import.meta.url));
const linesOf = (file: string): SeedEntry[] =>
  readFileSync(`${folder}${file}`, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): SeedEntry => JSON.parse(line));
const demo = ['people', 'economy', 'city'].flatMap((name) => linesOf(`demo/${name}.jsonl`));
const problemsOf = (entry: SeedEntry, policy: PolicyProfile) => {
  const loaded = adapted(contentOf(entry, { item: '07', number: 12 }, newId), world(policy));
  return validateContent(loaded, policy, today).map((problem) => ({ name: entry.name, ...problem }));
};

describe('the entries that a start loads', () => {
  test.each(Object.values(profiles).map((policy) => [policy.id, policy] as const))(
    '%s: every demonstration entry may be submitted under this profile',
    (_, policy) => {
      expect(demo.length).toBeGreaterThan(300);
      expect(demo.flatMap((entry) => problemsOf(entry, policy))).toEqual([]);
    },
  );
  test('a regulation’s own resources are loaded under that regulation only, and as they are', () => {
    const listed = linesOf('resources.jsonl');
    const loaded = Object.values(profiles).map((policy) => listed.filter((entry) => isListedBy(policy, entry)).length);
    expect(listed.filter((entry) => isListedBy(pudong, entry))).toEqual(listed);
    expect(loaded.filter((count) => count > 0)).toEqual([listed.length]);
    for (const entry of listed)
      expect(validateContent(contentOf(entry, { item: '07', number: 12 }, newId), pudong, today)).toEqual([]);
  });
});

describe('an entry under another profile', () => {
  const conditional = content({
    conditions: '限核对时使用',
    permittedPurposes: [],
    items: [item('姓名', { shareType: 'conditional', sensitivity: 'high' }), item('地点', { openness: 'open' })],
    subject: 'natural_person',
  });
  test('stays as it was written where nothing else is asked for', () => {
    const written = { ...conditional, linkedDataSet: '特种设备库', recordForm: 'paper' as const };
    expect(adapted(written, world(pudong))).toEqual(written);
    expect(adapted(written, world(suqian))).toMatchObject({ linkedDataSet: '特种设备库', recordForm: 'paper' });
  });
  test('PD-31, SQ-16, SQ-27, DG-27: most say what the profile asks for, a good few leave it to be pointed out', () => {
    const share = (policy: PolicyProfile, said: (content: ResourceContent) => unknown) =>
      demo.filter((entry) => said(adapted(contentOf(entry, { item: '07', number: 12 }, newId), world(policy)))).length /
      demo.length;
    expect(share(pudong, ({ linkedDataSet }) => linkedDataSet)).toBeGreaterThan(0.5);
    for (const policy of [dongguan, suqian])
      expect(share(policy, ({ secrecyReview }) => secrecyReview)).toBeGreaterThan(0.6);
    expect(share(suqian, ({ recordForm }) => recordForm)).toBeLessThan(0.95);
    expect(share(shanghai, (content) => content.linkedDataSet || content.recordForm || content.secrecyReview)).toBe(0);
  });
  test('DG-5, DG-6: lies on the one axis and carries the items of its subject', () => {
    const { items, openness } = adapted(conditional, world(dongguan));
    expect(items.map(itemMode)).toEqual(['internal', 'public', 'internal', 'internal', 'internal', 'internal']);
    expect(items.map(({ name }) => name)).toEqual([
      '姓名',
      '地点',
      '身份证件类型',
      '身份证件号码',
      '实施机关',
      '业务办理时间',
    ]);
    expect(openness).toBeNull();
  });
  test('SH-27: what is shared by authorisation rests on a law and says why', () => {
    expect(adapted(conditional, world(shanghai)).legalBasis).toMatchObject([
      { kind: 'law', reason: expect.any(String) },
    ]);
    const bare = { ...conditional, legalBasis: [law] };
    expect(adapted(bare, world(shanghai)).legalBasis).toMatchObject([{ title: law.title, reason: expect.any(String) }]);
  });
  test('KF-11, SQ-10: a basis that does not carry gives way to one that does', () => {
    const withheld = content({
      legalBasis: [{ ...law, kind: 'local_regulation' }],
      items: [item('身份证件号码'), item('乙', { shareType: 'not_shared' })],
    });
    for (const policy of [kaifeng, suqian])
      expect(adapted(withheld, world(policy)).legalBasis).toMatchObject([{ kind: 'law' }]);
  });
  test('KF-14, SQ-18: conditional sharing states its purposes; SQ-19: of the sensitive the provider is asked', () => {
    expect(adapted(conditional, world(kaifeng))).toMatchObject({
      permittedPurposes: ['administrative_basis', 'verification'],
      needsProviderConsent: false,
    });
    expect(adapted(conditional, world(suqian)).needsProviderConsent).toBe(true);
  });
  test('PD-7, KF-12, SQ-10: a base library is opened as far as the profile binds it', () => {
    const library = content({
      class: 'base',
      classification: '04001',
      conditions: '限核对时使用',
      permittedPurposes: ['verification'],
      items: [
        item('统一社会信用代码', { base: true, shareType: 'conditional' }),
        item('乙', { shareType: 'conditional' }),
      ],
    });
    const shareTypes = (policy: PolicyProfile, classification: string) =>
      adapted({ ...library, classification }, world(policy)).items.map(({ shareType }) => shareType);
    expect(shareTypes(suqian, '04001')).toEqual(['unconditional', 'conditional']);
    expect(shareTypes(kaifeng, '04001')).toEqual(['conditional', 'conditional']);
    expect(shareTypes(kaifeng, '05001')).toEqual(['unconditional', 'conditional']);
    expect(shareTypes(pudong, '05001')).toEqual(['unconditional', 'unconditional']);
    expect(anyPartIs(adapted(library, world(dongguan)), 'conditional')).toBe(false);
  });
});
