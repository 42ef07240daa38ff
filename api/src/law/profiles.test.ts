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
  const chinese = <Key extends string>(keys: readonly Key[], texts: Record<Key, Text>) =>
    keys.map((key) => texts[key].zh);
  const article = (policy: PolicyProfile, name: keyof PolicyProfile) => {
    const setting = policy[name];
    return typeof setting === 'object' && 'source' in setting ? articleOf(setting) : null;
  };
  test('PD-6, DG-5, KF-11, SH-27, SQ-9: the share types in each city’s words', () => {
    expect(
      all.map(({ shareTypeLabels }) => [
        articleOf(shareTypeLabels),
        ...chinese(['unconditional', 'conditional', 'not_shared'] as const, shareTypeLabels.value),
      ]),
    ).toEqual([
      ['PD-6', '主动共享', '协议共享', '不予共享'],
      ['DG-5', '对内公开', '部分公开', '不公开'],
      ['KF-11', '无条件共享', '有条件共享', '不予共享'],
      ['SH-27', '无条件共享', '授权共享', '非共享'],
      ['SQ-9', '无条件共享', '有条件共享', '不予共享'],
    ]);
  });
  test('PD-5, PD-33, DG-7, DG-25, KF-4, KF-28, SH-5, SH-17, SQ-4: who runs, examines and supervises', () => {
    expect(all.map(({ titles }) => chinese(['authority', 'examiner', 'supervisor'] as const, titles))).toEqual([
      ['区CIO办公室', '区CIO办公室', '区督查部门'],
      ['市电子政务办', '市电子政务办', '市监察局'],
      ['市政务服务和大数据管理局', '市政务服务和大数据管理局', '市政府'],
      ['市政府办公厅', '市大数据中心', '市政府办公厅'],
      ['市电子政务办', '市电子政务办', '市政务信息系统整合共享工作领导小组'],
    ]);
  });
  test('each text is named by its title and its number', () => {
    expect(all.map(({ regulation }) => `${regulation.title} ${regulation.number}`)).toEqual([
      '浦东新区政务信息资源共享实施细则（试行） 浦府办〔2017〕38号',
      '东莞市政务信息资源共享平台使用管理规定 东府办〔2013〕118号',
      '开封市政务信息资源共享管理暂行办法（送审稿） 2019',
      '上海市公共数据和一网通办管理办法 上海市人民政府令第9号',
      '宿迁市政务信息资源共享管理暂行办法 宿政办发〔2018〕88号',
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
  test('SH-30, SQ-6: openness in each city’s words; of PD-31, which names no values, they are ours', () => {
    const labels = (policy: PolicyProfile) => {
      const scheme = settingValue(policy.opennessScheme);
      if (scheme?.kind !== 'declared') return null;
      return chinese(['open', 'conditionally_open', 'not_open'] as const, scheme.labels);
    };
    expect([pudong, shanghai, suqian].map((policy) => [article(policy, 'opennessScheme'), labels(policy)])).toEqual([
      [null, ['向社会开放', '有条件开放', '不向社会开放']],
      ['SH-30', ['无条件开放', '有条件开放', '非开放']],
      ['SQ-6', ['可向社会开放', '有条件向社会开放', '不可向社会开放']],
    ]);
  });
  test('DG-5: three modes of an item, four states of a resource', () => {
    const scheme = settingValue(dongguan.opennessScheme);
    if (scheme?.kind !== 'derived') throw new Error('not derived');
    expect(chinese(['public', 'internal', 'closed'] as const, scheme.itemLabels)).toEqual([
      '对外公开',
      '对内公开',
      '不公开',
    ]);
    expect(chinese(['all_public', 'all_internal', 'closed', 'partly'] as const, scheme.resourceLabels)).toEqual([
      '全部对外公开',
      '全部对内公开',
      '不公开',
      '部分公开',
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
  test('house: nobody reviews what they wrote, under every text', () => {
    expect(all.map(({ separateReviewer }) => [separateReviewer.source, separateReviewer.value])).toEqual(
      all.map(() => ['house', true]),
    );
  });
  test('DG-6, DG-10, KF-11, SQ-6: metadata beyond the guide’s', () => {
    expect(all.map((policy) => article(policy, 'requiredMetadata'))).toEqual([
      null,
      'DG-6, DG-10',
      'KF-11',
      null,
      'SQ-6',
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
  test('PD-4, DG-13, KF-5, SH-18, SQ-15: one datum has one source; how overlaps are answered is our reading', () => {
    expect(all.map((policy) => article(policy, 'oneSource'))).toEqual(['PD-4', 'DG-13', 'KF-5', 'SH-18', 'SQ-15']);
    for (const { oneSource } of all) expect(citationOf(oneSource)?.reading?.zh).toContain('引用来源');
  });
  test('SQ-15: only Suqian asks who does what in joint collection', () => {
    expect(all.map(({ jointCollection }) => settingValue(jointCollection))).toEqual([null, null, null, null, true]);
  });
  test('PD-7, KF-12, SH-16, SQ-7: who compiles base and theme catalogs', () => {
    expect(all.map((policy) => article(policy, 'compilers'))).toEqual(['PD-7', null, 'KF-12', 'SH-16', 'SQ-7']);
    expect(all.map(({ compilers }) => settingValue(compilers)?.zh)).toEqual([
      '牵头部门',
      undefined,
      '牵头建设部门',
      '市级责任部门',
      '牵头部门（主题目录会同相关部门）',
    ]);
  });
  test('PD-4, DG-18, KF-18, SH-22, SQ-15: who deals with contents that are doubted', () => {
    expect(all.map(({ contentsDiffer }) => [articleOf(contentsDiffer), contentsDiffer.value])).toEqual([
      ['PD-4', { checks: 'responsible', first: 'collector', told: null }],
      ['DG-14, DG-18', { checks: 'provider', first: 'authority' }],
      ['KF-18', { checks: 'provider', first: 'collector', told: 'authority' }],
      ['SH-16, SH-22', { checks: 'responsible', first: 'collector', told: null }],
      ['SQ-15, SQ-22', { checks: 'provider', first: 'departments', failing: 'authority' }],
    ]);
  });
  test('KF-18, SQ-22: cases go on while contents are checked; elsewhere that is ours', () => {
    expect(all.map((policy) => article(policy, 'casesGoOn'))).toEqual([null, null, 'KF-18', null, 'SQ-22']);
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
  test('PD-31, SQ-16, SQ-27, DG-27: linked data set, form of record, secrecy review; elsewhere they are not asked for', () => {
    const asked = (name: 'linkedDataSet' | 'recordForm' | 'secrecyReview') =>
      all.map((policy) => articleOf(policy[name]));
    expect(asked('linkedDataSet')).toEqual(['PD-31', null, null, null, null]);
    expect(asked('recordForm')).toEqual([null, null, null, null, 'SQ-16']);
    expect(asked('secrecyReview')).toEqual([null, 'DG-27', null, null, 'SQ-27']);
  });
  test('PD-28, KF-10, SH-17, SQ-8: working days for updating the catalog', () => {
    expect(all.map(({ catalogUpdate }) => settingValue(catalogUpdate))).toMatchObject([
      { workingDays: 7 },
      null,
      { workingDays: 0 },
      { words: { zh: '动态更新' } },
      { workingDays: 15 },
    ]);
    expect(all.map((policy) => article(policy, 'catalogUpdate'))).toEqual(['PD-28', null, 'KF-10', 'SH-17', 'SQ-8']);
  });
  test('SQ-7: the whole catalog is gone through once a year', () => {
    expect(all.map(({ fullReview }) => settingValue(fullReview))).toEqual([null, null, null, null, 1]);
  });
  test('PD-29: a change of responsible people is reported within 5 working days', () => {
    expect(all.map(({ responsibleChange }) => settingValue(responsibleChange))).toEqual([5, null, null, null, null]);
  });
  test('PD-5, PD-36, DG-23: who is filed with the authority; elsewhere one person to turn to is ours (house)', () => {
    expect(all.map(({ filedPosts }) => filedPosts.value)).toEqual([
      ['leader', 'sharing', 'technical', 'data_admin'],
      ['sharing'],
      ['sharing'],
      ['sharing'],
      ['sharing'],
    ]);
    expect(all.map((policy) => article(policy, 'filedPosts'))).toEqual(['PD-5, PD-36', 'DG-23', null, null, null]);
    // The article asks for naming; that the name is filed is our reading
    expect(citationOf(dongguan.filedPosts)?.reading?.zh).toContain('备案');
  });
  test('PD-34, DG-14, KF-17, SH-24, SQ-20: how data are kept up to date', () => {
    expect(all.map((policy) => article(policy, 'dataUpdate'))).toEqual([
      'PD-34',
      'DG-14',
      'KF-11, KF-17',
      'SH-24',
      'SQ-20',
    ]);
    expect(all.map(({ dataUpdate }) => settingValue(dataUpdate)?.zh)).toEqual([
      '每24小时；审批类实时',
      '实时，或按日、周、月，最迟每季度',
      '按目录载明的时限及时更新',
      '更新情况受实时监测',
      '实时；不具备条件的按商定周期',
    ]);
  });
  test('SH-27, DG-8, KF-10, KF-28, SQ-19: what of a setting is our reading is said apart from what the text states', () => {
    expect(citationOf(kaifeng.silence)?.reading?.zh).toContain('不答复');
    expect(citationOf(suqian.silence)?.reading).toBeNull();
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
  test('PD-27, DG-10, KF-10, KF-25, SH-17, SH-26, SH-31, SQ-7: the lists that are compiled', () => {
    expect(all.map(({ lists }) => lists.value.map(({ zh }) => zh))).toEqual([
      ['共享目录'],
      ['政务信息资源目录'],
      ['政务信息资源目录', '共享目录'],
      ['数据责任清单', '数据需求清单', '共享负面清单', '数据开放清单', '区补充目录'],
      ['资源目录', '共享目录', '开放目录'],
    ]);
  });
  test('PD-40, DG-27, KF-28, SQ-35: who orders rectification', () => {
    expect(all.map((policy) => article(policy, 'rectification'))).toEqual(['PD-40', 'DG-27', 'KF-28', null, 'SQ-35']);
    expect(all.map(({ rectification }) => settingValue(rectification)?.zh)).toEqual([
      '区督查部门会同区CIO办公室',
      '市电子政务办或相关监管部门',
      '市政务服务和大数据管理局',
      undefined,
      '市电子政务办',
    ]);
  });
  test('PD-39, PD-40, DG-24, KF-19, KF-20, SH-24, SH-32, SQ-34: what is reported', () => {
    expect(all.map((policy) => article(policy, 'reports'))).toEqual([
      'PD-39, PD-40',
      'DG-24',
      'KF-19, KF-20',
      'SH-24, SH-32',
      'SQ-34',
    ]);
    expect(all.map(({ reports }) => settingValue(reports)?.map(({ what }) => what.zh))).toEqual([
      ['阶段性提供与使用情况', '年度共享与应用成效', '绩效评价指标'],
      ['定期评估结果及改进意见'],
      ['上一年度共享情况（每年1月底前）', '全市年度报告', '年度评估考核'],
      ['公共数据质量和开放应用评估'],
      ['共享与开放工作评价'],
    ]);
  });
});
