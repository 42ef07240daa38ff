import { describe, expect, test } from 'vitest';
import { rules } from '../../settings.ts';
import { held, namesFrom } from '../../testing.ts';
import { profile } from './profile.ts';

describe('the regulation', () => {
  test('is named by its title and its number', () => {
    expect(profile.regulation).toEqual({
      title: '浦东新区政务信息资源共享实施细则（试行）',
      number: '浦府办〔2017〕38号',
      code: 'PD',
    });
  });
  test('has somebody who runs, who examines and who supervises', () => {
    expect(Object.values(profile.titles).map(({ zh }) => zh)).toEqual(['区CIO办公室', '区CIO办公室', '区督查部门']);
  });
  test.each([
    ['PD-6', 'shareTypeLabels', { unconditional: '主动共享', conditional: '协议共享', not_shared: '不予共享' }],
    [
      'PD-7, PD-27',
      'notSharedBasis',
      {
        accepted: [
          { kind: 'law' },
          { kind: 'administrative_regulation' },
          { kind: 'local_regulation' },
          { kind: 'rule' },
          { kind: 'policy', levels: ['central', 'provincial', 'municipal'] },
        ],
        for: ['not_shared'],
      },
    ],
    ['PD-7', 'baseLibraries', { libraries: ['01', '02', '03', '05'], unconditional: 'whole' }],
    ['PD-33', 'route.unconditional', { kind: 'filed' }],
    ['PD-33', 'route.conditional', { kind: 'decided', by: ['provider'], clock: true }],
    ['PD-33', 'route.not_shared', { kind: 'negotiated' }],
    ['PD-33', 'replyTerm', 10],
    ['PD-33', 'refusal', { needs: 'reasons' }],
    ['PD-33', 'afterRefusal', 'coordination'],
    ['PD-33', 'silence', { kind: 'supervisor' }],
    ['PD-35', 'confidentialityAgreement', true],
    ['PD-4, PD-37', 'onwardUse', { passOn: 'authority', publish: 'authority', citesSource: false }],
    ['PD-27, PD-31', 'publication', { by: 'department' }],
    ['PD-27', 'notSharedApproval', { signedByHead: false }],
    ['PD-4', 'oneSource', true],
    ['PD-7', 'compilers', '牵头部门'],
    [
      'PD ch. 2, PD ch. 3',
      'mandatoryItems',
      {
        binding: false,
        bySubject: {
          natural_person: [
            { anyOf: ['姓名'] },
            { anyOf: ['身份证件类型'] },
            { anyOf: ['身份证件号码', '公民身份号码', '身份证号码'] },
          ],
          enterprise: [{ anyOf: ['统一社会信用代码', '企业注册码', '企业注册号'] }],
          social_organisation: [{ anyOf: ['统一社会信用代码', '社会团体统一社会信用代码'] }],
          public_institution: [{ anyOf: ['统一社会信用代码', '事业单位法人证书号'] }],
        },
      },
    ],
    ['PD-31', 'linkedDataSet', true],
    ['PD-27', 'lists', ['共享目录']],
    ['PD-28', 'catalogUpdate', { workingDays: 7 }],
    ['PD-29', 'responsibleChange', 5],
    ['PD-5, PD-36', 'filedPosts', ['leader', 'sharing', 'technical', 'data_admin']],
    ['PD-34', 'dataUpdate', '每24小时；审批类实时'],
    ['PD-4', 'contentsDiffer', { checks: 'responsible', first: 'collector', told: null }],
    ['PD-40', 'rectification', '区督查部门会同区CIO办公室'],
    [
      'PD-39, PD-40',
      'reports',
      [{ what: '阶段性提供与使用情况' }, { what: '年度共享与应用成效' }, { what: '绩效评价指标' }],
    ],
  ] as const)('%s states %s', (article, name, value) => {
    expect(held(profile, name)).toEqual({ article, value });
  });
});

describe('what the text leaves out', () => {
  test('is ours where the product cannot do without, and cites no article', () => {
    const ours = Object.fromEntries(namesFrom(profile, 'house').map((name) => [name, held(profile, name).value]));
    expect(ours).toEqual({
      opennessScheme: {
        kind: 'declared',
        labels: { open: '向社会开放', conditionally_open: '有条件开放', not_open: '不向社会开放' },
      },
      separateReviewer: true,
      casesGoOn: true,
    });
  });
  test('is not stated otherwise: no other city lends its value', () => {
    expect(namesFrom(profile, 'not_stated')).toEqual([
      'declaredFromAbove',
      'permittedPurposes',
      'deliveryConsent',
      'scenarios',
      'jointCollection',
      'requiredMetadata',
      'recordForm',
      'secrecyReview',
      'fullReview',
    ]);
  });
});

test('what of a setting is our reading is said apart from what the text states', () => {
  const read = rules.filter(({ of }) => 'reading' in of(profile)).map(({ name }) => name);
  expect(read).toEqual(['onwardUse', 'oneSource', 'linkedDataSet', 'contentsDiffer']);
});
