import { type ComplianceRow, done, none, notYet, partly, planned, type RegulationText } from '../../compliance.ts';
import { words } from '../../setting.ts';
import { articles } from './articles.ts';
import { code } from './code.ts';

/** 上海市公共数据和一网通办管理办法: articles 1–42; our copy ends in article 42. */
const rows: readonly ComplianceRow[] = [
  none(`${code}-1`, '制定目的', 'Why the rules were made'),
  none(`${code}-2`, '适用范围', 'What is ruled'),
  none(`${code}-3`, '什么是公共数据', 'What counts as public data'),
  none(`${code}-4`, '管理原则', 'Principles'),
  none(`${code}-5`, '各方职责', 'Who does what', 'The profile names who acts in which step.'),
  none(`${code}-6`, '标准化', 'Standards'),
  none(`${code}-7`, '长三角合作', 'Working with the neighbours'),
  none(`${code}-8`, '发展规划', 'Plans'),
  none(`${code}-9`, '项目管理', 'Projects', 'Approval of projects is no part of the platform.'),
  planned(`${code}-10`, '基础设施', 'Infrastructure', 'cloud'),
  planned(`${code}-11`, '政务网络', 'Networks', 'cloud'),
  planned(`${code}-12`, '政务云', 'Clouds', 'cloud'),
  planned(
    `${code}-13`,
    '市区两级资源平台对接',
    'Platforms of city and districts connected',
    'levels',
    'One directory serves one place.',
  ),
  planned(`${code}-14`, '系统整合', 'Systems merged', 'cloud'),
  partly(`${code}-15`, '数据集中统一管理', 'Data managed in one place', {
    rule: 'api/src/areas/datasets/rules/lines.ts: checkLine',
    screen: 'resourceData',
    test: [
      'api/src/areas/datasets/routes.test.ts: becomes visible with the lines in order; others are set aside with place, value and reason',
    ],
    note: 'Data that departments upload are kept in one place beside their entries; nobody has to bring them there.',
  }),
  partly(`${code}-16`, '明确责任部门及其工作', 'Responsible departments and their work', {
    rule: 'api/src/access/responsible.ts: responsibleFor',
    screen: 'registration',
    test: [
      `api/src/law/cities/shanghai/profile.test.ts: ${code}-16 states compilers`,
      'api/src/areas/requests/rules/responsible.test.ts: SH-16, SH-27: that one decides together with the authority',
    ],
    note: 'An entry can name the department responsible across levels, which then decides on requests in the place of the provider. By the text the General Office determines that department; here whoever registers names it, and the data centre sees it when it examines the entry. Norms of collection are not kept.',
  }),
  partly(
    `${code}-17`,
    '统一目录、编制、审核汇聚、区补充目录',
    'One catalog, compiled and examined; district supplements',
    {
      rule: 'api/src/areas/catalog/rules/steps/steps.ts: isExamined',
      screen: 'registrations',
      test: [
        'api/src/areas/catalog/rules/steps/regulations.test.ts: SH-17: everything is examined before it is published',
        'api/src/areas/catalog/rules/steps/regulations.test.ts: SH-17: is not edited; its update goes the way of the first registration',
        'api/src/areas/catalog/rules/content/metadata.test.ts: SH-17: what the data are, how they are shared and how they are opened',
        'api/src/running/bulk/import.test.ts: PD-27, SH-17, SQ-17, N-16: what somebody else examines waits for that, and the report counts it',
        'api/src/areas/catalog/rules/steps/retirement.test.ts: SH-17, N-16, N-17: that an entry leaves the directory is examined like what enters it > agreed to',
        'api/src/areas/compiled/routes.test.ts: SH-17: 区补充目录 has what the districts registered',
      ],
      note: 'Entries are compiled by departments in one directory and examined before they are published. What districts register here is a list of its own (a reading: the text means what the city’s directory leaves out). That an entry leaves is examined alike (a reading).',
    },
  ),
  partly(`${code}-18`, '在目录范围内采集、一数一源', 'Collected within the catalog, one source per datum', {
    rule: 'api/src/areas/catalog/sources/sources.ts: candidatesFor',
    screen: 'editRegistration',
    test: 'api/src/areas/catalog/rules/sources/sources.test.ts: PD-4, DG-13, KF-5, SH-18, SQ-15: items that other departments publish too',
    note: 'Overlaps are shown and answered for. What a department collects without registering it the platform does not see.',
  }),
  none(`${code}-19`, '采集方式', 'Ways of collecting', 'How data are collected is for the bodies that do.'),
  none(
    `${code}-20`,
    '被采集人的权利义务',
    'Rights of those asked for data',
    'A duty of departments: whom they ask beyond the law consents to them.',
  ),
  partly(`${code}-21`, '数据归集', 'Data brought together', {
    rule: 'api/src/areas/datasets/rules/lines.ts: checkLine',
    screen: 'resourceData',
    test: [
      'api/src/areas/datasets/routes.test.ts: becomes visible with the lines in order; others are set aside with place, value and reason',
    ],
    note: 'Data can be uploaded by files and are checked line by line; what has to be brought together, and when, is not recorded.',
  }),
  partly(`${code}-22`, '汇聚与多源校核', 'Data gathered and checked against each other', {
    rule: 'api/src/areas/quality/comparing/rules/pairs.ts: planOf',
    screen: 'comparison',
    test: [
      'api/src/areas/discrepancies/routes.test.ts: SH-16, SH-22: the responsible department checks',
      'api/src/areas/quality/comparing/rules/pairs.test.ts: KF-5, SH-22, SQ-15: two sources are compared',
      'api/src/areas/quality/comparing/passing.test.ts: KF-5, SH-22: the database counts what a recount row by row does, and puts down the very rows',
      'api/src/areas/quality/comparing/routes.test.ts: PD-4, SH-22, SQ-15: what differs becomes a doubt',
      'e2e/quality/comparison.spec.ts: two departments that hold the same people see who differs',
    ],
    note: 'Data that departments upload are gathered here and compared row by row where they hold the same identifier; what differs is put before the responsible department, item by item, which checks and answers. What is not brought to the platform it does not compare.',
  }),
  partly(`${code}-23`, '数据治理与基础库', 'Data put in order, base libraries built', {
    rule: 'api/src/areas/quality/pools/rules/plan.ts: againstPlan',
    screen: 'pools',
    test: [
      'api/src/areas/datasets/routes.test.ts: becomes visible with the lines in order; others are set aside with place, value and reason',
      'api/src/areas/quality/pools/rules/sight.test.ts: SH-23: the data centre, which is another body than the one that grants requests',
      'api/src/areas/quality/pools/routes.test.ts: SH-23, KF-8: a pool is put together of several departments’ data',
      'api/src/areas/quality/pools/passing.test.ts: SH-23, KF-8: the database brings together what a recount row by row does, and puts down the very rows',
      'api/src/areas/quality/pools/places.routes.test.ts: SH-23: a pool is put together by what tells places apart',
      'api/src/areas/quality/pools/places.routes.test.ts: SH-23: what has no identifier in common stands side by side',
    ],
    note: 'Departments’ data are checked and looked after; the data centre puts them together in base and theme libraries, each datum with its source: people and bodies by their numbers, places and licences by codes that every department writes alike, or side by side where they have none. What a department does not bring to the platform is not in them; the pool of data of its own system is for each department to keep.',
  }),
  done(`${code}-24`, '质量责任与实时监测', 'Quality answered for and watched', {
    rule: 'api/src/areas/quality/rules/judge.ts: judge',
    test: [
      'api/src/areas/datasets/rules/keeping/tasks.test.ts: SH-24: the data centre is told; DG-14: the supervision bureau; elsewhere the authority',
      'api/src/areas/datasets/rules/sending/alive.test.ts: SH-24: is alive until it was to be heard of three times and was not',
      'api/src/areas/quality/freshness/rules/cards.test.ts: SH-24: are data that are late, by whatever their term is',
      'api/src/areas/quality/routes.test.ts: SH-24: says of what is late since when, and whether those who have to know were told',
    ],
    screen: 'quality',
  }),
  partly(`${code}-25`, '请求响应式共享、其他方式须同意', 'Request and response; other ways need consent', {
    rule: 'api/src/areas/requests/rules/plan.ts: planOf',
    screen: 'newRequest',
    test: [
      'api/src/areas/requests/regulations.test.ts: SH-25: exchange needs the authority’s consent even when unconditional',
      'api/src/areas/requests/regulations.test.ts: SH-25: withholding the way of delivery is no refusal to share, and takes no law',
      'api/src/areas/requests/regulations.test.ts: SH-25: beside what is authorised the copy alone is withheld, with reasons and without law',
      'api/src/areas/requests/regulations.test.ts: SH-25: for what is not shared the authority’s consent comes beside',
      'api/src/areas/requests/rules/not-stated.test.ts: SH-25: request and response needs none',
      'api/src/law/refusal.test.ts: SH-25: is no refusal to share: the authority says why and needs no law',
    ],
    note: 'Copying and other ways go to the authority, which may withhold the way alone, also beside what it authorises, with reasons and no law. The exchange itself is not there.',
  }),
  partly(`${code}-26`, '无偿共享、依法方可拒绝、三张清单', 'Free sharing, refusal only by law, three lists', {
    rule: 'api/src/areas/requests/rules/grounds.ts: refusalProblem',
    screen: 'request',
    test: [
      'api/src/areas/requests/regulations.test.ts: SH-26: nobody may refuse without law, regulation or rule',
      'api/src/areas/requests/rules/outcome.test.ts: SH-26, SQ-17, N-21: rows that are left out are withheld like items are',
      'api/src/areas/requests/rules/responsible.test.ts: SH-26: it answers for what is not shared',
      'api/src/areas/requests/rules/onward.test.ts: KF-18, SH-26, SH-31, SQ-21: shared data go to no third party, so leave is not even asked for',
      'api/src/areas/catalog/rules/steps/retirement.test.ts: SH-26, SQ-17: where grants run on it, it rests on what ending them would',
      'api/src/areas/demands/rules/decide.test.ts: SH-26: cites law, regulation or rule',
      'api/src/areas/demands/routes.test.ts: SH-26: are had as a workbook',
      'api/src/areas/compiled/routes.test.ts: SH-26: 责任清单 has what a department shares, item by item',
      'api/src/areas/compiled/routes.test.ts: SH-26: 负面清单 has what is not shared, with basis and reason',
      'api/src/areas/compiled/routes.test.ts: SH-26: 需求清单 is the list of demands',
    ],
    note: 'A refusal cites law, regulation or rule, and data go to no third party. The lists of what is answered for, needed and not shared are pages and workbooks, by department. What becomes of data that were handed over outside the platform is not seen.',
  }),
  done(`${code}-27`, '三种共享类型及依据、授权审核', 'Three share types with their basis; authorisation', {
    rule: 'api/src/areas/requests/rules/outcome.ts: agreed',
    test: [
      'api/src/areas/requests/regulations.test.ts: SH-27: what is unconditional is authorised at once',
      'api/src/areas/requests/regulations.test.ts: SH-27: by authorisation: authority and responsible department both decide',
      'api/src/areas/requests/regulations.test.ts: SH-27: words beside authorised items leave the General Office out of nothing',
      'api/src/areas/requests/rules/outcome.test.ts: PD-33, KF-15, SH-27, SQ-19: what is had without anybody’s leave, asked for beside stricter items',
      'api/src/areas/requests/responsible.routes.test.ts: SH-27: is decided by that department and the authority',
    ],
    screen: 'request',
  }),
  partly(`${code}-28`, '应用场景直接授权', 'What fits an application scenario is granted at once', {
    rule: 'api/src/areas/scenarios/rules/scenario.ts: fits',
    screen: 'scenarios',
    test: [
      'api/src/areas/scenarios/routes.test.ts: SH-28: the authority adds it, with resources and items by name',
      'api/src/areas/scenarios/rules/scenario.test.ts: SH-28: it fits when all it asks for belongs to the scenario',
      'api/src/areas/requests/regulations.test.ts: SH-28: what fits a registered application scenario is granted directly',
      'api/src/areas/scenarios/routes.test.ts: SH-28: an entry outside whose share scope a department is',
      'web/src/requests/form/RequestForm.test.tsx: SH-28: from outside the share scope the items that a scenario opens are ticked and sent',
    ],
    note: 'What fits is granted at once, but for items that are not shared (a reading). A department outside the share scope of an entry is offered in the form what a scenario that names it opens.',
  }),
  partly(`${code}-29`, '开放平台', 'Open data platform', {
    rule: 'api/src/areas/opening/rules/face.ts: faceOf',
    screen: 'open',
    test: [
      'api/src/areas/opening/routes.test.ts: SH-29: is read without signing in, and has what is open and nothing else',
    ],
    note: 'The open catalogue with pages, files and interfaces is at /open. Standards for opening are not kept here.',
  }),
  partly(`${code}-30`, '三种开放类型', 'Three kinds of openness', {
    rule: 'api/src/areas/catalog/rules/content/openness.ts: opennessFindings',
    screen: 'registration',
    test: [
      'api/src/areas/catalog/rules/content/content-rules.test.ts: SH-30: of the resource and of each item',
      'api/src/areas/catalog/rules/content/openness.test.ts: SH-30: privacy and commercial secrets are not open',
      'api/src/areas/opening/rules/face.test.ts: SH-30: items are open, open on conditions, or not there',
      'api/src/areas/opening/routes.test.ts: SH-30: previews and files hold what is open without conditions',
      'api/src/areas/opening/asking/routes.test.ts: SH-30: becomes a case of the provider once the link is followed, and not before',
      'api/src/areas/opening/asking/routes.test.ts: SH-30, SH-31: opens the agreed items of the rows that are there, as CSV, JSON and workbook, each written down',
      `api/src/law/cities/shanghai/profile.test.ts: ${code}-30 states opennessScheme`,
    ],
    note: 'Entries declare their openness. Privacy and commercial secrets cannot be opened. What is open without conditions is given out at /open; what is open on conditions is asked for there, decided by the provider, and taken by token as files or JSON. Which data ask for much security or go stale soon, and so are to be open on conditions, is for the provider to say.',
  }),
  partly(`${code}-31`, '开放清单', 'List of open data', {
    rule: 'api/src/areas/opening/rules/face.ts: opennessOfItem',
    screen: 'open',
    test: [
      'api/src/areas/opening/rules/face.test.ts: SH-31: what was taken from another department, and never what the department found out itself',
      'api/src/areas/compiled/routes.test.ts: SH-31: 开放清单 has what the public has, without what was received from others',
    ],
    note: 'The open catalogue is the list, and comes as a page and a workbook by department, renewed as entries are; what came from others is not in it. Which of it is of high value and to be opened first is not said.',
  }),
  notYet(`${code}-32`, '开放成效评估', 'Effect of openness evaluated', 'Openness is not evaluated.'),
  planned(`${code}-33`, '事项清单与办事指南', 'Lists of services and guides', 'service'),
  planned(`${code}-34`, '流程再造', 'Better processes', 'service'),
  planned(`${code}-35`, '在线政务平台', 'The service portal', 'service'),
  planned(`${code}-36`, '线上线下融合', 'Counters and portal as one', 'service'),
  planned(`${code}-37`, '电子签名与印章', 'Electronic signatures and seals', 'service'),
  planned(`${code}-38`, '电子证照', 'Electronic licences', 'service'),
  planned(`${code}-39`, '电子档案', 'Electronic records', 'service'),
  none(`${code}-40`, '安全规划与制度', 'Plans and rules for security', 'A duty of the authorities.'),
  none(`${code}-41`, '网信部门职责', 'The cyberspace office', 'A duty of the cyberspace office.'),
  partly(`${code}-42`, '大数据中心安全职责', 'Security at the data centre', {
    rule: 'api/src/areas/session/middleware.ts: signedIn',
    screen: 'signIn',
    test: [
      'api/src/areas/session/routes.test.ts: DG-21, KF-23, SQ-24: is asked for wherever somebody must be known',
      'api/src/running/backup/backup.test.ts: a backup > goes to a second place as well',
    ],
    note: 'Sign-in, roles, the audit log and backups that go to a second place are there. What the data centre does beside the product is not recorded here; our copy breaks off in this article.',
  }),
];

export const texts: readonly RegulationText[] = [
  {
    title: words(
      '上海市公共数据和一网通办管理办法（所据文本止于第四十二条）',
      'Shanghai (our copy ends in article 42)',
    ),
    articles,
    rows,
  },
];
