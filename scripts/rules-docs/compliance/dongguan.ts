import { type ComplianceRow, done, none, notYet, partly } from '../row.ts';

/** 东莞市政务信息资源共享平台使用管理规定: articles 1–29. */
export const dongguan: readonly ComplianceRow[] = [
  none('DG-1', '制定目的与依据', 'Why the rules were made'),
  none('DG-2', '适用单位', 'Which bodies are bound'),
  none('DG-3', '什么是共享平台', 'What the platform is'),
  none('DG-4', '术语', 'Terms'),
  done(
    'DG-5',
    '数据项三种公开模式、四种归类、对外发布须授权',
    'Modes of an item, states of a resource, leave to publish',
    {
      rule: 'api/src/catalog/openness.ts: derivedOpenness',
      screen: 'registration',
      test: [
        'api/src/policy/profiles.test.ts: PD-31, DG-5, SH-30, SQ-6: openness is declared, or derived',
        'api/src/requests/onward.test.ts: DG-5, DG-17: publishing needs the provider’s consent',
        'api/src/requests/onward.test.ts: DG-5: what is open within government only is not published, with whoever’s consent',
      ],
    },
  ),
  done('DG-6', '按记载主体必备的信息项', 'Items an entry must have, by what it is about', {
    rule: 'api/src/catalog/mandatory-items.ts: mandatoryItemFindings',
    screen: 'registration',
    test: 'api/src/policy/profiles.test.ts: DG-6, SQ-16: mandatory items bind',
  }),
  partly(
    'DG-7',
    '因职能所需、登记获取、无偿、不能提供须报告',
    'Needed for a duty, registered, free; who cannot provide reports it',
    {
      rule: 'api/src/requests/plan.ts: planOf',
      screen: 'newRequest',
      test: [
        'api/src/requests/regulations.test.ts: DG-7: what is open within its mode is registered and used',
        'api/src/requests/regulations.test.ts: DG-7: whoever cannot provide reports why',
      ],
      note: 'Getting anything is registered, for a stated purpose, and refusals go to coordination. Reasons go to whoever asked, not to the government office; publication to the public by mandate is not there.',
    },
  ),
  partly('DG-8', '使用和要求提供的权利、更新与配合的义务', 'The right to use and to ask, the duty to keep up', {
    rule: 'api/src/requests/filing.ts: decideFiling',
    screen: 'newRequest',
    test: 'api/src/requests/regulations.test.ts: DG-8: what is closed may be asked for',
    note: 'What is in the directory can be asked for, closed or not. A demand for what the directory lacks cannot be filed, and no data are handed in.',
  }),
  done('DG-9', '编制完整规范的目录', 'A complete and orderly catalog', {
    rule: 'api/src/catalog/content-rules.ts: validateContent',
    screen: 'registration',
    test: 'api/src/catalog/content-rules.test.ts: each missing piece of metadata is named',
  }),
  done('DG-10', '逐条登记、审核、发布', 'Registered, reviewed and published entry by entry', {
    rule: 'api/src/catalog/rules.ts: decide',
    screen: 'registrations',
    test: 'api/src/catalog/rules.test.ts: approved, it is published',
  }),
  done('DG-11', '指定登记和审核人员', 'Registrars and reviewers are named', {
    rule: 'api/src/catalog/rules.ts: stancesOf',
    screen: 'people',
    test: 'api/src/catalog/rules.test.ts: registrars write and submit, reviewers judge, the authority examines',
  }),
  done('DG-12', '按流程登记、发布、更新', 'Registration, publication and update by procedure', {
    rule: 'api/src/catalog/rules.ts: allowed',
    screen: 'registration',
    test: 'api/src/catalog/rules.test.ts: a step at the wrong stage is refused as such',
  }),
  notYet(
    'DG-13',
    '一数一源、不重复采集',
    'One source per datum, nothing collected twice',
    'Overlapping entries of several departments are not shown when one registers.',
  ),
  notYet(
    'DG-14',
    '数据更新频率、无变化书面说明、按反馈查核',
    'How often data are updated; no change explained; feedback checked',
    'Entries state their update cycle. Whether data are updated is not seen, a note that nothing changed cannot be sent, and there is no feedback on quality.',
  ),
  notYet(
    'DG-15',
    '三种数据提供方式',
    'Three ways of providing data',
    'No data are provided: neither by front-end machines, nor by forms, nor by spreadsheets.',
  ),
  partly(
    'DG-16',
    '查询、接口、交换及其审核、目录外需求',
    'Query, API, exchange with its examination; needs beyond the directory',
    {
      rule: 'api/src/requests/plan.ts: planOf',
      screen: 'newRequest',
      test: 'api/src/requests/regulations.test.ts: DG-16: data exchange is examined by the authority',
      note: 'A request for exchange names what, how, what for and on what basis, and the authority examines it. The delivery itself is not there, nor is a demand for what the directory lacks.',
    },
  ),
  done(
    'DG-17',
    '限于履职、注明出处、未经同意不得公开',
    'For the duty only, source named, not published without consent',
    {
      rule: 'api/src/requests/onward.ts: askConsent',
      screen: 'request',
      test: [
        'api/src/requests/regulations.test.ts: rule 10: a grant never exceeds what was asked for',
        'api/src/requests/onward.test.ts: DG-5, DG-17: publishing needs the provider’s consent',
        'api/src/requests/onward.test.ts: DG-17: what serves the department’s own duties is passed on to nobody',
        'api/src/requests/onward.test.ts: DG-5, DG-17: the source is named in use',
      ],
    },
  ),
  notYet(
    'DG-18',
    '数据有误的报告与反馈',
    'Errors reported, handled and answered',
    'There is no feedback on data: an error cannot be reported to the authority or the provider.',
  ),
  none('DG-19', '平台运维', 'Who runs the platform'),
  notYet(
    'DG-20',
    '安排更新、不能提供时补救并通知',
    'Updates arranged; interruptions made good and told',
    'A department cannot give notice that it is unable to provide something for a time.',
  ),
  partly('DG-21', '身份认证、访问控制、审计跟踪', 'Identity, access control, audit trail', {
    rule: 'api/src/audit.ts: record',
    screen: 'people',
    test: 'api/src/session/routes.test.ts: is written down, also when refused, without the password',
    note: 'Sign-in, roles and the audit log are there; the log is written, but there is no page to read it.',
  }),
  notYet(
    'DG-22',
    '异地备份与等级保护',
    'Copies elsewhere, graded protection',
    'Neither a tool nor an instruction for copies in another place, and no assessment of the protection level.',
  ),
  notYet(
    'DG-23',
    '内部制度与专人负责',
    'Rules within departments, a person in charge',
    'Who is in charge of sharing in a department is not filed.',
  ),
  notYet(
    'DG-24',
    '定期检查评估并公布',
    'Regular checks, evaluation published',
    'Volume, timeliness and use are not evaluated or published.',
  ),
  partly('DG-25', '监察部门全过程监督', 'Supervision of the whole course', {
    rule: 'api/src/requests/queries.ts: canRead',
    screen: 'requests',
    test: 'api/src/requests/regulations.test.ts: rule 17: the supervisor reads and decides nothing',
    note: 'Supervisors read every request with all its steps. Nothing is reported to an electronic supervision system.',
  }),
  none('DG-26', '保密监督', 'Supervision of secrecy', 'A duty of the secrecy bureau.'),
  notYet(
    'DG-27',
    '违规责令改正、涉密须先审查',
    'Breaches put right; secrecy reviewed before upload',
    'Rectification cannot be ordered, and an entry does not state who reviewed it for secrecy and when.',
  ),
  none('DG-28', '解释机关', 'Who interprets the rules'),
  none('DG-29', '施行日期', 'When they take effect'),
];
