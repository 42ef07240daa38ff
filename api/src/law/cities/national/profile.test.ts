import { describe, expect, test } from 'vitest';
import { isNamed, leavesOut, states } from '../../city-testing.ts';
import { held } from '../../testing.ts';
import { code } from './code.ts';
import { profile } from './profile.ts';

describe('the regulation', () => {
  isNamed(profile, {
    regulation: {
      title: '政务数据共享条例',
      number: '国务院令第809号',
      code,
    },
    officials: ['政务数据共享主管部门', '政务数据共享主管部门', '本级人民政府督查机构'],
  });
  test.each([
    [
      `${code}-14`,
      'shareTypeLabels',
      { unconditional: '无条件共享', conditional: '有条件共享', not_shared: '不予共享' },
    ],
    [`${code}-14`, 'limitedScope', true],
    [
      `${code}-14, ${code}-15`,
      'notSharedBasis',
      {
        accepted: [{ kind: 'law' }, { kind: 'administrative_regulation' }, { kind: 'state_council_decision' }],
        for: ['not_shared'],
        reason: true,
      },
    ],
    [`${code}-15`, 'permittedPurposes', true],
    [`${code}-21`, 'route.unconditional', { kind: 'decided', by: ['provider'], clock: true }],
    [`${code}-21`, 'route.conditional', { kind: 'decided', by: ['provider'], clock: true }],
    [`${code}-28`, 'route.not_shared', { kind: 'negotiated' }],
    [`${code}-21`, 'replyTerm', 10],
    [`${code}-21`, 'unconditionalTerm', 1],
    [`${code}-21`, 'extension', 10],
    [`${code}-20`, 'signOff', ['filing', 'answering']],
    [`${code}-21`, 'pause', 1],
    [`${code}-21`, 'incomplete', true],
    [`${code}-21`, 'refusal', { needs: 'reasons' }],
    [`${code}-28`, 'afterRefusal', 'negotiation'],
    [`${code}-27`, 'inability', { to: 'authority' }],
    [`${code}-28`, 'referral', { to: '本级人民政府', mandate: false, whatIsOpen: true }],
    [`${code}-39`, 'silence', { kind: 'rectification' }],
    [`${code}-25`, 'onwardUse', { passOn: 'provider', publish: 'provider', citesSource: false }],
    [`${code}-22`, 'deliveryModes', { modes: ['api', 'exchange', 'download'], others: true }],
    [`${code}-22`, 'deliveryTerm', 20],
    [`${code}-27`, 'suspension', ['provider', 'authority']],
    [`${code}-27`, 'misuseTerm', 10],
    [`${code}-27`, 'revocation', { negotiated: true, filed: true }],
    [`${code}-27`, 'disposal', true],
    [`${code}-26`, 'useStatement', 1],
    [`${code}-29`, 'useRecords', 3],
    [`${code}-24`, 'backflow', true],
    [`${code}-16`, 'publication', { by: 'examiner' }],
    [`${code}-17`, 'publicationTerm', 2],
    [`${code}-13`, 'assessment', ['secrecy', 'personal_information']],
    [`${code}-13`, 'dataLevels', ['core', 'important', 'general']],
    [`${code}-19`, 'oneSource', true],
    [`${code}-19`, 'sourceDepartment', 'authority'],
    [`${code}-13`, 'requiredMetadata', ['shareMethod', 'useRequirements']],
    [`${code}-13`, 'secrecyReview', true],
    [`${code}-12`, 'lists', ['政务数据目录']],
    [`${code}-17`, 'catalogUpdate', { workingDays: 10, extension: 5 }],
    [`${code}-26`, 'contentsDiffer', { checks: 'provider', first: 'collector', told: null }],
    [`${code}-26`, 'correctionTerm', 10],
    [`${code}-39, ${code}-40`, 'rectification', '同级政务数据共享主管部门'],
    [`${code}-38`, 'reports', [{ what: '共享及时性、数据质量、应用和安全情况' }]],
    [`${code}-37`, 'complaints', true],
  ] as const)('%s states %s', states(profile));
});

describe('what the text leaves out', () => {
  test('names the head of the sharing office, a post of ours', () => {
    expect(held(profile, 'filedPosts')).toEqual({ article: null, value: ['sharing'] });
  });
  leavesOut(profile, {
    ours: {
      separateReviewer: true,
      filedPosts: ['sharing'],
      dataUpdate: { how: '按目录载明的更新周期', watchedBy: 'operator' },
      casesGoOn: true,
    },
    readings: [
      'route.unconditional',
      'route.not_shared',
      'replyTerm',
      'unconditionalTerm',
      'extension',
      'pause',
      'incomplete',
      'afterRefusal',
      'referral',
      'inability',
      'silence',
      'onwardUse',
      'deliveryTerm',
      'suspension',
      'misuseTerm',
      'revocation',
      'disposal',
      'useStatement',
      'publication',
      'assessment',
      'dataLevels',
      'oneSource',
      'sourceDepartment',
      'requiredMetadata',
      'secrecyReview',
      'catalogUpdate',
      'correctionTerm',
    ],
  });
});
