import { type ComplianceRow, done, none, notYet, partly, planned, type RegulationText } from '../../compliance.ts';
import { words } from '../../setting.ts';
import { articles, cloudArticles, planArticles } from './articles.ts';
import { code } from './code.ts';
import { cloud } from './compliance-cloud.ts';
import { plan } from './compliance-plan.ts';

/** 开封市政务信息资源共享管理暂行办法 (draft): articles 1–29. */
const rows: readonly ComplianceRow[] = [
  none(`${code}-1`, '制定目的与依据', 'Why the rules were made'),
  none(`${code}-2`, '什么是政务信息资源和政务部门', 'What counts as a resource and as a department'),
  none(`${code}-3`, '适用范围', 'What is ruled'),
  partly(`${code}-4`, '分工、编制目录、系统联通', 'Who does what: catalogs, connected systems', {
    rule: 'api/src/areas/catalog/rules/steps/steps.ts: allowed',
    screen: 'registrations',
    test: 'api/src/areas/catalog/rules/steps/steps.test.ts: registrars write and submit, reviewers judge, the authority examines',
    later: ['systems'],
    note: 'Departments compile their directory and ask for what they need. Their systems are not connected.',
  }),
  partly(
    `${code}-5`,
    '共享为原则、说明用途、一数一源、授权管理',
    'Share by default, say what for, one source, controlled access',
    {
      rule: 'api/src/areas/catalog/sources/sources.ts: candidatesFor',
      screen: 'editRegistration',
      test: [
        'api/src/areas/catalog/rules/sources/sources.test.ts: PD-4, DG-13, KF-5, SH-18, SQ-15: items that other departments publish too',
        'api/src/areas/quality/comparing/routes.test.ts: KF-5, SH-22: sources that hold the same people are compared',
      ],
      note: 'A request states its purpose; sign-in and roles control who may do what; overlapping entries are shown and answered for. Data in the platform are checked against each other where they hold the same identifier; others are not.',
    },
  ),
  none(`${code}-6`, '业务流程优化', 'Better processes', 'A duty of departments.'),
  planned(
    `${code}-7`,
    '平台部署、与国家省平台互联',
    'The platform in the government network, linked upwards',
    'levels',
    'Data that departments upload are used under grants meanwhile; the network that the platform stands in is for its operator to choose.',
  ),
  partly(`${code}-8`, '中心数据库与交换标准', 'Central database and exchange standards', {
    rule: 'api/src/areas/quality/pools/rules/plan.ts: againstPlan',
    screen: 'pools',
    test: [
      'api/src/areas/datasets/routes.test.ts: becomes visible with the lines in order; others are set aside with place, value and reason',
      'api/src/areas/quality/pools/rules/sight.test.ts: KF-8: the authority',
      'api/src/areas/quality/pools/routes.test.ts: SH-23, KF-8: a pool is put together of several departments’ data',
    ],
    later: ['systems'],
    note: 'Data that departments upload are kept in one place, in the form that their entry describes, and put together in base and theme libraries by what they have in common, or side by side, each datum with its source. Databases of departments are not connected, so there is no standard of exchange with them.',
  }),
  partly(`${code}-9`, '系统整合与接入', 'Systems merged and connected', {
    rule: 'api/src/areas/delivery/open/calls.ts: queryOpen',
    test: [
      'api/src/areas/delivery/open/routes.test.ts: is given a token, looks up, verifies and leaves records that both sides read',
    ],
    later: ['systems'],
    note: 'Programs of whoever holds a grant call the interface for data. Systems that provide data cannot be connected, and merging them is left to departments.',
  }),
  partly(
    `${code}-10`,
    '按指南编目、实时更新、备案、汇总',
    'Catalog by the guide, updated at once, filed, put together',
    {
      rule: 'api/src/areas/catalog/rules/steps/publishing.ts: reported',
      screen: 'registers',
      test: [
        'api/src/areas/registers/routes.test.ts: KF-10: what is filed with the authority > is listed for the authority',
        'api/src/areas/registers/routes.test.ts: KF-10: what is filed with the authority > is told to its operators',
        'api/src/areas/catalog/rules/steps/regulations.test.ts: KF-10: the department publishes and files it with the authority, which holds nothing up',
        'api/src/areas/catalog/rules/occasions/term.test.ts: KF-10: at once, as read: on the day itself, or the first working day after',
        'api/src/areas/catalog/rules/steps/regulations.test.ts: KF-10: is not edited; its update goes the way of the first registration',
        'api/src/areas/catalog/rules/steps/retirement.test.ts: KF-10: changes the catalog, and is filed with the authority',
        'api/src/areas/compiled/routes.test.ts: KF-10: the directories of counties are put together, and each level is counted',
      ],
      note: 'Departments compile by the guide, publish themselves and file with the authority, which is told and has the list. That an entry is gone is filed and told likewise. Entries brought in by file are in the list, but not told one by one. What a change of law or duties asks for is recorded and is due at once. What counties register here is put together in one list and counted by county; a directory that a county keeps elsewhere comes in as a file.',
    },
  ),
  done(
    `${code}-11`,
    '目录要素、三种共享类型、不予共享的依据',
    'What an entry states, three share types, a basis for withholding',
    {
      rule: 'api/src/areas/catalog/rules/content/content-rules.ts: validateContent',
      screen: 'registration',
      test: [
        'api/src/areas/catalog/rules/content/share-type.test.ts: PD-6, KF-11: the share type of a resource is that of its items',
        'api/src/areas/catalog/rules/content/legal-basis.test.ts: KF-11: law, administrative regulation and central policy only',
        'api/src/areas/catalog/rules/content/metadata.test.ts: KF-11: type, format, update cycle, share type, method and requirements of use',
        'api/src/areas/catalog/rules/content/share-type.test.ts: PD-6, KF-11, SQ-9, N-14: what only some departments may use is conditional',
      ],
    },
  ),
  partly(`${code}-12`, '基础信息项无条件共享、牵头编目', 'Base items unconditional; lead departments compile', {
    rule: 'api/src/areas/catalog/rules/content/base-library.ts: baseLibraryFindings',
    screen: 'registration',
    test: 'api/src/areas/catalog/rules/content/base-library.test.ts: KF-12: only the base item is refused',
    note: 'Base items are checked. Who leads a base or theme library is not recorded: any department may register in it.',
  }),
  planned(
    `${code}-13`,
    '依职责采集、提供接口和说明',
    'Collection by duty; interfaces with their description',
    'systems',
    'Interfaces of departments and their descriptions are handed in then; the platform has its own, described by itself.',
  ),
  partly(
    `${code}-14`,
    '报送数据、有条件的须明确条件范围用途',
    'Data handed in; conditions, scope and purposes stated',
    {
      rule: 'api/src/areas/catalog/rules/content/content-rules.ts: validateContent',
      screen: 'registration',
      test: [
        'api/src/areas/catalog/rules/content/content-rules.test.ts: KF-14: states conditions and at least one permitted purpose',
        'api/src/areas/requests/rules/not-stated.test.ts: KF-14: stated, but the provider decides all the same',
        'api/src/areas/delivery/open/routes.test.ts: is given a token, looks up, verifies and leaves records that both sides read',
      ],
      note: 'Conditions and purposes must be stated, the scope can be. Data are handed in as files, and looked up, downloaded or called by programs under grants.',
    },
  ),
  done(
    `${code}-15`,
    '三类信息的获取、10日答复、协商协调',
    'Three ways to a resource; answer in 10 days; negotiation, coordination',
    {
      rule: 'api/src/areas/requests/rules/plan.ts: planOf',
      test: [
        'api/src/areas/requests/regulations.test.ts: KF-15: what is unconditional is obtained directly',
        'api/src/areas/requests/regulations.test.ts: KF-15: what is conditional is answered by the provider within 10 working days',
        'api/src/areas/requests/regulations.test.ts: KF-15: after a refusal both negotiate first, then the authority coordinates',
        'api/src/areas/requests/regulations.test.ts: KF-15: what is not shared is negotiated, then coordinated',
        'api/src/areas/requests/regulations.test.ts: PD-33, KF-15, SQ-19, N-21: a question after the last day moves no day',
        'api/src/areas/requests/regulations.test.ts: SQ-19, N-21, PD-33, KF-15: words, or standing outside the share scope, take no stated term away',
        'api/src/areas/requests/rules/outcome.test.ts: PD-33, KF-15, SH-27, SQ-19: what is had without anybody’s leave, asked for beside stricter items',
        'api/src/areas/requests/rules/grant/grant-life.test.ts: PD-33, KF-15: while it rests, what was withheld of it may still be insisted on',
      ],
      screen: 'request',
    },
  ),
  none(
    `${code}-16`,
    '不得要求重复提交',
    'Nobody is asked twice',
    `A duty of departments towards citizens; collecting twice is ruled in ${code}-5.`,
  ),
  partly(`${code}-17`, '及时维护数据', 'Data kept up', {
    rule: 'api/src/areas/datasets/rules/keeping/term.ts: dueOf',
    test: 'api/src/areas/datasets/rules/keeping/term.test.ts: KF-11, SQ-20: as the entry states; without a cycle nothing is due',
    screen: 'freshness',
    note: 'Each line is checked when it is loaded. Data in the platform are held to the cycle of their entry, and who is late is reminded. Whether they are complete and agree with what the department holds is not seen.',
  }),
  partly(`${code}-18`, '限于用途、不得转供、疑义反馈', 'For the purpose only, not passed on, doubts fed back', {
    rule: 'api/src/areas/requests/rules/onward.ts: kindsToAsk',
    screen: 'request',
    test: [
      'api/src/areas/requests/regulations.test.ts: rule 10: a grant never exceeds what was asked for',
      'api/src/areas/requests/rules/onward.test.ts: KF-18, SH-26, SH-31, SQ-21: shared data go to no third party, so leave is not even asked for',
      'api/src/areas/discrepancies/routes.test.ts: KF-18, SQ-22, DG-14: the provider checks',
      'api/src/areas/discrepancies/routes.test.ts: KF-18: the authority is told, and stays told until it has read so',
    ],
    note: 'A request states its purpose and the grant is for that alone, and leave to pass data on is not even asked for. Doubts and errors go back to the provider for checking, the authority is told, and the page says that cases go on. What happens with the data afterwards is not seen.',
  }),
  partly(`${code}-19`, '评价与考核', 'Evaluation every year', {
    rule: 'api/src/areas/requests/figures/rules/figures.ts: figuresOf',
    screen: 'figures',
    test: ['api/src/areas/requests/figures/routes.test.ts: each month has what came about in it'],
    note: 'Requests, answers and what came late are counted by department and month. They are not put together in an evaluation of the year.',
  }),
  notYet(
    `${code}-20`,
    '年度报告',
    'Reports on the year',
    'Figures of requests can be taken along as a workbook; reports are neither asked for nor handed in.',
  ),
  none(`${code}-21`, '网络安全管理', 'Network security', 'A duty of the cyberspace and industry offices.'),
  none(`${code}-22`, '地方标准', 'Local standards', 'A duty of the market regulator.'),
  partly(`${code}-23`, '平台安全防护与应急', 'Protection of the platform, plans for emergencies', {
    rule: 'api/src/areas/session/middleware.ts: signedIn',
    screen: 'signIn',
    test: [
      'api/src/areas/session/routes.test.ts: DG-21, KF-23, SQ-24: is asked for wherever somebody must be known',
      'api/src/running/backup/backup.test.ts: a backup > goes to a second place as well',
    ],
    note: 'Sign-in, roles, the audit log and backups that go to a second place and can be tried are there. The protection level has not been assessed; a plan for emergencies is left to whoever runs the platform.',
  }),
  none(
    `${code}-24`,
    '项目与经费审批',
    'Approval of projects and money',
    'Approval of projects is no part of the platform.',
  ),
  planned(`${code}-25`, '项目预编目录、验收入库', 'Projects compile a directory, taken over when accepted', 'projects'),
  none(`${code}-26`, '审计监督', 'Audit', 'A duty of the audit office.'),
  partly(`${code}-27`, '内部制度与第一责任人', 'Rules within departments; the head answers', {
    rule: 'api/src/areas/filing/rules/responsible.ts: missingPosts',
    screen: 'filing',
    test: 'api/src/areas/filing/rules/responsible.test.ts: KF-27: the head of a department',
    note: 'The head, who answers first, is filed by name. Aims, division of work and rules within a department are its own duties and are not kept here.',
  }),
  partly(`${code}-28`, '通知整改、逾期上报', 'Rectification ordered; unremedied, reported up', {
    rule: 'api/src/areas/requests/tick.ts: onTick',
    screen: 'request',
    test: [
      'api/src/areas/requests/regulations.test.ts: KF-28: silence is put right within a term the authority sets',
      'api/src/areas/requests/regulations.test.ts: KF-28: a question to the applicant does not take the order to rectify back, and is asked once',
      'api/src/areas/requests/regulations.test.ts: KF-28, SQ-35, N-39: while the applicant is asked after the last day, the authority may order all the same',
      'api/src/areas/requests/rectification.routes.test.ts: KF-28: a request that nobody answered',
    ],
    note: 'For requests that were not answered in time. Faults found in data, and data that are late, are work of their provider by a day that the house or the cycle sets; the authority orders nothing there. Directories not kept, data not provided, and misuse cannot be taken up.',
  }),
  none(`${code}-29`, '施行日期', 'When they take effect'),
];

/** Three documents, apart; the copies at hand are drafts. */
export const texts: readonly RegulationText[] = [
  { title: words('开封市政务信息资源共享管理暂行办法（送审稿）', 'Kaifeng, sharing measures (draft)'), articles, rows },
  {
    title: words('关于加强全市信息资源整合共享工作的实施意见（送审稿）', 'Kaifeng, plan (draft)'),
    articles: planArticles,
    rows: plan,
  },
  {
    title: words('开封市政务云平台管理暂行办法（送审稿）', 'Kaifeng, cloud rules (draft)'),
    articles: cloudArticles,
    rows: cloud,
  },
];
