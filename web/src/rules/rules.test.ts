import type { PolicyProfile } from '@onesource/api/law/profile';
import { profiles } from '@onesource/api/law/profiles';
import { house, notStated, stated } from '@onesource/api/law/setting';
import { type RuleName, rules } from '@onesource/api/law/settings';
import { inLanguage, type Said } from '@onesource/api/law/settings/entry';
import { made } from '@onesource/api/law/testing';
import i18n from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Locale } from '../i18n/locale.ts';
import { anchorOf } from './anchor.ts';
import { itemGloss } from './item-gloss.ts';
import { agree, linesOf, matches } from './search.ts';

const locales = ['zh-CN', 'en'] as const satisfies Locale[];

beforeAll(async () => {
  await i18n.init({ lng: 'zh-CN', fallbackLng: false, resources: {}, interpolation: { escapeValue: false } });
  for (const locale of locales) {
    const texts: { default: object } = await import(`../i18n/vocabulary/${locale}.ts`);
    i18n.addResourceBundle(locale, 'vocabulary', texts.default);
  }
});

const said = (policy: PolicyProfile, locale: Locale): Said => {
  const t = i18n.getFixedT(locale, 'vocabulary');
  return { locale, word: (word) => t(word), policy };
};
const ruleOf = (name: RuleName) => {
  const rule = rules.find((each) => each.name === name);
  if (!rule) throw new Error(`no rule ${name}`);
  return rule;
};
const flat = (change: Partial<PolicyProfile>, name: RuleName, locale: Locale = 'zh-CN') =>
  ruleOf(name)
    .parts(said({ ...made, ...change }, locale))
    .flatMap(({ label, text, names }) => [label, text, ...(names ?? []).flat()])
    .filter(Boolean)
    .join(' ');

