import { type ComplianceRow, done, none, partly, type RegulationText } from '../../compliance.ts';
import { words } from '../../setting.ts';
import { articles } from './articles.ts';
import { code } from './code.ts';

/** 东莞市政务信息资源共享平台使用管理规定: articles 1–29. */
const rows: readonly ComplianceRow[] = [
  none(`${code}-1`, '制定目的与依据', 'Why the rules were made'),
  none(`${code}-2`, '适用单位', 'Which bodies are bound'),
  none(`${code}-3`, '什么是共享平台', 'What the platform is'),
  none(`${code}-4`, '术语', 'Terms'),
  done(
    `${code}-5`,
    '数据项三种公开模式、四种归类、对外发布须授权',
    'Modes of an item, states of a resource, leave to publish',
    {
      rule: 'api/src/areas/catalog/rules/content/openness.ts: derivedOpenness',
      screen: 'registration',
      test: [
        'api/src/areas/catalog/rules/content/openness.test.ts: DG-5: an item has one mode that says both who in government and whether the public',
        'api/src/areas/catalog/rules/content/openness.test.ts: DG-5: how open a resource is follows from its items',
        'api/src/areas/catalog/rules/content/mandatory-items.test.ts: DG-5: what is registered without its contents has no items to miss',
        'api/src/areas/requests/rules/onward.test.ts: DG-5, DG-17: publishing needs the provider’s consent',
        'api/src/areas/requests/rules/onward.test.ts: DG-5: what is open within government only is not published, with whoever’s consent',
      ],
    },
  ),
  done(`${code}-6`, '按记载主体必备的信息项', 'Items an entry must have, by what it is about', {
    rule: 'api/src/areas/catalog/rules/content/mandatory-items.ts: mandatoryItemFindings',
    screen: 'registration',
    test: [
      'api/src/areas/catalog/rules/content/mandatory-items.test.ts: DG-6: what the records are about says which items must be there',
      'api/src/areas/catalog/rules/content/mandatory-items.test.ts: DG-6: what the records are about says which items must be there > a licence is asked for the items of whoever holds it and for its own',
      'api/src/areas/catalog/regulations.routes.test.ts: DG-6: a missing item is refused by name',
      'api/src/areas/catalog/rules/content/mandatory-items.test.ts: DG-6, SQ-16: what is shared lists its items',
    ],
  }),
  partly(
    `${code}-7`,
    '因职能所需、登记获取、无偿、不能提供须报告',
    'Needed for a duty, registered, free; who cannot provide reports it',
    {
      rule: 'api/src/areas/requests/rules/plan.ts: planOf',
      screen: 'newRequest',
      test: [
        'api/src/areas/requests/regulations.test.ts: DG-7: what is open within its mode is registered and used',
        'api/src/areas/registers/routes.test.ts: DG-7: what is registered with the authority',
        'api/src/areas/requests/rules/notices.test.ts: DG-7: what a provider does not provide is reported to the body above',
        'api/src/areas/registers/routes.test.ts: DG-7: are told to its operators, one notice for a department until it is read',
        'api/src/areas/requests/regulations.test.ts: DG-7: whoever cannot provide reports why',
        'api/src/areas/requests/rules/grant/inability.test.ts: DG-7: a provider that cannot provide reports it to the government office',
        'api/src/areas/requests/rules/grant/inability.test.ts: DG-7: of a grant in effect too the body above decides, or leaves it to the authority',
        'api/src/areas/demands/rules/tasks.test.ts: DG-7: what the department in charge declines is reported to the body above it',
        'api/src/areas/requests/rules/grant/grant-life.test.ts: DG-7: that its provider lets it rest is reported above, but for misuse',
        'api/src/areas/requests/ending/with-entry.routes.test.ts: DG-7: the government office hears that a service ends with its entry; SH-26, SQ-17: of grants that end before nothing is asked',
      ],
      note: 'Getting anything, by whatever way, is registered with the authority, which is told and has the list, for a stated purpose. What is refused, withheld or taken back, and what a provider cannot provide or not go on providing, is reported to the government office; of a request without an answer, one taken to coordination, and of a grant that its provider cannot go on with it decides or gives a mandate. Of a declined demand it hears, and of a grant that rests or ends with its entry: that the end of an entry is announced is told to it, and it does not hold that up. Publication to the public by mandate is not there.',
    },
  ),
  partly(`${code}-8`, '使用和要求提供的权利、更新与配合的义务', 'The right to use and to ask, the duty to keep up', {
    rule: 'api/src/areas/requests/rules/application.ts: decideApplication',
    screen: 'newRequest',
    test: [
      'api/src/areas/requests/regulations.test.ts: DG-8: what is closed may be asked for',
      'api/src/areas/requests/rules/outcome.test.ts: DG-8: is granted by naming the items it comes to',
      'api/src/areas/demands/rules/decide.test.ts: DG-8, SH-26: whoever may ask for data files what their own department needs',
    ],
    note: 'What is in the directory can be asked for, closed or not, and what is excepted (state secrets, inner sensitive matters) is said. What the directory lacks is demanded, alone or together. Data are handed in as files.',
  }),
  done(`${code}-9`, '编制完整规范的目录', 'A complete and orderly catalog', {
    rule: 'api/src/areas/catalog/rules/content/content-rules.ts: validateContent',
    screen: 'registration',
    test: 'api/src/areas/catalog/rules/content/metadata.test.ts: DG-9, DG-10: names and formats of items, delivery, how open they are, update cycle',
  }),
  done(`${code}-10`, '逐条登记、审核、发布', 'Registered, reviewed and published entry by entry', {
    rule: 'api/src/areas/catalog/rules/steps/steps.ts: decide',
    screen: 'registrations',
    test: [
      'api/src/areas/catalog/rules/steps/regulations.test.ts: DG-10, DG-11: the department registers, reviews and publishes',
      'api/src/areas/catalog/rules/content/metadata.test.ts: DG-9, DG-10: names and formats of items, delivery, how open they are, update cycle',
    ],
  }),
  done(`${code}-11`, '指定登记和审核人员', 'Registrars and reviewers are named', {
    rule: 'api/src/access/registrations.ts: stancesOf',
    screen: 'people',
    test: [
      'api/src/areas/catalog/rules/steps/regulations.test.ts: DG-10, DG-11: the department registers, reviews and publishes',
      'api/src/areas/organisation/rules/people.test.ts: rule 17: an administrator gives and takes the roles of a department',
    ],
  }),
  done(`${code}-12`, '按流程登记、发布、更新', 'Registration, publication and update by procedure', {
    rule: 'api/src/areas/catalog/rules/steps/steps.ts: allowed',
    screen: 'registration',
    test: [
      'api/src/areas/catalog/rules/steps/regulations.test.ts: DG-12: is not edited; its update goes the way of the first registration',
      'api/src/areas/catalog/rules/steps/steps.test.ts: a step at the wrong stage is refused as such',
    ],
  }),
  partly(`${code}-13`, '一数一源、不重复采集', 'One source per datum, nothing collected twice', {
    rule: 'api/src/areas/catalog/sources/sources.ts: candidatesFor',
    screen: 'editRegistration',
    test: 'api/src/areas/catalog/rules/sources/sources.test.ts: PD-4, DG-13, KF-5, SH-18, SQ-15: items that other departments publish too',
    note: 'Overlapping entries are shown and answered for; one that is left unanswered stays so.',
  }),
  partly(
    `${code}-14`,
    '数据更新频率、无变化书面说明、按反馈查核',
    'How often data are updated; no change explained; feedback checked',
    {
      rule: 'api/src/areas/discrepancies/rules/tasks.ts: tasksFor',
      screen: 'discrepancy',
      test: [
        'api/src/areas/discrepancies/rules/decide.test.ts: DG-14: the provider is asked to check meanwhile',
        'api/src/areas/datasets/rules/keeping/term.test.ts: DG-14: what is not kept up monthly or sooner, until the tenth of the next quarter',
        'api/src/areas/datasets/rules/keeping/tasks.test.ts: DG-14: is put in writing, where the text has somebody who is told',
      ],
      note: 'What users report of errors is put before the provider to be checked. Data in the platform are held to their cycle, at the latest to the first ten days of a quarter; that nothing changed is put in writing and reaches the supervision bureau in the console. Data outside the platform are not seen.',
    },
  ),
  partly(`${code}-15`, '三种数据提供方式', 'Three ways of providing data', {
    rule: 'api/src/areas/datasets/rules/lines.ts: checkLine',
    screen: 'resourceData',
    test: [
      'api/src/areas/datasets/routes.test.ts: comes as a workbook and as JSON lines too, by the names of the items or their ids',
    ],
    later: ['systems'],
    note: 'Data are handed in as spreadsheets, text or JSON lines, checked line by line. Front-end machines and online forms are not there.',
  }),
  partly(
    `${code}-16`,
    '查询、接口、交换及其审核、目录外需求',
    'Query, API, exchange with its examination; needs beyond the directory',
    {
      rule: 'api/src/areas/requests/rules/plan.ts: planOf',
      screen: 'newRequest',
      test: [
        'api/src/law/deliveries.test.ts: DG-16: query, interface and exchange; download is none of the three modes',
        'api/src/law/refusal.test.ts: DG-16: an exchange that is not examined well is told why',
        'api/src/areas/requests/regulations.test.ts: DG-16: data exchange is examined by the authority',
        'api/src/areas/requests/regulations.test.ts: DG-16: the authority’s no to an exchange is no refusal to share',
        'api/src/areas/requests/rules/not-stated.test.ts: DG-16: of exchange only; query and API are used once registered',
        'api/src/areas/requests/rules/not-stated.test.ts: DG-16: download is none of the three modes, and is not asked for',
        'api/src/areas/demands/rules/decide.test.ts: DG-16: finds the department in charge, which has ten working days from then on (house)',
        'api/src/areas/demands/rules/decide.test.ts: DG-16: answers by an entry of its own that is in the directory',
      ],
      later: ['systems'],
      note: 'There are three modes, and no other can be asked for. A request for exchange names what, how, what for and on what basis, and the authority examines it. Data in the platform are looked up and called by programs; exchange between front-end machines flows outside of it. What the directory lacks is demanded: the authority brings those who need it and those who have it together in one case, and it is answered by an entry of the directory.',
    },
  ),
  partly(
    `${code}-17`,
    '限于履职、注明出处、未经同意不得公开',
    'For the duty only, source named, not published without consent',
    {
      rule: 'api/src/areas/requests/rules/onward.ts: askConsent',
      screen: 'request',
      test: [
        'api/src/areas/requests/record.routes.test.ts: stands with the grant for both sides, the authority and the supervisor',
        'api/src/areas/requests/regulations.test.ts: rule 10: a grant never exceeds what was asked for',
        'api/src/areas/requests/rules/onward.test.ts: DG-5, DG-17: publishing needs the provider’s consent',
        'api/src/areas/requests/rules/onward.test.ts: DG-17: what serves the department’s own duties is passed on to nobody',
        'api/src/areas/requests/rules/onward.test.ts: DG-5, DG-17: the source is named in use',
      ],
      note: 'A request states its purpose and the grant is for that alone; the source to be named is said, and publishing is asked for and consented to. What happens with the data afterwards is not seen.',
    },
  ),
  done(`${code}-18`, '数据有误的报告与反馈', 'Errors reported, handled and answered', {
    rule: 'api/src/areas/discrepancies/commands.ts: decideReport',
    screen: 'newDiscrepancy',
    test: [
      'api/src/areas/discrepancies/routes.test.ts: DG-14, DG-18: the authority is told, the provider checks',
      'api/src/areas/discrepancies/routes.test.ts: DG-18: whoever obtained what is closed may doubt it',
    ],
  }),
  none(`${code}-19`, '平台运维', 'Who runs the platform'),
  partly(`${code}-20`, '安排更新、不能提供时补救并通知', 'Updates arranged; interruptions made good and told', {
    rule: 'api/src/areas/delivery/outages/rules/outage.ts: decideAnnouncing',
    screen: 'resourceData',
    test: [
      'api/src/areas/delivery/outages/rules/outage.test.ts: DG-20: an outage',
      'api/src/areas/delivery/outages/routes.test.ts: DG-20: that data are interrupted',
      'api/src/areas/requests/inability.routes.test.ts: DG-20: that a provider cannot go on for a time is told to consumer and authority',
      'api/src/areas/requests/rules/grant/inability.test.ts: DG-7, DG-20, N-27: a provider that cannot go on reports it',
    ],
    note: 'A provider announces that a resource’s data are interrupted, with its reason, what to do meanwhile and the expected end; the authority and whoever holds a grant are told, and answers say so while it lasts. That a grant cannot be gone on with is reported on the grant, and the government office decides. Who arranges the updates is not recorded.',
  }),
  done(`${code}-21`, '身份认证、访问控制、审计跟踪', 'Identity, access control, audit trail', {
    rule: 'api/src/foundation/audit.ts: record',
    screen: 'audit',
    test: [
      'api/src/areas/audit/reads.routes.test.ts: DG-21, SQ-25: what not everybody may read is written down when it is read',
      'api/src/areas/audit/routes.test.ts: the audit log > tells who did what, when, from where',
      'api/src/areas/session/routes.test.ts: DG-21, KF-23, SQ-24: is asked for wherever somebody must be known',
      'api/src/areas/requests/record.routes.test.ts: is kept with who, when, from where, what and why',
    ],
  }),
  partly(`${code}-22`, '异地备份与等级保护', 'Copies elsewhere, graded protection', {
    rule: 'api/src/running/backup/make.ts: makeBackup',
    screen: 'upkeep',
    test: [
      'api/src/running/backup/backup.test.ts: a backup > goes to a second place as well',
      'api/src/access/abilities.test.ts: PD-38, DG-22: whether there are backups is seen by operator and system admin',
    ],
    note: 'A backup goes to a second place, is restored to try it, and its outcome is shown. The protection level of an installation is not assessed here.',
  }),
  partly(`${code}-23`, '内部制度与专人负责', 'Rules within departments, a person in charge', {
    rule: 'api/src/areas/filing/rules/responsible.ts: missingPosts',
    screen: 'filing',
    test: 'api/src/areas/filing/rules/responsible.test.ts: DG-23: where one person is to be named, one will do',
    note: 'Who is in charge of sharing is named by each department and filed. Its rules of procedure are its own and are not kept here.',
  }),
  partly(`${code}-24`, '定期检查评估并公布', 'Regular checks, evaluation published', {
    rule: 'api/src/areas/requests/figures/rules/figures.ts: figuresOf',
    screen: 'figures',
    test: ['api/src/areas/requests/figures/routes.test.ts: each month has what came about in it'],
    note: 'Requests, answers and what came late are counted by department and month, for the authority to look through and take along. Volume and timeliness of data are not counted, and no evaluation is published.',
  }),
  partly(`${code}-25`, '监察部门全过程监督', 'Supervision of the whole course', {
    rule: 'api/src/access/requests.ts: readsRequest',
    screen: 'requests',
    test: [
      'api/src/areas/requests/regulations.test.ts: DG-25, rule 17: the supervisor reads, reminds and decides nothing',
      'api/src/areas/requests/reading.routes.test.ts: both sides’ people in charge, the authority and the supervisor',
    ],
    note: 'Supervisors read every request with all its steps, see what is late and with whom it lies, and remind in writing. Nothing is reported to an electronic supervision system.',
  }),
  none(`${code}-26`, '保密监督', 'Supervision of secrecy', 'A duty of the secrecy bureau.'),
  partly(`${code}-27`, '违规责令改正、涉密须先审查', 'Breaches put right; secrecy reviewed before upload', {
    rule: 'api/src/areas/catalog/rules/content/metadata-advice.ts: adviseOnMetadata',
    screen: 'registration',
    test: [
      'api/src/areas/catalog/rules/content/metadata-advice.test.ts: DG-27: the secrecy review',
      'api/src/areas/datasets/rules/providing.test.ts: SQ-27, DG-27, N-13: before the recorded secrecy review, where the text asks for one',
    ],
    note: 'An entry states who reviewed it for secrecy and when, a missing review is pointed out, and no data are loaded before it. What an entry has to follow is recorded, without a term, as the text gives none. Rectification cannot be ordered.',
  }),
  none(`${code}-28`, '解释机关', 'Who interprets the rules'),
  none(`${code}-29`, '施行日期', 'When they take effect'),
];

export const texts: readonly RegulationText[] = [
  { title: words('东莞市政务信息资源共享平台使用管理规定', 'Dongguan'), articles, rows },
];
