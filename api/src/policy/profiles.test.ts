import { describe, expect, test } from 'vitest';
import { dongguan } from './dongguan.ts';
import { kaifeng } from './kaifeng.ts';
import type { PolicyProfile } from './profile.ts';
import { profiles } from './profiles.ts';
import { pudong } from './pudong.ts';
import { articleOf, citationOf, settingValue, type Text } from './setting.ts';
import { shanghai } from './shanghai.ts';
import { suqian } from './suqian.ts';
import { profileProblems, settingsOf } from './validate.ts';

const all = Object.values(profiles);

describe('the five profiles', () => {
  test('are five, each under its own name', () => {
    expect(Object.entries(profiles).map(([name, { id }]) => [name, id])).toEqual(
      ['pudong', 'dongguan', 'kaifeng', 'shanghai', 'suqian'].map((id) => [id, id]),
    );
  });
  test.each(all.map((policy) => [policy.id, policy] as const))('%s is whole and without contradiction', (_, policy) => {
    expect(profileProblems(policy)).toEqual([]);
  });
  test.each(all.map((policy) => [policy.id, policy] as const))(
    '%s: every stated setting cites its own text, every house setting cites nothing',
    (_, policy) => {
      for (const [name, setting] of settingsOf(policy)) {
        if (!setting || setting.source === 'not_stated') continue;
        const article = citationOf(setting)?.article ?? null;
        if (setting.source === 'house') expect(article, name).toBeNull();
        else expect(article, name).toMatch(new RegExp(`^${policy.regulation.code}[- ]`));
      }
    },
  );
  test('no profile inherits another’s number: what a text leaves out is not stated', () => {
    expect([dongguan, shanghai].map(({ replyTerm }) => replyTerm)).toEqual([
      { source: 'not_stated' },
      { source: 'not_stated' },
    ]);
    expect(settingValue(dongguan.silence)).toBeNull();
    expect(settingValue(kaifeng.opennessScheme)).toBeNull();
    expect(settingValue(suqian.confidentialityAgreement)).toBeNull();
  });
});

/** Every text in a value, however deep. */
function textsIn(value: unknown): Text[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('zh' in value && 'en' in value) return [value as Text];
  return Object.values(value).flatMap(textsIn);
}

const broken = (change: Partial<PolicyProfile>): string[] => profileProblems({ ...pudong, ...change });

describe('a profile with a missing or contradictory setting does not start, and the message names the setting', () => {
  test('a missing setting', () => {
    const { silence: _, ...rest } = pudong;
    expect(profileProblems(rest as PolicyProfile)).toEqual(['silence is missing']);
  });
  test('a missing route', () => {
    const { conditional: _, ...route } = pudong.route;
    expect(broken({ route: route as PolicyProfile['route'] })).toEqual(['route.conditional is missing']);
  });
  test('a route with a clock but no reply term', () => {
    expect(broken({ replyTerm: { source: 'not_stated' } })).toEqual([
      'route.conditional runs a clock, but replyTerm is not stated',
    ]);
  });
  test('a reply term and a silence that no route can come to', () => {
    expect(broken({ route: { ...pudong.route, conditional: pudong.route.unconditional } })).toEqual([
      'silence is stated, but no route runs a clock',
      'replyTerm is stated, but no route runs a clock',
    ]);
  });
  test.each([0, -1, 2.5, Number.NaN])('a reply term of %s working days', (value) => {
    expect(broken({ replyTerm: { source: 'house', value, says: { zh: '答复', en: 'reply' } } })).toEqual([
      'replyTerm is no number of working days',
    ]);
  });
  test('a decision that nobody takes', () => {
    const says = { zh: '审核', en: 'decided' };
    const conditional = { source: 'house', value: { kind: 'decided', by: [], clock: true }, says } as const;
    expect(broken({ route: { ...pudong.route, conditional } })).toEqual(['route.conditional names nobody who decides']);
  });
  test('a route by permitted purposes that nobody has to state', () => {
    expect(broken({ route: { ...pudong.route, conditional: suqian.route.conditional } })).toEqual([
      expect.stringContaining('route.conditional cites SQ-19'),
      'permittedPurposes is not stated, but a route grants by them',
    ]);
  });
  test('an approval of what is not shared without a basis for it', () => {
    expect(broken({ notSharedBasis: { source: 'not_stated' } })).toEqual([
      'notSharedApproval is stated, but notSharedBasis is not',
    ]);
  });
  test('an article of another text, or none', () => {
    expect(broken({ silence: { ...pudong.silence, article: 'SH-1' } as PolicyProfile['silence'] })).toEqual([
      'silence cites SH-1, not PD',
    ]);
    expect(broken({ silence: { ...pudong.silence, article: '' } as PolicyProfile['silence'] })).toEqual([
      'silence cites no article, not PD',
    ]);
  });
  test.each([
    { zh: '', en: 'x' },
    { zh: '空', en: '' },
  ])('a setting that does not say what it asks for in both languages', (says) => {
    expect(broken({ separateReviewer: { source: 'house', value: true, says } })).toEqual([
      'separateReviewer does not say what it asks for',
    ]);
  });
});

