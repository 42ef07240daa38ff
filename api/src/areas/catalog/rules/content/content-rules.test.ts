import type { ResourceContent } from '@onesource/db/content';
import { describe, expect, test } from 'vitest';
import { profile as dongguan } from '../../../../law/cities/dongguan/profile.ts';
import { profile as kaifeng } from '../../../../law/cities/kaifeng/profile.ts';
import { profile as pudong } from '../../../../law/cities/pudong/profile.ts';
import { profile as shanghai } from '../../../../law/cities/shanghai/profile.ts';
import { profile as suqian } from '../../../../law/cities/suqian/profile.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import { content, item, law } from '../../testing.ts';
import { validateContent } from './content-rules.ts';

const problems = (over: Partial<ResourceContent>, policy: PolicyProfile = pudong) =>
  validateContent(content(over), policy, '2026-11-02');

describe('the guide: what a registration must say before it is submitted (rule 5)', () => {
  test('a complete one has no problems', () => {
    expect(problems({})).toEqual([]);
  });
  test('PD-31, SQ-6: a scope of named departments names one at least', () => {
    const some = { items: [item('使用单位', { shareType: 'conditional' })], conditions: '限特种设备监管' };
    expect(problems({ ...some, scope: [] })).toEqual([{ field: 'scope', code: 'required' }]);
    expect(problems({ ...some, scope: ['minzheng'] })).toEqual([]);
  });
  test('each missing piece of metadata is named', () => {
    const missing = problems({
      name: '',
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
    expect(missing).toEqual(
      [
        'name',
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
      ].map((field) => ({ field, code: 'required' })),
    );
  });
  test('a format without its type is half said', () => {
    expect(problems({ format: { category: 'database', type: '' } })).toEqual([
      { field: 'format.type', code: 'required' },
    ]);
  });
  test('each item says its name, data type, share type and openness', () => {
    const bare = item('', { dataType: null, shareType: null, openness: null });
    expect(problems({ items: [item('甲'), bare] })).toEqual(
      ['name', 'dataType', 'shareType', 'openness'].map((field) => ({ field: `items.1.${field}`, code: 'required' })),
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
  test('no two items have one name; two without a name are two that lack it', () => {
    expect(problems({ items: [item('甲'), item('乙'), item('甲')] })).toEqual([
      { field: 'items.2.name', code: 'duplicate_name' },
    ]);
    expect(problems({ items: [item('ID 号码'), item('ＩＤ号码'), item('id号码'), item('—'), item('，')] })).toEqual(
      [1, 2].map((at) => ({ field: `items.${at}.name`, code: 'duplicate_name' })),
    );
    expect(problems({ items: [item(''), item('')] }).map(({ code }) => code)).toEqual(['required', 'required']);
  });
});

describe('metadata that a text asks for beyond the guide’s', () => {
  const bare = { timeliness: '', shareMethod: '', useRequirements: '', items: [item('统一社会信用代码')] };
  const asked = (policy: PolicyProfile, over: Partial<ResourceContent> = {}) =>
    problems({ ...bare, ...over }, policy).filter(({ code }) => code === 'required');

  test('KF-11: method of sharing and requirements of use', () => {
    expect(asked(kaifeng)).toEqual([
      { field: 'shareMethod', code: 'required', article: 'KF-11' },
      { field: 'useRequirements', code: 'required', article: 'KF-11' },
    ]);
  });
  test('SQ-6: timeliness and method of delivery', () => {
    expect(asked(suqian)).toEqual([
      { field: 'timeliness', code: 'required', article: 'SQ-6' },
      { field: 'shareMethod', code: 'required', article: 'SQ-6' },
    ]);
  });
  test('DG-6, DG-10: subject and method of delivery', () => {
    expect(asked(dongguan, { subject: null })).toEqual([
      { field: 'subject', code: 'required', article: 'DG-6, DG-10' },
      { field: 'shareMethod', code: 'required', article: 'DG-6, DG-10' },
    ]);
  });
  test('PD-27: how it is provided', () => {
    expect(asked(pudong)).toMatchObject([{ field: 'shareMethod', article: 'PD-27' }]);
  });
  test('SH asks for none of it', () => {
    expect(asked(shanghai)).toEqual([]);
  });
});

describe('openness that is asked for', () => {
  const bare = {
    openness: null,
    useRequirements: '限履职使用',
    items: [item('统一社会信用代码', { openness: null })],
  };
  const asked = (policy: PolicyProfile, over: Partial<ResourceContent> = {}) =>
    problems({ ...bare, ...over }, policy)
      .filter(({ code }) => code === 'required')
      .map(({ field, article }) => [field, article ?? null]);

  test.each([
    ['SH-30', shanghai, 'SH-30'],
    ['SQ-6', suqian, 'SQ-6'],
    ['PD-31, values of ours', pudong, null],
  ] as const)('%s: of the resource and of each item', (_, policy, article) => {
    expect(asked(policy)).toEqual([
      ['openness', article],
      ['items.0.openness', article],
    ]);
  });
  test('DG-5: of the items only, and of a resource that has none', () => {
    expect(asked(dongguan)).toEqual([['items.0.openness', 'DG-5']]);
    expect(asked(dongguan, { items: [], shareType: 'not_shared' })).toEqual([['openness', 'DG-5']]);
  });
  test('KF speaks of none and asks for none', () => {
    expect(asked(kaifeng)).toEqual([]);
    expect(asked(kaifeng, { items: [], shareType: 'unconditional' })).toEqual([]);
  });
});

describe('what is conditional', () => {
  const items = [item('统一社会信用代码', { shareType: 'conditional' })];
  const legalBasis = [{ ...law, reason: '涉及隐私' }];

  test.each([
    ['KF-14', kaifeng],
    ['SQ-18', suqian],
  ] as const)('%s: states conditions and at least one permitted purpose', (article, policy) => {
    const said = { items, useRequirements: '限履职使用' };
    expect(problems(said, policy)).toEqual([
      { field: 'conditions', code: 'required', article },
      { field: 'permittedPurposes', code: 'required', article },
    ]);
    const whole = { ...said, conditions: '限核对', permittedPurposes: ['verification' as const] };
    expect(problems(whole, policy)).toEqual([]);
    // What everybody gets has no purposes to state
    expect(problems({ useRequirements: '限履职使用', items: [item('统一社会信用代码')] }, policy)).toEqual([]);
  });
  test('DG-5: is nothing there, where an item has one of three modes, and no purposes are asked for', () => {
    const found = problems({ items, conditions: '限核对', subject: 'other' }, dongguan).map(({ code }) => code);
    expect(found).toContain('mode_unknown');
    expect(found).not.toContain('required');
  });
  test('PD and SH ask for conditions only, and that is ours', () => {
    for (const policy of [pudong, shanghai])
      expect(problems({ items, legalBasis }, policy)).toEqual([{ field: 'conditions', code: 'required' }]);
  });
});

describe('all rules are told at once', () => {
  test('missing metadata first, then broken rules, each with its article', () => {
    const broken = problems(
      {
        summary: '',
        class: 'base',
        classification: '04001',
        useRequirements: '',
        conditions: '限核对',
        permittedPurposes: ['verification'],
        items: [
          item('甲', { base: true, shareType: 'conditional' }),
          item('甲', { shareType: 'not_shared', openness: 'open' }),
        ],
      },
      suqian,
    );
    expect(broken.map(({ field, code, article }) => `${field} ${code} ${article ?? 'house'}`)).toEqual([
      'summary required house',
      'items.1.name duplicate_name house',
      'items item_required SQ-16',
      'items.0.shareType base_library_unconditional SQ-10',
      'legalBasis legal_basis_required SQ-10',
      'items.1.openness not_shared_but_open house',
    ]);
  });
});
