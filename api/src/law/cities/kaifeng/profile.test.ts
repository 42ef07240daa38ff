import { describe, expect, test } from 'vitest';
import { rules } from '../../settings.ts';
import { held, namesFrom } from '../../testing.ts';
import { code } from './code.ts';
import { profile } from './profile.ts';

describe('the regulation', () => {
  test('is named by its title and its number', () => {
    expect(profile.regulation).toEqual({
      title: '开封市政务信息资源共享管理暂行办法（送审稿）',
      number: '2019',
      code,
    });
  });
  test('has somebody who runs, who examines and who supervises', () => {
    expect(Object.values(profile.titles).map(({ zh }) => zh)).toEqual([
      '市政务服务和大数据管理局',
      '市政务服务和大数据管理局',
      '市政府',
    ]);
  });
  test.each([
    [
      `${code}-11`,
      'shareTypeLabels',
      { unconditional: '无条件共享', conditional: '有条件共享', not_shared: '不予共享' },
    ],
    [
      `${code}-11`,
      'notSharedBasis',
      {
        accepted: [{ kind: 'law' }, { kind: 'administrative_regulation' }, { kind: 'policy', levels: ['central'] }],
        for: ['not_shared'],
      },
    ],
    [`${code}-12`, 'baseLibraries', { libraries: ['01', '02', '03', '05'], unconditional: 'base_items' }],
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
    [`${code}-11`, 'requiredMetadata', ['shareMethod', 'useRequirements']],
    [`${code}-10, ${code}-25`, 'lists', ['政务信息资源目录', '共享目录']],
    [`${code}-10`, 'catalogUpdate', { workingDays: 0 }],
    [`${code}-11, ${code}-17`, 'dataUpdate', '按目录载明的时限及时更新'],
    [`${code}-18`, 'contentsDiffer', { checks: 'provider', first: 'collector', told: 'authority' }],
    [`${code}-18`, 'casesGoOn', true],
    [`${code}-27`, 'filedPosts', ['head']],
    [`${code}-28`, 'rectification', '市政务服务和大数据管理局'],
    [
      `${code}-19, ${code}-20`,
      'reports',
      [{ what: '上一年度共享情况（每年1月底前）' }, { what: '全市年度报告' }, { what: '年度评估考核' }],
    ],
  ] as const)('%s states %s', (article, name, value) => {
    expect(held(profile, name)).toEqual({ article, value });
  });
});

describe('what the text leaves out', () => {
  test('is ours where the product cannot do without, and cites no article', () => {
    const ours = Object.fromEntries(namesFrom(profile, 'house').map((name) => [name, held(profile, name).value]));
    expect(ours).toEqual({
      pause: 1,
      ownCase: true,
      suspension: ['provider', 'consumer', 'authority'],
      revocation: { negotiated: false, filed: false },
      renewal: 'request',
      disposal: true,
      useStatement: 1,
      useRecords: 3,
      separateReviewer: true,
    });
  });
  test('is not stated otherwise: no other city lends its value', () => {
    expect(namesFrom(profile, 'not_stated')).toEqual([
      'opennessScheme',
      'declaredFromAbove',
      'unconditionalTerm',
      'extension',
      'signOff',
      'incomplete',
      'acknowledgement',
      'referral',
      'deliveryConsent',
      'scenarios',
      'confidentialityAgreement',
      'deliveryTerm',
      'backflow',
      'publicationTerm',
      'notSharedApproval',
      'assessment',
      'dataLevels',
      'sourceDepartment',
      'jointCollection',
      'mandatoryItems',
      'linkedDataSet',
      'recordForm',
      'secrecyReview',
      'fullReview',
      'responsibleChange',
      'correctionTerm',
      'complaints',
    ]);
  });
});

test('what of a setting is our reading is said apart from what the text states', () => {
  const read = rules.filter(({ of }) => 'reading' in of(profile)).map(({ name }) => name);
  expect(read).toEqual(['silence', 'onwardUse', 'publication', 'oneSource', 'filedPosts']);
});
