import { type ComplianceRow, done, none, notYet, partly, type RegulationText } from '../../compliance.ts';
import { words } from '../../setting.ts';
import { articles } from './articles.ts';
import { code } from './code.ts';

const seeded = { rule: 'api/src/running/seed/resources.ts: publishEntries', screen: 'resource' } as const;

/** 浦东新区政务信息资源共享实施细则（试行）: articles 1–7, chapters 2–4 and 10 without numbers, articles 25–40. */
const rows: readonly ComplianceRow[] = [
  none(`${code}-1`, '制定目的与依据', 'Why the rules were made'),
  none(
    `${code}-2`,
    '哪些单位适用',
    'Which bodies are bound',
    'The organisation tree has each of these kinds of department.',
  ),
  none(`${code}-3`, '什么是政务信息资源', 'What counts as an information resource'),
  partly(
    `${code}-4`,
    '应共享尽共享、一数一源、不得擅自转供',
    'Share by default, one source per datum, pass nothing on',
    {
      rule: 'api/src/areas/catalog/sources/sources.ts: candidatesFor',
      screen: 'editRegistration',
      test: [
        'api/src/areas/requests/regulations.test.ts: rule 10: a grant never exceeds what was asked for',
        'api/src/areas/catalog/rules/sources/sources.test.ts: PD-4, DG-13, KF-5, SH-18, SQ-15: items that other departments publish too',
        'api/src/areas/catalog/sources/sources.routes.test.ts: PD-4: it cites the source, and the reviewer reads which',
        'api/src/areas/discrepancies/routes.test.ts: PD-4: goes to the collector, who corrects',
        'e2e/discrepancies.spec.ts: an official doubts what data say',
        'api/src/areas/requests/rules/onward.test.ts: PD-4: passing on and publishing both need the leave of the CIO office',
        'api/src/areas/requests/rules/onward.test.ts: PD-4: the CIO office answers; the provider’s consent does not stand in for it',
      ],
      note: 'A request states its purpose and the grant is for that alone; publishing and passing on are asked of the authority. Whoever registers what another department publishes cites it, claims to be the source or says why; unanswered overlaps are pointed out to registrar and reviewer. Data that differ are reported to the responsible department that the entry names, or the provider, which checks and corrects. What happens with the data afterwards is not seen.',
    },
  ),
  partly(`${code}-5`, '各方职责、编制目录、人员备案', 'Who does what: catalogs, answers to needs, people filed', {
    rule: 'api/src/areas/filing/rules/responsible.ts: decideNames',
    screen: 'filing',
    test: [
      'api/src/areas/catalog/rules/steps/steps.test.ts: registrars write and submit, reviewers judge, the authority examines',
      'api/src/areas/filing/rules/responsible.test.ts: PD-5, PD-36: names the holders of the four posts',
      'api/src/areas/filing/routes.test.ts: PD-5: the administrator files it; the authority is told',
    ],
    note: 'Departments compile their directory, answer requests and file their leader, their sharing officer and their technical officer, which are pointed out while missing. Requests and answers are counted for the authority by department and month. Training and guidance are given elsewhere.',
  }),
  done(`${code}-6`, '三种共享类型', 'Three share types', {
    rule: 'api/src/areas/catalog/rules/content/share-type.ts: derivedShareType',
    test: [
      'api/src/areas/catalog/rules/content/share-type.test.ts: PD-6, KF-11: the share type of a resource is that of its items',
      'api/src/areas/catalog/rules/content/share-type.test.ts: PD-6, KF-11, SQ-9, N-14: what only some departments may use is conditional',
    ],
    screen: 'registration',
  }),
  partly(
    `${code}-7`,
    '不予共享的依据、基础库主动共享、牵头编目',
    'A basis for withholding; base data shared; lead departments',
    {
      rule: 'api/src/areas/catalog/rules/content/content-rules.ts: validateContent',
      screen: 'registration',
      test: [
        'api/src/areas/catalog/rules/content/base-library.test.ts: PD-7: base libraries are shared unconditionally',
        'api/src/areas/catalog/rules/content/legal-basis.test.ts: PD-7, PD-27: law, regulation, rule, and policy of the state or the municipality',
        'api/src/areas/catalog/rules/content/base-library.test.ts: for every department: a scope of named ones takes it from the others',
      ],
      note: 'The basis and the base libraries are checked. Who leads a base or theme library is not recorded: any department may register in it.',
    },
  ),
  partly(`${code} ch. 2`, '自然人信息由谁采集、带哪些标识', 'Who collects what about persons, with which identity', {
    ...seeded,
    test: [
      'api/src/running/seed/seed.test.ts: PD ch. 2, PD ch. 3, PD ch. 4: has the 17 resources and 180 items',
      'api/src/areas/catalog/rules/content/mandatory-items.test.ts: PD ch. 2: of persons name, kind of document and number',
    ],
    note: 'The resources of the chapter are in the directory from the start, and items that identify are pointed out where they are missing. That a department enters only what it is in charge of is not checked.',
  }),
  partly(
    `${code} ch. 3`,
    '法人信息由谁采集、带哪些标识',
    'Who collects what about organisations, with which identity',
    {
      ...seeded,
      test: [
        'api/src/running/seed/seed.test.ts: PD ch. 2, PD ch. 3, PD ch. 4: has the 17 resources and 180 items',
        'api/src/areas/catalog/rules/content/mandatory-items.test.ts: PD ch. 3: of organisations (enterprise) the credit code',
      ],
      note: 'The resources of the chapter are in the directory from the start, and items that identify are pointed out where they are missing. That a department enters only what it is in charge of is not checked.',
    },
  ),
  partly(
    `${code} ch. 4`,
    '自然资源等其他信息、非基础信息经目录公布',
    'Natural resources and the rest, published in the directory',
    {
      ...seeded,
      test: 'api/src/running/seed/seed.test.ts: PD ch. 2, PD ch. 3, PD ch. 4: has the 17 resources and 180 items',
      note: 'The resource of the chapter is in the directory from the start and others are published there. That a department enters only what it is in charge of is not checked.',
    },
  ),
  partly(`${code}-25`, '共享平台的构成与服务', 'What the exchange platform consists of', {
    rule: 'api/src/areas/datasets/rules/lines.ts: checkLine',
    screen: 'resourceData',
    test: [
      'api/src/areas/datasets/routes.test.ts: becomes visible with the lines in order; others are set aside with place, value and reason',
      'api/src/areas/delivery/open/routes.test.ts: is given a token, looks up, verifies and leaves records that both sides read',
      'api/src/areas/quality/pools/routes.test.ts: SH-23, KF-8: a pool is put together of several departments’ data',
    ],
    later: ['systems'],
    note: 'Data that departments upload are checked line by line, looked up, verified and called by programs under grants, and every use is on record. They are put together in base and theme pools, each datum with its source; nothing is cleaned for departments, and nothing is exchanged between systems.',
  }),
  partly(`${code}-26`, '业务系统接入平台', 'Business systems connect to the platform', {
    rule: 'api/src/areas/delivery/open/calls.ts: queryOpen',
    test: [
      'api/src/areas/delivery/open/routes.test.ts: is given a token, looks up, verifies and leaves records that both sides read',
    ],
    later: ['systems'],
    note: 'Programs of whoever holds a grant call the interface for data. Systems that provide data cannot be connected, and moving to the cloud is left to departments.',
  }),
  done(
    `${code}-27`,
    '目录内容、登记与审核人员、不予共享报审定',
    'What an entry states, who registers and reviews, examination of what is withheld',
    {
      rule: 'api/src/areas/catalog/rules/steps/steps.ts: decide',
      test: [
        'api/src/areas/catalog/rules/content/metadata.test.ts: PD-27: name, format, delivery, share type and update cycle',
        'api/src/areas/catalog/rules/steps/regulations.test.ts: PD-27, PD-31: the department registers, reviews and publishes',
        'api/src/areas/catalog/steps.routes.test.ts: PD-27: with something that is not shared passes the authority',
        'api/src/areas/directory/visibility.routes.test.ts: see of what is not shared its name, provider, place and basis',
        'api/src/running/bulk/import.test.ts: PD-27, SH-17, SQ-17, N-16: what somebody else examines waits for that, and the report counts it',
      ],
      screen: 'registration',
    },
  ),
  done(`${code}-28`, '变化后限期更新目录并告知', 'Catalog updated within a term after a change', {
    rule: 'api/src/areas/catalog/rules/occasions/term.ts: updateDue',
    screen: 'occasions',
    test: [
      'api/src/areas/catalog/rules/occasions/term.test.ts: PD-28: an entry follows within 7 working days of the change',
      'api/src/areas/catalog/rules/occasions/following.test.ts: PD-28: the authority hears that an entry was brought up to date',
      'api/src/areas/catalog/occasions/routes.test.ts: PD-28: an entry follows what happened',
      'api/src/areas/catalog/occasions/routes.test.ts: PD-28: the authority hears of every update and every end, also where nobody recorded what it follows',
    ],
  }),
  partly(
    `${code}-29`,
    '单位管理员、人员变更告知、登录入口',
    'Department administrators, changes of people told, ways in',
    {
      rule: 'api/src/areas/organisation/rules/managing.ts: departmentAllowed',
      screen: 'people',
      test: [
        'api/src/areas/organisation/rules/managing.test.ts: PD-29: an administrator changes the units below, not the own department',
        'api/src/areas/organisation/rules/departments.test.ts: PD-29: an administrator adds units below the own department only',
        'api/src/areas/filing/rules/responsible.test.ts: PD-29: is told of within 5 working days from the day it happened',
        'api/src/areas/filing/routes.test.ts: PD-29: of a unit that goes elsewhere starts the clock',
        'api/src/areas/filing/routes.test.ts: PD-29: disabled starts the clock and gives the administrator a task',
        'api/src/areas/sso/routes.test.ts: leads to the task that somebody wanted, signed in as who they are',
      ],
      note: 'Administrators manage their department and what is below it. A change of responsible people is told to the authority within its term; an account that is disabled or moved away, also with the unit it belongs to, starts the clock by itself. Whoever comes from the office system signs in by its unified sign-in where one is configured; the link there is set by whoever runs it.',
    },
  ),
  partly(`${code}-30`, '数据上报的三种方式', 'Three ways of handing in data', {
    rule: 'api/src/areas/datasets/rules/lines.ts: checkLine',
    screen: 'resourceData',
    test: [
      'api/src/areas/datasets/routes.test.ts: comes as a workbook and as JSON lines too, by the names of the items or their ids',
    ],
    later: ['systems'],
    note: 'Data are uploaded as files and checked line by line. Connected systems and extraction are not there.',
  }),
  partly(`${code}-31`, '逐项登记、查看权限、编码与发布', 'Registration item by item, who may look, code, publication', {
    rule: 'api/src/access/visibility.ts: withinScope',
    screen: 'registration',
    test: [
      'api/src/areas/directory/rules/asking.test.ts: PD-31, SQ-6: outside the share scope nothing is had by asking alone',
      'api/src/areas/catalog/steps.routes.test.ts: gets a code of its own when many are published at once',
      'api/src/areas/catalog/rules/content/metadata-advice.test.ts: PD-31: the linked data set',
    ],
    note: 'Items, departments that may use it, code, name, openness and the linked data set are there. The data set is named and a missing one pointed out; rights to look at the data follow from grants.',
  }),
  partly(
    `${code}-32`,
    '三种查找方式、提交申请、待办与审核',
    'Three ways to find, the form, the to-do list, the review',
    {
      rule: 'api/src/access/responsible.ts: askingRoles',
      screen: 'search',
      test: [
        'api/src/areas/directory/search.routes.test.ts: PD-32, SQ-14: words find',
        'api/src/areas/directory/search.routes.test.ts: are alternatives within one and narrow each other',
        'api/src/areas/directory/tree.routes.test.ts: PD-32, SQ-11: the tree > promises at every node what its filter finds',
        'api/src/areas/requests/deciding.routes.test.ts: waits for the provider, ten working days',
        'api/src/areas/delivery/routes.test.ts: by identifier answers the rows, of granted items only, by their ids',
        'api/src/areas/inbox/rules/todo.test.ts: PD-32: the office platform is told what is to be done, by whom, by when, and the way straight to it',
      ],
      note: 'Finding by selectors, by the tree and by words, the form and its review are there, and data that are in the platform are looked up under a grant. To-dos stand in the inbox of the console and are pushed to the office platform where one is connected, with the way straight to them. Of data that flow outside only their provision is seen.',
    },
  ),
  done(
    `${code}-33`,
    '三类资源的获取、10日答复、协商协调、督查',
    'Three ways to a resource; answer in 10 days; negotiation; supervision',
    {
      rule: 'api/src/areas/requests/rules/plan.ts: planOf',
      test: [
        'api/src/areas/requests/regulations.test.ts: PD-33: what is shared proactively is filed and granted at once',
        'api/src/areas/requests/regulations.test.ts: PD-33: what is shared by agreement is decided by the provider within 10 working days',
        'api/src/areas/requests/regulations.test.ts: PD-33: after a refusal the authority brings both together, once',
        'api/src/areas/requests/regulations.test.ts: PD-33: what is not shared is negotiated first; failing that the authority coordinates',
        'api/src/areas/requests/regulations.test.ts: PD-33: nobody replied in time: the supervisor is told',
        'api/src/areas/requests/rules/decide.test.ts: PD-33: the term that goes on after a supplement is told of once',
        'api/src/areas/requests/regulations.test.ts: PD-33, KF-15, SQ-19, N-21: a question after the last day moves no day',
        'api/src/areas/requests/regulations.test.ts: SQ-19, N-21, PD-33, KF-15: words, or standing outside the share scope, take no stated term away',
        'api/src/areas/requests/rules/outcome.test.ts: PD-33, KF-15, SH-27, SQ-19: what is had without anybody’s leave, asked for beside stricter items',
        'api/src/areas/requests/rules/grant/grant-life.test.ts: PD-33, KF-15: while it rests, what was withheld of it may still be insisted on',
        'api/src/areas/requests/notices.routes.test.ts: PD-33: is told of the refusal until the case goes on',
      ],
      screen: 'request',
    },
  ),
  done(`${code}-34`, '数据每日更新、无变化也推送', 'Data updated daily, no change pushed as such', {
    rule: 'api/src/areas/datasets/rules/keeping/term.ts: dueOf',
    test: [
      'api/src/areas/datasets/rules/keeping/term.test.ts: PD-34: for 24 hours, whatever cycle the entry states, none too',
      'api/src/areas/datasets/rules/keeping/term.test.ts: PD-34, SQ-20: as agreed with the authority instead',
      'api/src/areas/datasets/keeping/routes.test.ts: PD-34: are late a day after the last load; the provider is reminded and the authority told, once',
      'api/src/areas/datasets/routes.test.ts: PD-34: is a word too, with who said it, and keeps the data fresh',
    ],
    screen: 'freshness',
  }),
  partly(
    `${code}-35`,
    '防止滥用、敏感信息先签保密协议',
    'No misuse; a confidentiality agreement first where data are sensitive',
    {
      rule: 'api/src/areas/requests/rules/outcome.ts: granted',
      test: 'api/src/areas/requests/regulations.test.ts: PD-35: for privacy and commercial secrets the agreement comes before the effect',
      screen: 'request',
      note: 'Both sides sign the same clauses in the console, which are kept with their checksum, and nothing takes effect before. What happens afterwards with data that flow outside of the platform is not seen.',
    },
  ),
  done(`${code}-36`, '数据资源管理员备案', 'Data stewards filed with the authority', {
    rule: 'api/src/areas/filing/rules/responsible.ts: missingPosts',
    screen: 'filing',
    test: [
      'api/src/areas/filing/rules/responsible.test.ts: PD-5, PD-36: names the holders of the four posts',
      'api/src/areas/filing/routes.test.ts: PD-5, PD-36: is empty at first, and says which posts are to be filed',
    ],
  }),
  partly(`${code}-37`, '谁使用谁负责', 'Whoever uses data answers for them', {
    rule: 'api/src/law/obligations.ts: obligationsOf',
    screen: 'request',
    test: [
      'api/src/areas/requests/record.routes.test.ts: PD-37: who may use a resource is named',
      'api/src/areas/requests/onward.routes.test.ts: PD-37: what one commits to is told with the grant and before one asks',
    ],
    note: 'It is recorded who may use what, for which purpose, until when and with whose leave beyond that, and what one commits to is shown. What happens with the data afterwards is not seen.',
  }),
  partly(`${code}-38`, '平台安全、异地备份、分级权限', 'Security of the platform, copies elsewhere, graded rights', {
    rule: 'api/src/access/abilities.ts: abilitiesOf',
    screen: 'roles',
    test: [
      'api/src/areas/organisation/rules/people.test.ts: PD-38, rule 18: 三员分立: a platform post is combined with nothing',
      'api/src/access/abilities.test.ts: PD-38, DG-22: whether there are backups is seen by operator and system admin',
      'api/src/running/backup/backup.test.ts: a backup > goes to a second place as well',
    ],
    note: 'Rights follow roles tied to departments; backups go to a second place and can be tried at once. Drills, and the review of the cloud that the platform runs in, are left to whoever runs it.',
  }),
  notYet(
    `${code}-39`,
    '阶段与年度情况报送',
    'Reports on stages and on the year',
    'Figures of requests can be taken along as a workbook; reports are neither asked for nor handed in.',
  ),
  partly(`${code}-40`, '督查与绩效评价', 'Inspection and evaluation by indicators', {
    rule: 'api/src/areas/requests/figures/rules/figures.ts: figuresOf',
    screen: 'figures',
    test: ['api/src/areas/requests/figures/routes.test.ts: each month has what came about in it'],
    note: 'Requests, answers and what came late are counted by department and month, and who has filed whom is seen. The other indicators are not computed, and neither inspections nor their results are recorded.',
  }),
  none(
    `${code} ch. 10`,
    '不得要求群众重复提供',
    'Citizens are not asked again',
    'A duty of departments towards citizens.',
  ),
];

export const texts: readonly RegulationText[] = [
  { title: words('浦东新区政务信息资源共享实施细则（试行）', 'Pudong New Area'), articles, rows },
];
