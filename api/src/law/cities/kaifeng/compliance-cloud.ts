import { type ComplianceRow, done, none, planned } from '../../compliance.ts';
import { code } from './code.ts';

/** 开封市政务云平台管理暂行办法 (draft), Kaifeng's cloud rules: articles 1–17. */
export const cloud: readonly ComplianceRow[] = [
  none(`${code} cloud 1`, '制定目的与依据', 'Why the rules were made'),
  none(`${code} cloud 2`, '政务云的作用', 'What the government cloud is for'),
  planned(`${code} cloud 3`, '系统上云', 'Systems move to the cloud', 'cloud'),
  none(
    `${code} cloud 4`,
    '守法使用与等级保护',
    'Lawful use, graded protection',
    'A duty of the department whose system it is.',
  ),
  none(`${code} cloud 5`, '各方职责', 'Who does what'),
  planned(`${code} cloud 6`, '使用申请', 'Asking for room in the cloud', 'cloud'),
  planned(`${code} cloud 7`, '系统部署', 'Putting systems there', 'cloud'),
  planned(`${code} cloud 8`, '云平台运维', 'Running the cloud', 'cloud'),
  none(
    `${code} cloud 9`,
    '应用系统运维与应急',
    'Running applications, emergencies',
    'A duty of the department that runs the console.',
  ),
  planned(`${code} cloud 10`, '故障修复', 'Repairs', 'cloud'),
  done(`${code} cloud 11`, '自动记录日志并保存一年', 'A log of all steps, kept for a year', {
    rule: 'api/src/foundation/audit.ts: record',
    screen: 'audit',
    test: [
      'api/src/areas/audit/routes.test.ts: the audit log > tells who did what, when, from where',
      'api/src/areas/session/routes.test.ts: DG-21, KF cloud 11, SQ-25: is written down, also when refused',
      'api/src/areas/requests/record.routes.test.ts: is kept with who, when, from where, what and why',
    ],
  }),
  planned(`${code} cloud 12`, '资源分配', 'Room shared out', 'cloud'),
  planned(`${code} cloud 13`, '扩容', 'More room when it gets short', 'cloud'),
  planned(`${code} cloud 14`, '安全责任人', 'Who answers for security', 'cloud'),
  planned(`${code} cloud 15`, '云安全测评与应急', 'Assessment of the cloud, emergencies', 'cloud'),
  none(
    `${code} cloud 16`,
    '不得泄露篡改',
    'Nothing is leaked or altered',
    'A duty of everybody who works with the cloud.',
  ),
  none(`${code} cloud 17`, '施行日期', 'When they take effect'),
];
