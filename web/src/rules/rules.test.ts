import type { PolicyProfile } from '@onesource/api/law/profile';
import { profiles } from '@onesource/api/law/profiles';
import i18n from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Locale } from '../i18n/locale.ts';
import { itemGloss } from './item-gloss.ts';
import type { RuleName, Said } from './rule.ts';
import { anchorOf, groups, rules, ruleTitle } from './rules.ts';
import { agree, linesOf, matches } from './search.ts';

const locales = ['zh-CN', 'en'] as const satisfies Locale[];
const all = Object.values(profiles);
const profile = (id: string): PolicyProfile => {
  const found = all.find((each) => each.id === id);
  if (!found) throw new Error(`no profile ${id}`);
  return found;
};

beforeAll(async () => {
  await i18n.init({ lng: 'zh-CN', fallbackLng: false, resources: {}, interpolation: { escapeValue: false } });
  for (const locale of locales)
    for (const area of ['rules', 'vocabulary']) {
      const texts: { default: object } = await import(`../i18n/${area}/${locale}.ts`);
      i18n.addResourceBundle(locale, area, texts.default);
    }
});

const said = (policy: PolicyProfile, locale: Locale): Said => ({
  t: i18n.getFixedT(locale, ['rules', 'vocabulary']),
  locale,
  localized: (text) => (locale === 'en' ? text.en : text.zh),
  policy,
});
const words = (id: string, name: RuleName, locale: Locale = 'zh-CN') =>
  rules[name].parts(said(profile(id), locale)).map(({ label, text, names }) => [label, text, ...(names ?? [])].flat());
const flat = (id: string, name: RuleName, locale: Locale = 'zh-CN') =>
  words(id, name, locale).flat().filter(Boolean).join(' ');

describe.each(all.map((policy) => [policy.id, policy] as const))('%s', (_, policy) => {
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
    const names = rules.mandatoryItems.parts(said(policy, 'en')).flatMap((part) => part.names?.flat() ?? []);
    for (const name of names) expect(itemGloss(name), name).not.toBeNull();
  });
});

describe('what is said', () => {
  test('a route says who decides and by when', () => {
    expect(flat('pudong', 'route.conditional')).toBe('由提供部门审核 10 个工作日内答复');
    expect(flat('pudong', 'route.conditional', 'en')).toBe('Decided by the provider Answer within 10 working days');
    expect(flat('shanghai', 'route.conditional')).toContain('市政府办公厅和责任部门共同审核');
    expect(flat('suqian', 'route.conditional', 'en')).toContain('Otherwise decided by the provider');
  });
  test('a basis says of which levels a policy counts', () => {
    expect(flat('suqian', 'notSharedBasis')).toContain('政策文件（国家或省级）');
    expect(flat('pudong', 'notSharedBasis', 'en')).toContain(
      'Law, administrative regulation, local regulation, rule, or policy document (central',
    );
  });
  test('base libraries go by name', () => {
    expect(flat('suqian', 'baseLibraries')).toContain('社会信用基础信息');
    expect(flat('pudong', 'baseLibraries', 'en')).toContain('Population');
  });
  test('a single working day, or a single time a year, is said as one', () => {
    expect(flat('suqian', 'fullReview', 'en')).toBe('At least once a year');
  });
  test('a route is called by the profile’s own share type, or by the common one', () => {
    const { t, localized } = said(profile('pudong'), 'zh-CN');
    expect(ruleTitle('route.conditional', { t, localized }, profile('pudong'))).toBe('申请“协议共享”资源');
    expect(ruleTitle('route.conditional', { t, localized }, null)).toBe('申请“有条件共享”资源');
  });
});

test('every rule stands in one group, at a place of its own', () => {
  const names = groups.flatMap((group): RuleName[] => group.names);
  expect([...names].sort()).toEqual(Object.keys(rules).sort());
  expect(new Set([...names.map(anchorOf), ...groups.map(({ id }) => id)]).size).toBe(names.length + groups.length);
});

describe('finding a rule', () => {
  const found = (q: string, locale: Locale = 'zh-CN') =>
    linesOf(said(profile('pudong'), locale))
      .filter((line) => matches(line, q, said(profile('pudong'), locale)))
      .map(({ name }) => name);
  test('by name, value, article and what it asks for', () => {
    expect(found('答复期限')).toContain('replyTerm');
    expect(found('10 个工作日')).toContain('replyTerm');
    expect(found('pd-35')).toEqual(['confidentialityAgreement']);
    // PD-39, PD-40 is not PD-4
    expect(found('PD-4')).toContain('oneSource');
    expect(found('PD-4')).not.toContain('reports');
    expect(found('商业秘密')).toEqual(['confidentialityAgreement']);
  });
  test('by several words that all occur', () => {
    expect(found('pd-33 督查')).toEqual(['silence']);
    expect(found('supervision PD-33', 'en')).toEqual(['silence']);
  });
  test('nothing looked for is everything', () => {
    expect(found(' ')).toHaveLength(Object.keys(rules).length);
  });
});

describe('comparing', () => {
  test('goes by what is ruled, not by who is called what', () => {
    expect(agree('replyTerm', profile('pudong'), profile('kaifeng'))).toBe(true);
    expect(agree('route.not_shared', profile('pudong'), profile('kaifeng'))).toBe(true);
    expect(agree('afterRefusal', profile('pudong'), profile('kaifeng'))).toBe(false);
    expect(agree('separateReviewer', profile('pudong'), profile('suqian'))).toBe(true);
  });
  test('silence agrees with silence only', () => {
    expect(agree('scenarios', profile('pudong'), profile('kaifeng'))).toBe(true);
    expect(agree('scenarios', profile('pudong'), profile('shanghai'))).toBe(false);
  });
  test('the order in which a text lists things makes no difference', () => {
    const shanghai = profile('shanghai');
    const setting = shanghai.deliveryConsent;
    if (setting.source === 'not_stated') throw new Error('stated in SH-25');
    const other = { ...shanghai, deliveryConsent: { ...setting, value: [...setting.value].reverse() } };
    expect(agree('deliveryConsent', shanghai, other)).toBe(true);
  });
});
