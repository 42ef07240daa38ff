import { describe, test } from 'vitest';
import { usualClauses } from '../../agreement.ts';
import { isNamed, leavesOut, states } from '../../city-testing.ts';
import { code } from './code.ts';
import { profile } from './profile.ts';

describe('the regulation', () => {
  isNamed(profile, {
    regulation: {
      title: '浦东新区政务信息资源共享实施细则（试行）',
      number: '浦府办〔2017〕38号',
      code,
    },
    officials: ['区CIO办公室', '区CIO办公室', '区督查部门'],
  });
  test.each([
    [`${code}-6`, 'shareTypeLabels', { unconditional: '主动共享', conditional: '协议共享', not_shared: '不予共享' }],
    [`${code}-6`, 'limitedScope', true],
    [
      `${code}-7, ${code}-27`,
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
    [`${code}-7`, 'baseLibraries', { libraries: ['01', '02', '03', '05'], unconditional: 'whole' }],
    [`${code}-33`, 'route.unconditional', { kind: 'filed' }],
    [`${code}-33`, 'route.conditional', { kind: 'decided', by: ['provider'], clock: true }],
    [`${code}-33`, 'route.not_shared', { kind: 'negotiated' }],
    [`${code}-33`, 'replyTerm', 10],
    [`${code}-33`, 'refusal', { needs: 'reasons' }],
    [`${code}-33`, 'afterRefusal', 'organised_negotiation'],
    [`${code}-33`, 'silence', { kind: 'supervisor' }],
    [`${code}-35`, 'confidentialityAgreement', { clauses: usualClauses }],
    [`${code}-4, ${code}-37`, 'onwardUse', { passOn: 'authority', publish: 'authority', citesSource: false }],
    [`${code}-27, ${code}-31`, 'publication', { by: 'department' }],
    [`${code}-27`, 'notSharedApproval', { signedByHead: false }],
    [`${code}-4`, 'oneSource', true],
    [`${code}-7`, 'compilers', '牵头部门'],
    [
      `${code} ch. 2, ${code} ch. 3`,
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
    [`${code}-31`, 'linkedDataSet', true],
    [`${code}-27`, 'lists', ['共享目录']],
    [`${code}-27`, 'requiredMetadata', ['shareMethod']],
    [`${code}-28`, 'catalogUpdate', { workingDays: 7, told: true }],
    [`${code}-29`, 'responsibleChange', 5],
    [`${code}-5, ${code}-36`, 'filedPosts', ['leader', 'sharing', 'technical', 'data_admin']],
    [
      `${code}-34`,
      'dataUpdate',
      { how: '每24小时；审批类实时', atLatest: { hours: 24 }, agreedWith: 'authority', watchedBy: 'operator' },
    ],
    [`${code}-4`, 'contentsDiffer', { checks: 'responsible', first: 'collector', told: null }],
    [
      `${code}-39, ${code}-40`,
      'reports',
      [{ what: '阶段性提供与使用情况' }, { what: '年度共享与应用成效' }, { what: '绩效评价指标' }],
    ],
  ] as const)('%s states %s', states(profile));
});

describe('what the text leaves out', () => {
  leavesOut(profile, {
    ours: {
      opennessScheme: {
        kind: 'declared',
        labels: { open: '向社会开放', conditionally_open: '有条件开放', not_open: '不向社会开放' },
      },
      separateReviewer: true,
      casesGoOn: true,
    },
    readings: [
      'notSharedBasis',
      'baseLibraries',
      'route.conditional',
      'replyTerm',
      'afterRefusal',
      'confidentialityAgreement',
      'onwardUse',
      'oneSource',
      'mandatoryItems',
      'requiredMetadata',
      'linkedDataSet',
      'dataUpdate',
      'contentsDiffer',
    ],
  });
});
