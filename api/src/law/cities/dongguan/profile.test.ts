import { describe, test } from 'vitest';
import { isNamed, leavesOut, states } from '../../city-testing.ts';
import { code } from './code.ts';
import { profile } from './profile.ts';

describe('the regulation', () => {
  isNamed(profile, {
    regulation: {
      title: '东莞市政务信息资源共享平台使用管理规定',
      number: '东府办〔2013〕118号',
      code,
    },
    officials: ['市电子政务办', '市电子政务办', '市监察局'],
  });
  test.each([
    [`${code}-5`, 'shareTypeLabels', { unconditional: '可共享', conditional: '部分公开', not_shared: '不公开' }],
    [
      `${code}-5`,
      'opennessScheme',
      {
        kind: 'derived',
        itemLabels: { public: '对外公开', internal: '对内公开', closed: '不公开' },
        resourceLabels: {
          all_public: '全部对外公开',
          all_internal: '全部对内公开',
          closed: '不公开',
          partly: '部分公开',
        },
      },
    ],
    [`${code}-7`, 'route.unconditional', { kind: 'filed', with: 'authority' }],
    [`${code}-7`, 'route.conditional', { kind: 'filed', with: 'authority' }],
    [`${code}-8`, 'route.not_shared', { kind: 'decided', by: ['provider'], clock: false, except: 'secrets' }],
    [`${code}-7`, 'refusal', { needs: 'reasons' }],
    [`${code}-7`, 'afterRefusal', 'coordination'],
    [`${code}-16`, 'deliveryModes', { modes: ['query', 'api', 'exchange'], others: false }],
    [`${code}-16`, 'deliveryConsent', ['exchange']],
    [`${code}-5, ${code}-17`, 'onwardUse', { passOn: 'forbidden', publish: 'provider', citesSource: true }],
    [`${code}-10, ${code}-11`, 'publication', { by: 'department' }],
    [`${code}-13`, 'oneSource', true],
    [
      `${code}-6`,
      'mandatoryItems',
      {
        binding: true,
        bySubject: {
          enterprise: [
            { anyOf: ['机构名称'] },
            { anyOf: ['工商企业注册号', '统一社会信用代码'] },
            { anyOf: ['组织机构代码', '统一社会信用代码'] },
            { anyOf: ['实施机关'] },
            { anyOf: ['业务办理时间'] },
          ],
          social_organisation: [
            { anyOf: ['机构名称'] },
            { anyOf: ['社会组织登记号', '统一社会信用代码'] },
            { anyOf: ['组织机构代码', '统一社会信用代码'] },
            { anyOf: ['实施机关'] },
            { anyOf: ['业务办理时间'] },
          ],
          public_institution: [
            { anyOf: ['机构名称'] },
            { anyOf: ['批准文号'] },
            { anyOf: ['组织机构代码', '统一社会信用代码'] },
            { anyOf: ['实施机关'] },
            { anyOf: ['业务办理时间'] },
          ],
          natural_person: [
            { anyOf: ['姓名'] },
            { anyOf: ['身份证件类型'] },
            { anyOf: ['身份证件号码'] },
            { anyOf: ['实施机关'] },
            { anyOf: ['业务办理时间'] },
          ],
          licence: [{ anyOf: ['发证机关'] }, { anyOf: ['发证时间'] }, { anyOf: ['有效期时间', '有效期'] }],
          other: [{ anyOf: ['实施机关'] }, { anyOf: ['业务办理时间'] }, { anyOf: ['事项具体内容'] }],
        },
      },
    ],
    [`${code}-6, ${code}-10`, 'requiredMetadata', ['subject', 'shareMethod']],
    [`${code}-27`, 'secrecyReview', true],
    [`${code}-27`, 'catalogUpdate', { words: '及时' }],
    [`${code}-10`, 'lists', ['政务信息资源目录']],
    [`${code}-23`, 'filedPosts', ['sharing']],
    [
      `${code}-14`,
      'dataUpdate',
      {
        how: '实时，或按日、周、月',
        atLatest: { daysOfQuarter: 10 },
        unchangedTo: 'supervisor',
        watchedBy: 'supervisor',
      },
    ],
    [`${code}-14, ${code}-18`, 'contentsDiffer', { checks: 'provider', first: 'authority' }],
    [`${code}-27`, 'rectification', '市电子政务办或相关监管部门'],
    [`${code}-24`, 'reports', [{ what: '定期评估结果及改进意见' }]],
    [`${code}-7`, 'referral', { to: '市政府办公室', mandate: true, whatIsOpen: false }],
    [`${code}-7`, 'inability', { to: 'superior' }],
  ] as const)('%s states %s', states(profile));
});

describe('what the text leaves out', () => {
  leavesOut(profile, {
    ours: {
      separateReviewer: true,
      casesGoOn: true,
    },
    readings: [
      'shareTypeLabels',
      'route.unconditional',
      'route.conditional',
      'route.not_shared',
      'refusal',
      'afterRefusal',
      'referral',
      'inability',
      'deliveryModes',
      'deliveryConsent',
      'onwardUse',
      'oneSource',
      'mandatoryItems',
      'secrecyReview',
      'filedPosts',
      'dataUpdate',
      'contentsDiffer',
    ],
  });
});