describe.each(Object.entries(profiles))('%s', (_, policy) => {
  test.each(locales)('has every value in words (%s), nothing raw', (locale) => {
    for (const { name, title, setting, parts } of linesOf(said(policy, locale))) {
      expect(title, name).not.toMatch(/[.]|undefined/);
      expect(parts.length > 0, name).toBe(setting.source !== 'not_stated');
      for (const { label, text, names } of parts) {
        const written = `${label ?? ''} ${text}`;
        expect(text !== '' || names, name).toBeTruthy();
        // A key without a text, a word of the code, a blank that was not filled in
        expect(written, name).not.toMatch(/[a-z]_[a-z]|[a-z]\.[a-z]|\{\{|undefined|null|object/);
        if (locale === 'en') expect(written, name).not.toMatch(/\p{Script=Han}/u);
        else expect(written, name).not.toMatch(/[a-z]{3,}/);
      }
    }
  });
  test('names its items in English too', () => {
    const names = ruleOf('mandatoryItems')
      .parts(said(policy, 'en'))
      .flatMap((part) => part.names?.flat() ?? []);
    for (const name of names) expect(itemGloss(name), name).not.toBeNull();
  });
});

const ours = <const Value>(value: Value) => house(value, '某', 'so');
const routed = (conditional: PolicyProfile['route']['conditional']) => ({ route: { ...made.route, conditional } });

describe('what is said', () => {
  test('a route says who decides and by when', () => {
    expect(flat({}, 'route.conditional')).toBe('由提供部门审核 5 个工作日内答复');
    expect(flat({}, 'route.conditional', 'en')).toBe('Decided by the provider Answer within 5 working days');
    const both = routed(ours({ kind: 'decided', by: ['authority', 'responsible'], clock: false }));
    expect(flat(both, 'route.conditional')).toContain('某主管部门和责任部门共同审核');
    expect(flat(both, 'route.conditional', 'en')).toContain('No term runs');
    const platform = routed(ours({ kind: 'platform', otherwise: ['provider'] }));
    expect(flat(platform, 'route.conditional', 'en')).toContain('Otherwise decided by the provider');
  });
  test('a basis says of which levels a policy counts', () => {
    const duty = ours({
      accepted: [{ kind: 'law' }, { kind: 'policy', levels: ['central', 'provincial'] }],
      for: ['not_shared'],
    });
    expect(flat({ notSharedBasis: duty }, 'notSharedBasis')).toContain('政策文件（国家或省级）');
    expect(flat({ notSharedBasis: duty }, 'notSharedBasis', 'en')).toContain('Law or policy document (central');
  });
  test('base libraries go by name', () => {
    const duty = ours({ libraries: ['01', '04'], unconditional: null });
    expect(flat({ baseLibraries: duty }, 'baseLibraries')).toContain('社会信用基础信息');
    expect(flat({ baseLibraries: duty }, 'baseLibraries', 'en')).toContain('Population');
  });
  test('a single working day, or a single time a year, is said as one', () => {
    expect(flat({ fullReview: ours(1) }, 'fullReview', 'en')).toBe('At least once a year');
    expect(flat({ fullReview: ours(2) }, 'fullReview', 'en')).toBe('At least 2 times a year');
    expect(flat({ replyTerm: ours(1) }, 'replyTerm', 'en')).toBe('1 working day');
  });
  test('a route is called by the profile’s own share type, or by the common one', () => {
    const { title } = ruleOf('route.conditional');
    const of = (policy: PolicyProfile | null) => inLanguage({ locale: 'zh-CN' }, title(policy));
    const label = { zh: '协议共享', en: 'By agreement' };
    const labels = { unconditional: label, conditional: label, not_shared: label };
    expect(of({ ...made, shareTypeLabels: ours(labels) })).toBe('申请“协议共享”资源');
    expect(of(null)).toBe('申请“有条件共享”资源');
  });
});

test('every rule stands at a place of its own', () => {
  expect(new Set(rules.map(({ name }) => anchorOf(name))).size).toBe(rules.length);
});

describe('finding a rule', () => {
  const policy: PolicyProfile = {
    ...made,
    confidentialityAgreement: stated(
      'AB-35',
      { clauses: ['{consumer}保密。'] },
      '涉及商业秘密的签订协议。',
      'Commercial secrets ask for it.',
    ),
    reports: stated('AB-39, AB-40', [{ what: { zh: '年度报告', en: 'yearly' } }], '每年。', 'Yearly.'),
  };
  const found = (q: string, locale: Locale = 'zh-CN') =>
    linesOf(said(policy, locale))
      .filter((line) => matches(line, q, { locale }))
      .map(({ name }) => name);
  test('by name, value, article and what it asks for', () => {
    expect(found('答复期限')).toContain('replyTerm');
    expect(found('5 个工作日')).toContain('replyTerm');
    expect(found('ab-35')).toEqual(['confidentialityAgreement']);
    // AB-39, AB-40 is not AB-4
    expect(found('AB-4')).toContain('afterRefusal');
    expect(found('AB-4')).not.toContain('reports');
    expect(found('商业秘密')).toEqual(['confidentialityAgreement']);
  });
  test('by several words that all occur', () => {
    expect(found('ab-5 督查')).toEqual(['silence']);
    expect(found('supervisor AB-5', 'en')).toEqual(['silence']);
  });
  test('nothing looked for is everything', () => {
    expect(found(' ')).toHaveLength(rules.length);
  });
});

describe('comparing', () => {
  const agreed = (name: RuleName, one: Partial<PolicyProfile>, other: Partial<PolicyProfile>) =>
    agree(ruleOf(name), { ...made, ...one }, { ...made, ...other });
  test('goes by what is ruled, not by who is called what, who set it or where it stands', () => {
    const titles = { ...made.titles, authority: { zh: '另一部门', en: 'Another' } };
    expect(agreed('replyTerm', {}, { titles, replyTerm: ours(5) })).toBe(true);
    expect(agreed('route.not_shared', {}, { titles })).toBe(true);
    expect(agreed('afterRefusal', {}, { afterRefusal: ours('negotiation') })).toBe(false);
  });
  test('silence agrees with silence only', () => {
    expect(agreed('scenarios', {}, {})).toBe(true);
    expect(agreed('scenarios', {}, { scenarios: ours(true) })).toBe(false);
    expect(agreed('replyTerm', {}, { replyTerm: notStated })).toBe(false);
  });
  test('the order in which a text lists things makes no difference', () => {
    const one = { deliveryConsent: ours(['exchange', 'download']) };
    expect(agreed('deliveryConsent', one, { deliveryConsent: ours(['download', 'exchange']) })).toBe(true);
  });
});
