import { type ComplianceRow, done, none, partly, planned, type RegulationText } from '../../compliance.ts';
import { words } from '../../setting.ts';
import { articles } from './articles.ts';
import { code } from './code.ts';

/** 宿迁市政务信息资源共享管理暂行办法: articles 1–38. */
const rows: readonly ComplianceRow[] = [
  none(`${code}-1`, '制定目的与依据', 'Why the rules were made'),
  none(`${code}-2`, '什么是政务信息资源和政务部门', 'What counts as a resource and as a department'),
  none(`${code}-3`, '适用范围', 'What is ruled'),
  partly(`${code}-4`, '分工、系统联通、按目录提供', 'Who does what: connected systems, provision by the directory', {
    rule: 'api/src/areas/catalog/rules/steps/steps.ts: allowed',
    screen: 'registrations',
    test: 'api/src/areas/catalog/rules/steps/steps.test.ts: registrars write and submit, reviewers judge, the authority examines',
    later: ['systems'],
    note: 'Departments compile their directory and ask for what they need. Programs of whoever holds a grant call the interface for data; systems that provide data are not connected.',
  }),
  partly(
    `${code}-5`,
    '共享为原则、统一归集、一数一源、无偿',
    'Share by default, gathered in one place, one source, free',
    {
      rule: 'api/src/areas/catalog/sources/sources.ts: candidatesFor',
      screen: 'editRegistration',
      test: 'api/src/areas/catalog/rules/sources/sources.test.ts: PD-4, DG-13, KF-5, SH-18, SQ-15: items that other departments publish too',
      note: 'What is in the directory can be asked for at no cost; overlapping entries are shown and answered for. Data that departments upload are gathered in one place; nobody has to bring them there.',
    },
  ),
  done(`${code}-6`, '目录内容', 'What an entry states', {
    rule: 'api/src/areas/catalog/rules/content/content-rules.ts: validateContent',
    screen: 'registration',
    test: [
      'api/src/areas/catalog/rules/content/metadata.test.ts: SQ-6: name, format, share type, update cycle, timeliness, delivery, whether it may be opened',
      'api/src/areas/catalog/rules/content/content-rules.test.ts: PD-31, SQ-6: a scope of named departments names one at least',
    ],
  }),
  partly(`${code}-7`, '三种目录、牵头编制、每年全面维护', 'Three directories, lead departments, gone through yearly', {
    rule: 'api/src/areas/catalog/rules/steps/steps.ts: allowed',
    screen: 'registrations',
    test: [
      'api/src/areas/catalog/rules/content/metadata.test.ts: SQ-6: name, format, share type, update cycle, timeliness, delivery, whether it may be opened',
      `api/src/law/cities/suqian/profile.test.ts: ${code}-7 states fullReview`,
      'api/src/law/lists.test.ts: SQ-7: the directory, what is shared and what is open',
    ],
    note: 'The directories of resources, of sharing and of open data are compiled, as pages and workbooks. Lead departments are not recorded, and nobody is reminded of the yearly review.',
  }),
  partly(`${code}-8`, '谁编制谁负责、15日内更新', 'Whoever compiles answers; update within 15 days', {
    rule: 'api/src/areas/catalog/rules/occasions/term.ts: updateDue',
    screen: 'occasions',
    test: [
      'api/src/areas/catalog/rules/steps/regulations.test.ts: SQ-8: the department registers, reviews and publishes',
      'api/src/areas/catalog/rules/steps/regulations.test.ts: SQ-8: is not edited; its update goes the way of the first registration',
      'api/src/areas/catalog/rules/occasions/term.test.ts: SQ-8: within 15 working days of the day it happened',
      'api/src/areas/catalog/occasions/routes.test.ts: N-17, SQ-8: what is late is listed for the authority, and stays late when it is done',
    ],
    note: 'Departments keep their own entries, record what happened and are held to the term. Counties with a catalog of their own are not supervised from here.',
  }),
  done(
    `${code}-9`,
    '三种共享类型、政府可核定无条件共享',
    'Three share types; government may declare data unconditional',
    {
      rule: 'api/src/areas/catalog/rules/steps/declaration.ts: declare',
      screen: 'registration',
      test: [
        `api/src/law/cities/suqian/profile.test.ts: ${code}-9 states shareTypeLabels`,
        'api/src/areas/catalog/rules/steps/regulations.test.ts: SQ-9: the government at its level may declare a resource unconditional',
        'api/src/areas/catalog/regulations.routes.test.ts: SQ-9: declared unconditional by the government',
        'api/src/areas/catalog/rules/steps/regulations.test.ts: SQ-9: the government at its level may declare a resource unconditional > the department does not make stricter what was declared, until the authority records its end',
        'api/src/areas/catalog/rules/content/share-type.test.ts: PD-6, KF-11, SQ-9, N-14: what only some departments may use is conditional',
      ],
    },
  ),
  done(`${code}-10`, '不予共享的依据、基础信息项无条件共享', 'A basis for withholding; base items unconditional', {
    rule: 'api/src/areas/catalog/rules/content/base-library.ts: baseLibraryFindings',
    test: [
      'api/src/areas/catalog/rules/content/legal-basis.test.ts: SQ-10: law, administrative regulation, central and provincial policy',
      'api/src/areas/catalog/rules/content/base-library.test.ts: SQ-10: only the base item is refused',
      'api/src/areas/catalog/rules/content/base-library.test.ts: for every department: a scope of named ones takes it from the others',
    ],
    screen: 'registration',
  }),
  partly(`${code}-11`, '平台管理目录、支撑共享', 'The platform keeps the directory and carries the exchange', {
    rule: 'api/src/areas/directory/search.ts: searchDirectory',
    screen: 'search',
    test: 'api/src/areas/directory/tree.routes.test.ts: PD-32, SQ-11: the tree > promises at every node what its filter finds',
    later: ['systems'],
    note: 'It keeps the directory, the requests and the data that departments upload; systems exchange nothing through it.',
  }),
  planned(`${code}-12`, '内外网与省平台对接', 'Inner network; link to the province', 'levels'),
  partly(`${code}-13`, '系统迁移与资源接入', 'Systems moved, resources connected', {
    rule: 'api/src/areas/datasets/rules/lines.ts: checkLine',
    screen: 'resourceData',
    test: [
      'api/src/areas/datasets/routes.test.ts: becomes visible with the lines in order; others are set aside with place, value and reason',
      'api/src/areas/delivery/open/routes.test.ts: is given a token, looks up, verifies and leaves records that both sides read',
    ],
    later: ['systems'],
    note: 'Data are brought in as files, and programs of whoever holds a grant call the interface. Systems that provide data cannot be connected.',
  }),
  partly(`${code}-14`, '系统对接、编目检索归集申请', 'Systems connected; catalog, search, gathering, requests', {
    rule: 'api/src/areas/directory/search.ts: searchDirectory',
    screen: 'search',
    test: 'api/src/areas/directory/search.routes.test.ts: PD-32, SQ-14: facets > are alternatives within one and narrow each other',
    later: ['systems'],
    note: 'Compiling, finding, asking and loading data are there, and programs call the interface for data. Systems that provide data are not connected.',
  }),
  partly(`${code}-15`, '一数一源、协同采集分工、不一致的协商', 'One source; joint collection; differences settled', {
    rule: 'api/src/areas/discrepancies/commands.ts: decide',
    screen: 'discrepancy',
    test: [
      'api/src/areas/catalog/rules/sources/sources.test.ts: PD-4, DG-13, KF-5, SH-18, SQ-15: items that other departments publish too',
      'api/src/areas/catalog/rules/content/joint-collection.test.ts: SQ-15: collecting together takes somebody else',
      'api/src/areas/discrepancies/routes.test.ts: SQ-15: both departments talk; what they do not agree on is settled',
      'api/src/areas/discrepancies/rules/properties.test.ts: SQ-15: an agreement is of both',
      'api/src/areas/quality/comparing/rules/doubting.test.ts: PD-4, KF-18, SQ-15: what differs is put before the department that checks it',
    ],
    note: 'Overlaps are shown and answered for, data in the platform that hold the same identifier are compared, joint collection names each department and its part, and departments whose data differ come to an agreement, otherwise the authority decides it. Rules and procedures of collection are not kept.',
  }),
  partly(`${code}-16`, '数字化采集、统一标识', 'Collected digitally, with one identifier', {
    rule: 'api/src/areas/catalog/rules/content/metadata-advice.ts: adviseOnMetadata',
    screen: 'registration',
    test: [
      `api/src/law/cities/suqian/profile.test.ts: ${code}-16 states mandatoryItems`,
      'api/src/areas/catalog/rules/content/mandatory-items.test.ts: SQ-16: records carry the unified identifier',
      'api/src/areas/catalog/rules/content/metadata-advice.test.ts: SQ-16: what is on paper only is to be digitised',
      'api/src/areas/catalog/rules/content/mandatory-items.test.ts: DG-6, SQ-16: what is shared lists its items',
    ],
    note: 'Entries say how they are recorded, and the item that identifies is there, found by its name or by its mark and what its name contains; a missing mark and paper alone are pointed out. An identifier under an altogether different name is not recognised, and digitising itself is a duty of departments.',
  }),
  done(
    `${code}-17`,
    '有义务提供、不得无据拒绝、审签核准',
    'Must provide; no refusal without basis; signed and approved',
    {
      rule: 'api/src/areas/catalog/rules/steps/submission.ts: signedUnder',
      screen: 'request',
      test: [
        'api/src/areas/requests/regulations.test.ts: SQ-17, SQ-19: a refusal cites an accepted basis and gives full reasons',
        'api/src/areas/requests/rules/outcome.test.ts: SH-26, SQ-17, N-21: rows that are left out are withheld like items are',
        `api/src/law/cities/suqian/profile.test.ts: ${code}-17 states notSharedApproval`,
        'api/src/areas/attachments/routes.test.ts: SQ-17: the signed page of a sign-off',
        'api/src/running/bulk/import.test.ts: PD-27, SH-17, SQ-17, N-16: what somebody else examines waits for that, and the report counts it',
        'api/src/areas/catalog/rules/steps/retirement.test.ts: SH-26, SQ-17: where grants run on it, it rests on what ending them would',
      ],
    },
  ),
  partly(
    `${code}-18`,
    '报送数据、有条件的须明确条件范围用途',
    'Data handed in; conditions, scope and purposes stated',
    {
      rule: 'api/src/areas/catalog/rules/content/content-rules.ts: validateContent',
      screen: 'registration',
      test: [
        'api/src/areas/catalog/rules/content/content-rules.test.ts: SQ-18: states conditions and at least one permitted purpose',
        'api/src/areas/requests/regulations.test.ts: SQ-18: a purpose that is not permitted is for the provider to decide',
        'api/src/areas/delivery/open/routes.test.ts: is given a token, looks up, verifies and leaves records that both sides read',
      ],
      note: 'Conditions and purposes must be stated, the scope can be. Data are handed in as files, and looked up, downloaded or called by programs under grants.',
    },
  ),
  done(
    `${code}-19`,
    '三类信息的获取、需同意的10日内答复',
    'Ways to a resource; answer in 10 days where consent is needed',
    {
      rule: 'api/src/areas/requests/rules/plan.ts: planOf',
      test: [
        'api/src/areas/requests/regulations.test.ts: SQ-19: what is unconditional is obtained directly',
        'api/src/areas/requests/regulations.test.ts: SQ-19: what is conditional is granted by the platform on the stated conditions',
        'api/src/areas/requests/regulations.test.ts: SQ-19: where the provider’s consent is needed it answers within 10 working days',
        'api/src/areas/requests/regulations.test.ts: SQ-19, N-21, PD-33, KF-15: words, or standing outside the share scope, take no stated term away',
        'api/src/areas/requests/regulations.test.ts: PD-33, KF-15, SQ-19, N-21: a question after the last day moves no day',
        'api/src/areas/requests/rules/outcome.test.ts: PD-33, KF-15, SH-27, SQ-19: what is had without anybody’s leave, asked for beside stricter items',
        'api/src/areas/requests/rules/notices.test.ts: SQ-19, SH-27, SH-28: of each grant in its name that it did not decide, where no task tells it',
      ],
      screen: 'request',
    },
  ),
  partly(`${code}-20`, '及时更新、约定更新周期', 'Data kept up; cycles agreed', {
    rule: 'api/src/areas/datasets/rules/keeping/agreement.ts: againstAgreement',
    test: [
      'api/src/areas/datasets/rules/keeping/term.test.ts: KF-11, SQ-20: as the entry states; without a cycle nothing is due',
      'api/src/areas/datasets/rules/keeping/agreement.test.ts: PD-34, SQ-20: is asked for by whoever provides, with the reason',
    ],
    screen: 'freshness',
    later: ['systems'],
    note: 'Data in the platform are held to the cycle of their entry, or to the one agreed with the authority, and who is late is reminded. Systems of departments are not connected, so nothing is synchronised in real time.',
  }),
  partly(`${code}-21`, '限于用途、不得转供', 'For the purpose only, not passed on', {
    rule: 'api/src/areas/requests/rules/onward.ts: kindsToAsk',
    screen: 'request',
    test: [
      'api/src/areas/requests/record.routes.test.ts: stands with the grant for both sides, the authority and the supervisor',
      'api/src/areas/requests/regulations.test.ts: rule 10: a grant never exceeds what was asked for',
      'api/src/areas/requests/rules/onward.test.ts: KF-18, SH-26, SH-31, SQ-21: shared data go to no third party, so leave is not even asked for',
    ],
    note: 'A request states its purpose and the grant is for that alone, and leave to pass data on is not even asked for. What happens with the data afterwards is not seen.',
  }),
  done(`${code}-22`, '疑义数据快速校核', 'Doubtful data checked quickly', {
    rule: 'api/src/areas/discrepancies/commands.ts: decideReport',
    screen: 'newDiscrepancy',
    test: 'api/src/areas/discrepancies/routes.test.ts: SQ-22: a provider that accepts the doubt corrects at once',
  }),
  none(`${code}-23`, '业务流程优化', 'Better processes', 'A duty of departments.'),
  partly(`${code}-24`, '安全制度与平台防护', 'Rules for security, protection of the platform', {
    rule: 'api/src/areas/session/middleware.ts: signedIn',
    screen: 'signIn',
    test: [
      'api/src/areas/session/routes.test.ts: DG-21, KF-23, SQ-24: is asked for wherever somebody must be known',
      'api/src/areas/filing/rules/responsible.test.ts: SQ-24, SQ-28: the head',
    ],
    note: 'Nobody reads or changes anything without signing in and a role for it; the head who answers first is filed. Data are read under grants alone; they are not encrypted at rest.',
  }),
  partly(`${code}-25`, '数据安全审计', 'Audit of what is done with data', {
    rule: 'api/src/foundation/audit.ts: record',
    screen: 'audit',
    test: [
      'api/src/areas/audit/reads.routes.test.ts: DG-21, SQ-25: what not everybody may read is written down when it is read',
      'api/src/areas/audit/routes.test.ts: the audit log > tells who did what, when, from where',
      'api/src/areas/session/routes.test.ts: DG-21, KF cloud 11, SQ-25: is written down, also when refused',
      'api/src/areas/requests/record.routes.test.ts: is kept with who, when, from where, what and why',
    ],
    note: 'Every step of the console, and the reading of what not everybody may read, is written down, chained and searched by auditors. Every use of data in the platform leaves a record that cannot be changed; what is done outside is not seen.',
  }),
  partly(`${code}-26`, '脱敏脱密', 'Data masked', {
    rule: 'api/src/areas/delivery/rules/masks.ts: maskedAmong',
    test: [
      'api/src/areas/requests/rules/grant/reach.test.ts: SQ-26: what is shown under a mask',
      'api/src/areas/delivery/rules/masks.test.ts: SQ-26: what is sensitive is shown under a mask',
      'api/src/areas/delivery/routes.test.ts: masks what is sensitive, and finds it by its whole value (SQ-26)',
    ],
    screen: 'grantData',
    note: 'Items of high sensitivity are masked by rule wherever they are answered. Whoever decides may have them shown whole, or others masked, for a reason; the form of a mask follows from the item’s name.',
  }),
  partly(`${code}-27`, '保密审查', 'Secrecy reviewed first', {
    rule: 'api/src/areas/datasets/rules/providing.ts: againstProviding',
    screen: 'registration',
    test: [
      'api/src/areas/catalog/rules/content/metadata-advice.test.ts: SQ-16, SQ-27: the form of record and the secrecy review',
      'api/src/areas/catalog/publication/reexamination.routes.test.ts: SQ-27, DG-27: a secrecy review is not dated in the future',
      'api/src/areas/datasets/rules/providing.test.ts: SQ-27, DG-27, N-13: before the recorded secrecy review, where the text asks for one',
    ],
    note: 'An entry states who reviewed it for secrecy and when, and a missing review is pointed out. No data are loaded before it.',
  }),
  partly(`${code}-28`, '部门安全管理', 'Security within departments', {
    rule: 'api/src/areas/filing/rules/responsible.ts: missingPosts',
    screen: 'filing',
    test: 'api/src/areas/filing/rules/responsible.test.ts: SQ-24, SQ-28: the head',
    note: 'Who reviews for secrecy and guards against risks is filed by name. Rules of the department, encryption of its systems and reports of incidents are its own duties and are not kept here.',
  }),
  planned(`${code}-29`, '项目预编目录、验收入库', 'Projects compile a directory, taken over when accepted', 'projects'),
  none(`${code}-30`, '经费', 'Money'),
  planned(`${code}-31`, '依托政务云建设', 'Systems in the government cloud', 'cloud'),
  none(`${code}-32`, '审计监督', 'Audit', 'A duty of the audit office.'),
  none(
    `${code}-33`,
    '项目与安全考核',
    'Assessment of projects and security',
    'Approval of projects is no part of the platform.',
  ),
  partly(`${code}-34`, '评价与问责', 'Evaluation and accountability', {
    rule: 'api/src/areas/requests/figures/rules/figures.ts: figuresOf',
    screen: 'figures',
    test: ['api/src/areas/requests/figures/routes.test.ts: each month has what came about in it'],
    note: 'Requests, answers and what came late are counted by department and month. Sharing and openness are not evaluated.',
  }),
  partly(`${code}-35`, '通知整改、逾期通报', 'Rectification ordered; unremedied, made known', {
    rule: 'api/src/areas/requests/tick.ts: onTick',
    screen: 'request',
    test: [
      'api/src/areas/requests/regulations.test.ts: SQ-35: silence is put right by order',
      'api/src/areas/requests/rectification.routes.test.ts: SQ-35: a request that nobody answered',
    ],
    note: 'For requests left unanswered, past their last day or, where they have none, as the authority finds. Faults found in data, and data that are late, are work of their provider by a day that the house or the cycle sets; the authority orders nothing there. Directories not kept, data not provided, misuse and double collection cannot be taken up.',
  }),
  none(`${code}-36`, '法律责任', 'Liability'),
  none(`${code}-37`, '解释机关', 'Who interprets the rules'),
  none(`${code}-38`, '施行日期', 'When they take effect'),
];

export const texts: readonly RegulationText[] = [
  { title: words('宿迁市政务信息资源共享管理暂行办法', 'Suqian'), articles, rows },
];
