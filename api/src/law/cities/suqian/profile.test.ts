import { describe, test } from 'vitest';
import { isNamed, leavesOut, states } from '../../city-testing.ts';
import { code } from './code.ts';
import { profile } from './profile.ts';

describe('the regulation', () => {
  isNamed(profile, {
    regulation: {
      title: '宿迁市政务信息资源共享管理暂行办法',
      number: '宿政办发〔2018〕88号',
      code,
    },
    officials: ['市电子政务办', '市电子政务办', '市政务信息系统整合共享工作领导小组'],
  });
  test.each([
    [
      `${code}-9`,
      'shareTypeLabels',
      { unconditional: '无条件共享', conditional: '有条件共享', not_shared: '不予共享' },
    ],
    [
      `${code}-6`,
      'opennessScheme',
      {
        kind: 'declared',
        labels: { open: '可向社会开放', conditionally_open: '有条件向社会开放', not_open: '不可向社会开放' },
      },
    ],
    [
      `${code}-10`,
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
    [`${code}-9`, 'declaredFromAbove', true],
    [`${code}-10`, 'baseLibraries', { libraries: ['01', '02', '03', '04', '05'], unconditional: 'base_items' }],
    [`${code}-18`, 'deliveryModes', { modes: ['query', 'api', 'exchange', 'download'], others: true }],
    [`${code}-18`, 'permittedPurposes', true],
    [`${code}-19`, 'route.unconditional', { kind: 'filed' }],
    [`${code}-19`, 'route.conditional', { kind: 'platform', otherwise: ['provider'] }],
    [`${code}-17`, 'route.not_shared', { kind: 'decided', by: ['provider'], clock: false }],
    [`${code}-19`, 'replyTerm', 10],
    [
      `${code}-17, ${code}-19`,
      'refusal',
      {
        needs: 'basis',
        accepted: [
          { kind: 'law' },
          { kind: 'administrative_regulation' },
          { kind: 'policy', levels: ['central', 'provincial'] },
        ],
      },
    ],
    [`${code}-35`, 'silence', { kind: 'rectification' }],
    [`${code}-21`, 'onwardUse', { passOn: 'forbidden', publish: 'forbidden', citesSource: false }],
    [`${code}-8`, 'publication', { by: 'department' }],
    [`${code}-17`, 'notSharedApproval', { signedByHead: true }],
    [`${code}-15`, 'oneSource', true],
    [`${code}-15`, 'jointCollection', true],
    [`${code}-7`, 'compilers', '牵头部门（主题目录会同相关部门）'],
    [
      `${code}-16`,
      'mandatoryItems',
      {
        binding: true,
        bySubject: {
          natural_person: [{ anyOf: ['身份证件号码', '公民身份号码', '身份证号码'], identifier: true }],
          enterprise: [{ anyOf: ['统一社会信用代码', '企业注册号', '组织机构代码'], identifier: true }],
          social_organisation: [{ anyOf: ['统一社会信用代码', '社会组织登记号', '组织机构代码'], identifier: true }],
          public_institution: [{ anyOf: ['统一社会信用代码', '事业单位法人证书号', '组织机构代码'], identifier: true }],
        },
      },
    ],
    [`${code}-6`, 'requiredMetadata', ['timeliness', 'shareMethod']],
    [`${code}-16`, 'recordForm', true],
    [`${code}-27`, 'secrecyReview', true],
    [`${code}-7`, 'lists', ['资源目录', '共享目录', '开放目录']],
    [`${code}-8`, 'catalogUpdate', { workingDays: 15 }],
    [`${code}-7`, 'fullReview', 1],
    [
      `${code}-20`,
      'dataUpdate',
      { how: '实时；不具备条件的按商定周期', agreedWith: 'authority', watchedBy: 'operator' },
    ],
    [`${code}-15, ${code}-22`, 'contentsDiffer', { checks: 'provider', first: 'departments', failing: 'authority' }],
    [`${code}-22`, 'casesGoOn', true],
    [`${code}-35`, 'rectification', '市电子政务办'],
    [`${code}-24, ${code}-28`, 'filedPosts', ['head', 'secrecy']],
    [`${code}-34`, 'reports', [{ what: '共享与开放工作评价' }]],
    [`${code}-18, ${code}-19`, 'acknowledgement', true],
  ] as const)('%s states %s', states(profile));
});

describe('what the text leaves out', () => {
  leavesOut(profile, {
    ours: {
      separateReviewer: true,
    },
    readings: [
      'opennessScheme',
      'route.conditional',
      'route.not_shared',
      'acknowledgement',
      'refusal',
      'silence',
      'deliveryModes',
      'onwardUse',
      'oneSource',
      'mandatoryItems',
      'recordForm',
      'secrecyReview',
      'filedPosts',
      'dataUpdate',
      'contentsDiffer',
    ],
  });
});
