import type { ResourceContent } from '@onesource/db/content';
import { describe, expect, test } from 'vitest';
import { profile as dongguan } from '../../../../law/cities/dongguan/profile.ts';
import { profile as kaifeng } from '../../../../law/cities/kaifeng/profile.ts';
import { profile as pudong } from '../../../../law/cities/pudong/profile.ts';
import { profile as shanghai } from '../../../../law/cities/shanghai/profile.ts';
import { profile as suqian } from '../../../../law/cities/suqian/profile.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import { content, item } from '../../testing.ts';
import { validateContent } from './content-rules.ts';

/** Contents that pass under every text. */
const whole = content({
  useRequirements: '限履职使用',
  items: ['机构名称', '工商企业注册号', '统一社会信用代码', '实施机关', '业务办理时间'].map((name) => item(name)),
});
const first = (change: Partial<ResourceContent['items'][number]>) => ({
  items: whole.items.map((each, at) => (at === 0 ? { ...each, ...change } : each)),
});

/** Every part of an entry that texts ask for, and how it is left out. */
const without = {
  name: { name: '' },
  summary: { summary: '' },
  format: { format: null },
  updateCycle: { updateCycle: null },
  timeliness: { timeliness: '' },
  shareMethod: { shareMethod: '' },
  useRequirements: { useRequirements: '' },
  openness: { openness: null },
  'items.0.name': first({ name: '' }),
  'items.0.dataType': first({ dataType: null }),
  'items.0.shareType': first({ shareType: null }),
  'items.0.openness': first({ openness: null }),
} as const satisfies Record<string, Partial<ResourceContent>>;
type Part = keyof typeof without;
const always = ['name', 'format', 'updateCycle', 'items.0.name', 'items.0.dataType', 'items.0.shareType'] as const;

/** Expects that what is left out is missed, and that nothing else is. */
function states(policy: PolicyProfile, ...more: Part[]) {
  const missed = (part: Partial<ResourceContent>) =>
    validateContent({ ...whole, ...part }, policy, '2026-11-02')
      .filter(({ code }) => code === 'required')
      .map(({ field }) => field);
  expect(missed({})).toEqual([]);
  for (const part of [...always, ...more]) expect(missed(without[part]), part).toEqual([part]);
}

describe('an entry is not submitted before it states', () => {
  test('PD-27: name, format, delivery, share type and update cycle; the provider is known', () =>
    states(pudong, 'shareMethod'));
  test('DG-9, DG-10: names and formats of items, delivery, how open they are, update cycle', () =>
    states(dongguan, 'shareMethod', 'items.0.openness'));
  test('KF-11: type, format, update cycle, share type, method and requirements of use', () =>
    states(kaifeng, 'summary', 'shareMethod', 'useRequirements'));
  test('SH-17: what the data are, how they are shared and how they are opened', () =>
    states(shanghai, 'summary', 'openness', 'items.0.openness'));
  test('SQ-6: name, format, share type, update cycle, timeliness, delivery, whether it may be opened', () =>
    states(suqian, 'timeliness', 'shareMethod', 'openness', 'items.0.openness'));
});
