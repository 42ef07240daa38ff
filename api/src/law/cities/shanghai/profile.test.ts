import { describe, test } from 'vitest';
import { isNamed, leavesOut, states } from '../../city-testing.ts';
import { code } from './code.ts';
import { profile } from './profile.ts';

describe('the regulation', () => {
  isNamed(profile, {
    regulation: {
      title: '上海市公共数据和一网通办管理办法',
      number: '上海市人民政府令第9号',
      code,
    },
    officials: ['市政府办公厅', '市大数据中心', '市政府办公厅'],
  });
  test.each([
    [`${code}-27`, 'shareTypeLabels', { unconditional: '无条件共享', conditional: '授权共享', not_shared: '非共享' }],
    [
      `${code}-30`,
      'opennessScheme',
      {
        kind: 'declared',
        labels: { open: '无条件开放', conditionally_open: '有条件开放', not_open: '非开放' },
        sensitiveClosed: true,
      },
    ],
    [
      `${code}-27`,
      'notSharedBasis',
      {
        accepted: [
          { kind: 'law' },
          { kind: 'administrative_regulation' },
          { kind: 'local_regulation' },
          { kind: 'rule' },
        ],
        for: ['conditional', 'not_shared'],
        reason: true,
      },
    ],
    [`${code}-23`, 'baseLibraries', { libraries: ['01', '02', '03', '05'], unconditional: null }],
    [`${code}-27`, 'route.unconditional', { kind: 'filed' }],
    [`${code}-27`, 'route.conditional', { kind: 'decided', by: ['authority', 'responsible'], clock: false }],
    [`${code}-26`, 'route.not_shared', { kind: 'decided', by: ['responsible'], clock: false }],
    [
      `${code}-26`,
      'refusal',
      {
        needs: 'basis',
        accepted: [
          { kind: 'law' },
          { kind: 'administrative_regulation' },
          { kind: 'local_regulation' },
          { kind: 'rule' },
        ],
      },
    ],
    [`${code}-25`, 'deliveryConsent', ['exchange', 'download']],
    [`${code}-28`, 'scenarios', true],
    [`${code}-26, ${code}-31`, 'onwardUse', { passOn: 'forbidden', publish: 'forbidden', citesSource: false }],
    [`${code}-17`, 'publication', { by: 'examiner' }],
    [`${code}-17`, 'requiredMetadata', []],
    [`${code}-18`, 'oneSource', true],
    [`${code}-16`, 'compilers', '市级责任部门'],
    [
      `${code}-26, ${code}-31, ${code}-17`,
      'lists',
      ['数据责任清单', '数据需求清单', '共享负面清单', '数据开放清单', '区补充目录'],
    ],
    [`${code}-17`, 'catalogUpdate', { words: '动态更新' }],
    [`${code}-24`, 'dataUpdate', { how: '更新情况受实时监测', watchedBy: 'examiner' }],
    [`${code}-16, ${code}-22`, 'contentsDiffer', { checks: 'responsible', first: 'collector', told: null }],
    [`${code}-24, ${code}-32`, 'reports', [{ what: '公共数据质量和开放应用评估' }]],
  ] as const)('%s states %s', states(profile));
});

describe('what the text leaves out', () => {
  leavesOut(profile, {
    ours: {
      separateReviewer: true,
      filedPosts: ['sharing'],
      casesGoOn: true,
    },
    readings: [
      'opennessScheme',
      'baseLibraries',
      'route.conditional',
      'route.not_shared',
      'deliveryConsent',
      'scenarios',
      'onwardUse',
      'publication',
      'oneSource',
      'compilers',
      'requiredMetadata',
      'lists',
      'contentsDiffer',
    ],
  });
});
