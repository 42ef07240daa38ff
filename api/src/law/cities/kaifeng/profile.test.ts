import { describe, test } from 'vitest';
import { isNamed, leavesOut, states } from '../../city-testing.ts';
import { code } from './code.ts';
import { profile } from './profile.ts';

describe('the regulation', () => {
  isNamed(profile, {
    regulation: {
      title: '开封市政务信息资源共享管理暂行办法（送审稿）',
      number: '2019',
      code,
    },
    officials: ['市政务服务和大数据管理局', '市政务服务和大数据管理局', '市政府'],
  });
  test.each([
    [
      `${code}-11`,
      'shareTypeLabels',
      { unconditional: '无条件共享', conditional: '有条件共享', not_shared: '不予共享' },
    ],
    [`${code}-11`, 'limitedScope', true],
    [
      `${code}-11`,
      'notSharedBasis',
      {
        accepted: [{ kind: 'law' }, { kind: 'administrative_regulation' }, { kind: 'policy', levels: ['central'] }],
        for: ['not_shared'],
      },
    ],
    [`${code}-12`, 'baseLibraries', { libraries: ['01', '02', '03', '05'], unconditional: 'base_items' }],
    [`${code}-14`, 'deliveryModes', { modes: ['query', 'api', 'download'], others: true }],
    [`${code}-14`, 'permittedPurposes', true],
    [`${code}-15`, 'route.unconditional', { kind: 'filed' }],
    [`${code}-15`, 'route.conditional', { kind: 'decided', by: ['provider'], clock: true }],
    [`${code}-15`, 'route.not_shared', { kind: 'negotiated' }],
    [`${code}-15`, 'replyTerm', 10],
    [`${code}-15`, 'refusal', { needs: 'reasons' }],
    [`${code}-15`, 'afterRefusal', 'negotiation'],
    [`${code}-28`, 'silence', { kind: 'rectification' }],
    [`${code}-18`, 'onwardUse', { passOn: 'forbidden', publish: 'forbidden', citesSource: false }],
    [`${code}-10`, 'publication', { by: 'department', filedWithAuthority: true }],
    [`${code}-5`, 'oneSource', true],
    [`${code}-12`, 'compilers', '牵头建设部门'],
    [
      `${code} plan 2.2`,
      'mandatoryItems',
      {
        binding: false,
        baseOnly: true,
        bySubject: {
          natural_person: [{ anyOf: ['公民身份号码', '身份证号码', '身份证件号码'], identifier: true }],
          enterprise: [{ anyOf: ['统一社会信用代码'], identifier: true }],
          social_organisation: [{ anyOf: ['统一社会信用代码'], identifier: true }],
          public_institution: [{ anyOf: ['统一社会信用代码'], identifier: true }],
        },
      },
    ],
    [`${code}-11`, 'requiredMetadata', ['shareMethod', 'useRequirements']],
    [`${code}-10, ${code}-25`, 'lists', ['政务信息资源目录', '共享目录']],
    [`${code}-10`, 'catalogUpdate', { workingDays: 0 }],
    [`${code}-11, ${code}-17`, 'dataUpdate', { how: '按目录载明的时限及时更新', watchedBy: 'operator' }],
    [`${code}-18`, 'contentsDiffer', { checks: 'provider', first: 'collector', told: 'authority' }],
    [`${code}-18`, 'casesGoOn', true],
    [`${code}-27`, 'filedPosts', ['head']],
    [`${code}-28`, 'rectification', '市政务服务和大数据管理局'],
    [
      `${code}-19, ${code}-20`,
      'reports',
      [{ what: '上一年度共享情况（每年1月底前）' }, { what: '全市年度报告' }, { what: '年度评估考核' }],
    ],
  ] as const)('%s states %s', states(profile));
});

describe('what the text leaves out', () => {
  leavesOut(profile, {
    ours: {
      separateReviewer: true,
    },
    readings: [
      'replyTerm',
      'silence',
      'onwardUse',
      'publication',
      'oneSource',
      'mandatoryItems',
      'lists',
      'catalogUpdate',
      'filedPosts',
      'dataUpdate',
    ],
  });
});