/** Each cell of the domain's table, as the texts read: `article: setting` in its own city. */
describe('the settings of the texts', () => {
  const article = (policy: PolicyProfile, name: keyof PolicyProfile) => {
    const setting = policy[name];
    return typeof setting === 'object' && 'source' in setting ? articleOf(setting) : null;
  };
  test('PD-6, DG-5, KF-11, SH-27, SQ-9: the share types in each city’s words', () => {
    expect(
      all.map((policy) => [articleOf(policy.shareTypeLabels), policy.shareTypeLabels.value.conditional.zh]),
    ).toEqual([
      ['PD-6', '协议共享'],
      ['DG-5', '部分公开'],
      ['KF-11', '有条件共享'],
      ['SH-27', '授权共享'],
      ['SQ-9', '有条件共享'],
    ]);
  });
  test('PD-31, DG-5, SH-30, SQ-6: openness is declared, or derived from the items, or not spoken of', () => {
    expect(all.map(({ opennessScheme }) => settingValue(opennessScheme)?.kind ?? null)).toEqual([
      'declared',
      'derived',
      null,
      'declared',
      'declared',
    ]);
  });
  test('PD-33, KF-15, SQ-19: the answer comes within 10 working days; DG and SH state none', () => {
    expect(all.map(({ replyTerm }) => settingValue(replyTerm))).toEqual([10, null, 10, null, 10]);
    expect(all.map((policy) => article(policy, 'replyTerm'))).toEqual(['PD-33', null, 'KF-15', null, 'SQ-19']);
  });
  test('PD-33, SH-26, SQ-17: a refusal needs reasons, a basis, or one of both', () => {
    expect(all.map(({ refusal }) => refusal.value.needs)).toEqual([
      'reasons',
      'reasons',
      'reasons',
      'basis',
      'basis_or_reasons',
    ]);
  });
  test('PD-33, DG-7, KF-15: after a refusal there is coordination, or negotiation first; SH and SQ know neither', () => {
    expect(all.map(({ afterRefusal }) => settingValue(afterRefusal))).toEqual([
      'coordination',
      'coordination',
      'negotiation',
      null,
      null,
    ]);
  });
  test('PD-33, KF-28, SQ-35: silence is told to the supervisor or put right by order; DG and SH: nothing', () => {
    expect(all.map(({ silence }) => settingValue(silence)?.kind ?? null)).toEqual([
      'supervisor',
      null,
      'rectification',
      null,
      'rectification',
    ]);
  });
  test('DG-16, SH-25: exchange, and copying of any kind, need the authority’s consent', () => {
    expect(all.map(({ deliveryConsent }) => settingValue(deliveryConsent))).toEqual([
      null,
      ['exchange'],
      null,
      ['exchange', 'download'],
      null,
    ]);
  });
  test('SH-28: only Shanghai grants by application scenario', () => {
    expect(all.map(({ scenarios }) => settingValue(scenarios))).toEqual([null, null, null, true, null]);
  });
  test('KF-14, SQ-18: the provider declares permitted purposes', () => {
    expect(all.map(({ permittedPurposes }) => settingValue(permittedPurposes))).toEqual([null, null, true, null, true]);
  });
  test('PD-35: only Pudong asks for a confidentiality agreement', () => {
    expect(all.map(({ confidentialityAgreement }) => settingValue(confidentialityAgreement))).toEqual([
      true,
      null,
      null,
      null,
      null,
    ]);
  });
  test('PD-4, DG-5, DG-17, KF-18, SH-26, SH-31, SQ-21: whose leave a further use needs, and who names the source', () => {
    expect(all.map(({ onwardUse }) => onwardUse.value)).toEqual([
      { passOn: 'authority', publish: 'authority', citesSource: false },
      { passOn: 'forbidden', publish: 'provider', citesSource: true },
      { passOn: 'forbidden', publish: 'forbidden', citesSource: false },
      { passOn: 'forbidden', publish: 'forbidden', citesSource: false },
      { passOn: 'forbidden', publish: 'forbidden', citesSource: false },
    ]);
  });
  test('PD-7, KF-11, SH-27, SQ-10: what carries not sharing; DG asks for nothing', () => {
    expect(
      all.map(
        ({ notSharedBasis }) =>
          settingValue(notSharedBasis)?.accepted.map(({ kind, levels }) => [kind, ...(levels ?? [])].join(' ')) ?? null,
      ),
    ).toEqual([
      ['law', 'administrative_regulation', 'local_regulation', 'rule', 'policy central provincial municipal'],
      null,
      ['law', 'administrative_regulation', 'policy central'],
      ['law', 'administrative_regulation', 'local_regulation', 'rule'],
      ['law', 'administrative_regulation', 'policy central provincial'],
    ]);
  });
  test('SH-27: in Shanghai sharing by authorisation needs its basis too', () => {
    expect(all.map(({ notSharedBasis }) => settingValue(notSharedBasis)?.for ?? null)).toEqual([
      ['not_shared'],
      null,
      ['not_shared'],
      ['conditional', 'not_shared'],
      ['not_shared'],
    ]);
  });
  test('PD-27, SQ-17: the authority approves what is not shared, in Suqian after the head has signed', () => {
    expect(all.map(({ notSharedApproval }) => settingValue(notSharedApproval)?.signedByHead ?? null)).toEqual([
      false,
      null,
      null,
      null,
      true,
    ]);
  });
  test('SQ-9: the government may declare a resource unconditional', () => {
    expect(all.map(({ declaredFromAbove }) => settingValue(declaredFromAbove))).toEqual([null, null, null, null, true]);
  });
  test('PD-7, KF-12, SH-23, SQ-10: base libraries, whole or by their base items', () => {
    expect(all.map(({ baseLibraries }) => settingValue(baseLibraries))).toEqual([
      { libraries: ['01', '02', '03', '05'], unconditional: 'whole' },
      null,
      { libraries: ['01', '02', '03', '05'], unconditional: 'base_items' },
      { libraries: ['01', '02', '03', '05'], unconditional: null },
      { libraries: ['01', '02', '03', '04', '05'], unconditional: 'base_items' },
    ]);
  });
  test('PD-27, DG-10, KF-10, SH-17, SQ-8: who publishes', () => {
    expect(all.map(({ publication }) => publication.value)).toEqual([
      { by: 'department' },
      { by: 'department' },
      { by: 'department', filedWithAuthority: true },
      { by: 'examiner' },
      { by: 'department' },
    ]);
  });
  test('PD-7, KF-12, SH-16, SQ-7: who compiles base and theme catalogs', () => {
    expect(all.map((policy) => article(policy, 'compilers'))).toEqual(['PD-7', null, 'KF-12', 'SH-16', 'SQ-7']);
  });
  test('DG-6, SQ-16: mandatory items bind; PD ch. 2 and 3 point them out', () => {
    expect(all.map(({ mandatoryItems }) => settingValue(mandatoryItems)?.binding ?? null)).toEqual([
      false,
      true,
      null,
      null,
      true,
    ]);
  });
  test('PD-28, KF-10, SH-17, SQ-8: working days for updating the catalog', () => {
    expect(all.map(({ catalogUpdate }) => settingValue(catalogUpdate))).toMatchObject([
      { workingDays: 7 },
      null,
      { workingDays: 0 },
      { words: { zh: '动态更新' } },
      { workingDays: 15 },
    ]);
  });
  test('SQ-7: the whole catalog is gone through once a year', () => {
    expect(all.map(({ fullReview }) => settingValue(fullReview))).toEqual([null, null, null, null, 1]);
  });
  test('PD-29: a change of responsible people is reported within 5 working days', () => {
    expect(all.map(({ responsibleChange }) => settingValue(responsibleChange))).toEqual([5, null, null, null, null]);
  });
  test('PD-34, DG-14, KF-17, SH-24, SQ-20: how data are kept up to date', () => {
    expect(all.map((policy) => article(policy, 'dataUpdate'))).toEqual([
      'PD-34',
      'DG-14',
      'KF-11, KF-17',
      'SH-24',
      'SQ-20',
    ]);
  });
  test('SH-27, DG-8, KF-10, SQ-19: what of a setting is our reading is said apart from what the text states', () => {
    expect(citationOf(shanghai.route.conditional)?.reading?.zh).toContain('双方');
    expect(citationOf(dongguan.route.not_shared)?.reading?.zh).toContain('提供单位');
    expect(citationOf(kaifeng.publication)?.reading?.zh).toContain('备案');
    expect(citationOf(suqian.route.conditional)?.reading?.zh).toContain('平台');
    expect(citationOf(pudong.route.conditional)?.reading).toBeNull();
  });
  test.each(all.map((policy) => [policy.id, policy] as const))(
    '%s: every text is there in both languages',
    (_, policy) => {
      expect(textsIn(policy).filter(({ zh, en }) => zh.trim() === '' || en.trim() === '')).toEqual([]);
      expect(textsIn(policy).length).toBeGreaterThan(30);
    },
  );
  test('PD-27, DG-10, KF-10, SH-26, SQ-7: the lists that are compiled', () => {
    expect(all.map(({ lists }) => lists.value.length)).toEqual([1, 1, 2, 5, 3]);
  });
  test('PD-40, DG-27, KF-28, SQ-35: who orders rectification', () => {
    expect(all.map((policy) => article(policy, 'rectification'))).toEqual(['PD-40', 'DG-27', 'KF-28', null, 'SQ-35']);
  });
  test('PD-39, DG-24, KF-19, SH-24, SQ-34: what is reported', () => {
    expect(all.map((policy) => article(policy, 'reports'))).toEqual([
      'PD-39, PD-40',
      'DG-24',
      'KF-19, KF-20',
      'SH-24, SH-32',
      'SQ-34',
    ]);
  });
});
