import { describe, expect, test } from 'vitest';
import { rules } from '../../settings.ts';
import { held, namesFrom } from '../../testing.ts';
import { profile } from './profile.ts';

describe('the regulation', () => {
  test('is named by its title and its number', () => {
    expect(profile.regulation).toEqual({
      title: '东莞市政务信息资源共享平台使用管理规定',
      number: '东府办〔2013〕118号',
      code: 'DG',
    });
  });
  test('has somebody who runs, who examines and who supervises', () => {
    expect(Object.values(profile.titles).map(({ zh }) => zh)).toEqual(['市电子政务办', '市电子政务办', '市监察局']);
  });
  test.each([
    ['DG-5', 'shareTypeLabels', { unconditional: '对内公开', conditional: '部分公开', not_shared: '不公开' }],
    [
      'DG-5',
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
    ['DG-7', 'route.unconditional', { kind: 'filed' }],
    ['DG-7', 'route.conditional', { kind: 'filed' }],
    ['DG-8', 'route.not_shared', { kind: 'decided', by: ['provider'], clock: false }],
    ['DG-7', 'refusal', { needs: 'reasons' }],
    ['DG-7', 'afterRefusal', 'coordination'],
    ['DG-16', 'deliveryConsent', ['exchange']],
    ['DG-5, DG-17', 'onwardUse', { passOn: 'forbidden', publish: 'provider', citesSource: true }],
    ['DG-10, DG-11', 'publication', { by: 'department' }],
    ['DG-13', 'oneSource', true],
    [
      'DG-6',
      'mandatoryItems',
      {
        binding: true,
        bySubject: {
          enterprise: [
            { anyOf: ['机构名称'] },
            { anyOf: ['工商企业注册号'] },
            { anyOf: ['组织机构代码', '统一社会信用代码'] },
            { anyOf: ['实施机关'] },
            { anyOf: ['业务办理时间'] },
          ],
          social_organisation: [
            { anyOf: ['机构名称'] },
            { anyOf: ['社会组织登记号'] },
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
    ['DG-6, DG-10', 'requiredMetadata', ['subject', 'shareMethod']],
    ['DG-27', 'secrecyReview', true],
    ['DG-10', 'lists', ['政务信息资源目录']],
    ['DG-23', 'filedPosts', ['sharing']],
    ['DG-14', 'dataUpdate', '实时，或按日、周、月，最迟每季度'],
    ['DG-14, DG-18', 'contentsDiffer', { checks: 'provider', first: 'authority' }],
    ['DG-27', 'rectification', '市电子政务办或相关监管部门'],
    ['DG-24', 'reports', [{ what: '定期评估结果及改进意见' }]],
  ] as const)('%s states %s', (article, name, value) => {
    expect(held(profile, name)).toEqual({ article, value });
  });
});

describe('what the text leaves out', () => {
  test('is ours where the product cannot do without, and cites no article', () => {
    const ours = Object.fromEntries(namesFrom(profile, 'house').map((name) => [name, held(profile, name).value]));
    expect(ours).toEqual({
      separateReviewer: true,
      casesGoOn: true,
    });
  });
  test('is not stated otherwise: no other city lends its value', () => {
    expect(namesFrom(profile, 'not_stated')).toEqual([
      'notSharedBasis',
      'declaredFromAbove',
      'baseLibraries',
      'permittedPurposes',
      'replyTerm',
      'silence',
      'scenarios',
      'confidentialityAgreement',
      'notSharedApproval',
      'jointCollection',
      'compilers',
      'linkedDataSet',
      'recordForm',
      'catalogUpdate',
      'fullReview',
      'responsibleChange',
    ]);
  });
});

test('what of a setting is our reading is said apart from what the text states', () => {
  const read = rules.filter(({ of }) => 'reading' in of(profile)).map(({ name }) => name);
  expect(read).toEqual([
    'route.conditional',
    'route.not_shared',
    'refusal',
    'onwardUse',
    'oneSource',
    'secrecyReview',
    'filedPosts',
    'contentsDiffer',
  ]);
});
