import { describe, expect, test } from 'vitest';
import { rules } from '../../settings.ts';
import { held, namesFrom } from '../../testing.ts';
import { profile } from './profile.ts';

describe('the regulation', () => {
  test('is named by its title and its number', () => {
    expect(profile.regulation).toEqual({
      title: '宿迁市政务信息资源共享管理暂行办法',
      number: '宿政办发〔2018〕88号',
      code: 'SQ',
    });
  });
  test('has somebody who runs, who examines and who supervises', () => {
    expect(Object.values(profile.titles).map(({ zh }) => zh)).toEqual([
      '市电子政务办',
      '市电子政务办',
      '市政务信息系统整合共享工作领导小组',
    ]);
  });
  test.each([
    ['SQ-9', 'shareTypeLabels', { unconditional: '无条件共享', conditional: '有条件共享', not_shared: '不予共享' }],
    [
      'SQ-6',
      'opennessScheme',
      {
        kind: 'declared',
        labels: { open: '可向社会开放', conditionally_open: '有条件向社会开放', not_open: '不可向社会开放' },
      },
    ],
    [
      'SQ-10',
      'notSharedBasis',
      {
        accepted: [
          { kind: 'law' },
          { kind: 'administrative_regulation' },
          { kind: 'policy', levels: ['central', 'provincial'] },
        ],
        for: ['not_shared'],
      },
    ],
    ['SQ-9', 'declaredFromAbove', true],
    ['SQ-10', 'baseLibraries', { libraries: ['01', '02', '03', '04', '05'], unconditional: 'base_items' }],
    ['SQ-18', 'permittedPurposes', true],
    ['SQ-19', 'route.unconditional', { kind: 'filed' }],
    ['SQ-19', 'route.conditional', { kind: 'platform', otherwise: ['provider'] }],
    ['SQ-17', 'route.not_shared', { kind: 'decided', by: ['provider'], clock: false }],
    ['SQ-19', 'replyTerm', 10],
    [
      'SQ-17, SQ-19',
      'refusal',
      {
        needs: 'basis_or_reasons',
        accepted: [
          { kind: 'law' },
          { kind: 'administrative_regulation' },
          { kind: 'policy', levels: ['central', 'provincial'] },
        ],
      },
    ],
    ['SQ-35', 'silence', { kind: 'rectification' }],
    ['SQ-21', 'onwardUse', { passOn: 'forbidden', publish: 'forbidden', citesSource: false }],
    ['SQ-8', 'publication', { by: 'department' }],
    ['SQ-17', 'notSharedApproval', { signedByHead: true }],
    ['SQ-15', 'oneSource', true],
    ['SQ-15', 'jointCollection', true],
    ['SQ-7', 'compilers', '牵头部门（主题目录会同相关部门）'],
    [
      'SQ-16',
      'mandatoryItems',
      {
        binding: true,
        bySubject: {
          natural_person: [{ anyOf: ['身份证件号码', '公民身份号码', '身份证号码'] }],
          enterprise: [{ anyOf: ['统一社会信用代码', '组织机构代码'] }],
          social_organisation: [{ anyOf: ['统一社会信用代码', '组织机构代码'] }],
          public_institution: [{ anyOf: ['统一社会信用代码', '组织机构代码'] }],
        },
      },
    ],
    ['SQ-6', 'requiredMetadata', ['timeliness', 'shareMethod']],
    ['SQ-16', 'recordForm', true],
    ['SQ-27', 'secrecyReview', true],
    ['SQ-7', 'lists', ['资源目录', '共享目录', '开放目录']],
    ['SQ-8', 'catalogUpdate', { workingDays: 15 }],
    ['SQ-7', 'fullReview', 1],
    ['SQ-20', 'dataUpdate', '实时；不具备条件的按商定周期'],
    ['SQ-15, SQ-22', 'contentsDiffer', { checks: 'provider', first: 'departments', failing: 'authority' }],
    ['SQ-22', 'casesGoOn', true],
    ['SQ-35', 'rectification', '市电子政务办'],
    ['SQ-34', 'reports', [{ what: '共享与开放工作评价' }]],
  ] as const)('%s states %s', (article, name, value) => {
    expect(held(profile, name)).toEqual({ article, value });
  });
});

describe('what the text leaves out', () => {
  test('is ours where the product cannot do without, and cites no article', () => {
    const ours = Object.fromEntries(namesFrom(profile, 'house').map((name) => [name, held(profile, name).value]));
    expect(ours).toEqual({
      separateReviewer: true,
      filedPosts: ['sharing'],
    });
  });
  test('is not stated otherwise: no other city lends its value', () => {
    expect(namesFrom(profile, 'not_stated')).toEqual([
      'afterRefusal',
      'deliveryConsent',
      'scenarios',
      'confidentialityAgreement',
      'linkedDataSet',
      'responsibleChange',
    ]);
  });
});

test('what of a setting is our reading is said apart from what the text states', () => {
  const read = rules.filter(({ of }) => 'reading' in of(profile)).map(({ name }) => name);
  expect(read).toEqual([
    'opennessScheme',
    'route.conditional',
    'route.not_shared',
    'onwardUse',
    'oneSource',
    'recordForm',
    'secrecyReview',
    'contentsDiffer',
  ]);
});
