import { type ComplianceRow, done, none, notYet, partly, planned, type RegulationText } from '../../compliance.ts';
import { words } from '../../setting.ts';
import { articles } from './articles.ts';
import { code } from './code.ts';

const here = 'api/src/law/cities/national/profile.test.ts';
const year = 'api/src/areas/requests/rules/year.test.ts';

/** 政务数据共享条例: articles 1–44. */
const rows: readonly ComplianceRow[] = [
  none(`${code}-1`, '制定目的与依据', 'Why the regulation was made'),
  none(`${code}-2`, '适用范围', 'What is ruled'),
  none(`${code}-3`, '什么是政务数据和政务数据共享', 'What counts as government data and as sharing'),
  none(`${code}-4`, '总体原则', 'Principles'),
  none(`${code}-5`, '守法与安全义务', 'Abiding by the law, and security', 'A duty of every department.'),
  none(`${code}-6`, '标准体系', 'Standards', 'Made by the state.'),
  none(`${code}-7`, '鼓励创新', 'Encouragement of innovation'),
  none(`${code}-8`, '各级政府与主管部门的职责', 'Who is in charge at each level'),
  none(`${code}-9`, '统筹协调与经验推广', 'Coordination and good examples', 'A duty of the authorities.'),
  none(`${code}-10`, '主体责任与工作制度', 'Departments answer for their sharing', 'A duty of every department.'),
  partly(`${code}-11`, '共享工作机构及其职责', 'The department’s sharing office and what it does', {
    rule: 'api/src/areas/filing/rules/responsible.ts: missingPosts',
    screen: 'filing',
    test: `${here}: names the head of the sharing office, a post of ours`,
    note: 'The head of the office is filed with the authority, and its work is done here. Its security assessments are not recorded.',
  }),
  partly(`${code}-12`, '统一目录管理', 'One directory at each level', {
    rule: 'api/src/areas/catalog/rules/steps/steps.ts: stepsOf',
    screen: 'registrations',
    test: `${here}: ${code}-12 states lists`,
    later: ['levels'],
    note: 'Departments compile the directory of their level by the national guide. It is not passed on to the level above.',
  }),
  partly(`${code}-13`, '目录编制前评估、负责人同意、目录内容', 'Assessed and agreed to first; what an entry states', {
    rule: 'api/src/areas/catalog/rules/steps/submission.ts: signedUnder',
    screen: 'registration',
    test: [
      'api/src/areas/catalog/rules/steps/regulations.test.ts: N-13: the head of the department consents to every registration, whatever it shares',
      'api/src/running/bulk/import.test.ts: N-13: what needs the head’s consent is published with it, which is kept, and refused without',
      'api/src/areas/catalog/rules/content/level.test.ts: N-13, GB/T 43697: the level of the data',
      'api/src/areas/catalog/rules/content/metadata-advice.test.ts: N-13: both assessments, and the level',
      `${here}: ${code}-13 states requiredMetadata`,
    ],
    note: 'The head consents before it is submitted. Assessments and level are stated; where they lack it is pointed out, and does not keep an entry from being submitted. What an import publishes states which head consented, and when.',
  }),
  done(`${code}-14`, '三种共享属性', 'Three share types', {
    rule: 'api/src/areas/catalog/rules/content/content-rules.ts: validateContent',
    screen: 'registration',
    test: [
      'api/src/areas/catalog/rules/content/legal-basis.test.ts: N-14, N-15: law, administrative regulation and decisions of the State Council, with the reason; no rule, no policy',
      `${here}: ${code}-14 states shareTypeLabels`,
      'api/src/areas/catalog/rules/content/share-type.test.ts: PD-6, KF-11, SQ-9, N-14: what only some departments may use is conditional',
    ],
  }),
  partly(`${code}-15`, '不得增设条件；条件与依据列明', 'No conditions invented; conditions and bases stated', {
    rule: 'api/src/areas/catalog/rules/content/content-rules.ts: validateContent',
    screen: 'registration',
    test: [
      'api/src/areas/requests/rules/outcome.test.ts: N-14, N-15: what is unconditional is given without conditions of one’s own',
      `${here}: ${code}-15 states permittedPurposes`,
    ],
    note: 'Purposes, conditions, reasons and bases are asked for, and what is unconditional is granted without conditions. Whether a condition of an entry is one’s own invention is left to the examination; a decision on what is conditional may add conditions, which is not compared with the entry.',
  }),
  partly(`${code}-16`, '目录报主管部门审核后通告', 'The authority examines the directory and makes it known', {
    rule: 'api/src/areas/catalog/rules/steps/steps.ts: stepsOf',
    screen: 'registration',
    test: [
      'api/src/areas/catalog/rules/steps/regulations.test.ts: N-16: the authority examines every entry before it is published, and sends back what is not in order',
      `${here}: ${code}-16 states publication`,
      'api/src/areas/catalog/rules/steps/retirement.test.ts: SH-17, N-16, N-17: that an entry leaves the directory is examined like what enters it > asked for it stays',
      'api/src/running/bulk/import.test.ts: PD-27, SH-17, SQ-17, N-16: what somebody else examines waits for that, and the report counts it',
    ],
    note: 'Every entry, every update and every end of an entry is examined, what is brought in by file too. Directories are not joined across levels here.',
  }),
  done(`${code}-17`, '10日内更新、可延5日，2日内审核发布', 'Updated in 10 days, 5 more with consent, published in 2', {
    rule: 'api/src/areas/catalog/rules/occasions/term.ts: updateDue',
    screen: 'occasions',
    test: [
      'api/src/areas/catalog/rules/occasions/term.test.ts: N-17: within 10 working days of the day it happened, and 5 more from its last day',
      'api/src/areas/catalog/rules/occasions/decide.test.ts: N-17: 5 working days more with the authority’s consent',
      'api/src/areas/catalog/rules/occasions/following.test.ts: N-17, as read: the department has done its part when it comes to whoever examines',
      'api/src/areas/catalog/occasions/routes.test.ts: N-17, SQ-8: what is late is listed for the authority, and stays late when it is done',
      'api/src/areas/catalog/rules/steps/publication-term.test.ts: N-17: the term is one of updates; a first entry has none',
      'api/src/areas/catalog/publication/examination.routes.test.ts: N-17: an update waits for its examination > 2 working days, in the inbox of whoever examines, with a reminder, and late where it is',
      `${here}: ${code}-17 states publicationTerm`,
      'api/src/areas/catalog/publication/retirement.routes.test.ts: SH-17, N-17: asked for it lies with whoever examines, with a last day',
      'api/src/areas/catalog/rules/occasions/following.test.ts: N-17, SQ-8: one that stays wrong beyond the term is not brought up to date by announcing its end',
    ],
  }),
  none(`${code}-18`, '全过程质量管理', 'Quality through the whole life of data', 'A duty of every department.'),
  partly(`${code}-19`, '不重复收集；数源部门', 'Not collected again; the source department', {
    rule: 'api/src/areas/catalog/rules/sources/naming.ts: decideNaming',
    screen: 'registers',
    test: [
      'api/src/areas/catalog/rules/sources/naming.test.ts: N-19: the authority names the department that is the source of what several collect',
      'api/src/areas/catalog/rules/sources/naming.test.ts: N-19: what is named for an item',
      'api/src/areas/catalog/rules/sources/sources.test.ts: N-19: what the authority named is cited by the others, and needs no word of the one that it named',
      'api/src/areas/catalog/sources/naming/naming.routes.test.ts: N-19: the authority sees what several departments publish, names the source, and everybody concerned is told',
      `${here}: ${code}-19 states oneSource`,
      `${here}: ${code}-19 states sourceDepartment`,
    ],
    note: 'The authority names the source department, and others no longer claim to be it. What overlaps is found by the name of the item, and one that says nothing of its source is pointed out, not refused.',
  }),
  done(`${code}-20`, '申请的内容与双方负责人同意', 'What a request states; the consent of both heads', {
    rule: 'api/src/areas/requests/rules/sign-off.ts: signed',
    screen: 'request',
    test: [
      'api/src/areas/requests/rules/sign-off.test.ts: N-20: asking needs the consent of the head of the sharing office',
      'api/src/areas/requests/rules/sign-off.test.ts: N-20: the answer needs that of the head of the office that gives it',
      'api/src/areas/requests/rules/sign-off.test.ts: also the yes that a negotiation comes to; that it failed needs none',
      'api/src/areas/requests/sign-off.routes.test.ts: N-20: a request is filed and answered with the consent of either head',
      `${here}: ${code}-20 states signOff`,
    ],
  }),
  done(
    `${code}-21`,
    '1日、10日答复，可延10日；一次告知；拒绝说明理由',
    'Answered in 1 or 10 days, 10 more; asked once; reasons',
    {
      rule: 'api/src/areas/requests/rules/application.ts: foresee',
      screen: 'request',
      test: [
        `${year}: N-21: what is unconditional is answered within 1 working day`,
        `${year}: N-21: what is conditional is answered within 10 working days`,
        `${here}: ${code}-21 states unconditionalTerm`,
        'api/src/areas/requests/rules/extension.test.ts: N-21: more time for an answer',
        'api/src/areas/requests/regulations.test.ts: SQ-19, N-21, PD-33, KF-15: words, or standing outside the share scope, take no stated term away',
        'api/src/areas/requests/regulations.test.ts: PD-33, KF-15, SQ-19, N-21: a question after the last day moves no day',
        'api/src/areas/requests/rules/extension.test.ts: rule 13: also of a term that is open for want of a calendar',
        'api/src/areas/requests/rules/decide.test.ts: N-21: what lacks is no ground for refusing: who was asked for it is not refused before the answer',
      ],
    },
  ),
  partly(`${code}-22`, '20日内提供；提供方式', 'Provided within 20 days; the ways', {
    rule: 'api/src/areas/requests/rules/grant/delivery.ts: deliver',
    screen: 'request',
    test: [
      'api/src/areas/requests/rules/grant/delivery.test.ts: N-22: has so many working days from consent',
      'api/src/areas/requests/rules/grant/delivery.test.ts: a delivery that does not come in time > is told of once, after its last day',
      `${year}: N-22: what is granted on`,
      'api/src/law/deliveries.test.ts: N-22: what is named is not all there is',
      `${here}: ${code}-22 states deliveryTerm`,
    ],
    note: 'The term of 20 working days runs from the consent; signing for, providing and accepting are stamped by either side, and an overrun is told. Data that are in the platform are provided by it at once, to be looked up or downloaded; others flow outside.',
  }),
  none(`${code}-23`, '鼓励缩短审核和提供时间', 'Encouragement to be faster'),
  planned(
    `${code}-24`,
    '数据回流下级',
    'Back-flow to lower levels',
    'levels',
    'Grants go to departments of one place; nothing flows down by itself.',
  ),
  done(`${code}-25`, '扩大范围、改变目的、提供给第三方须经同意', 'Wider use or third parties only with consent', {
    rule: 'api/src/areas/requests/rules/onward.ts: askConsent',
    screen: 'request',
    test: [
      'api/src/areas/requests/rules/onward.test.ts: N-25: giving data to third parties, and publishing as read, need the provider’s consent, and nobody else’s',
      `${here}: ${code}-25 states onwardUse`,
    ],
  }),
  done(`${code}-26`, '校核纠错，10日内反馈', 'Doubts checked and answered within 10 days', {
    rule: 'api/src/areas/discrepancies/rules/term.ts: correctionDue',
    screen: 'discrepancy',
    test: [
      'api/src/areas/discrepancies/rules/term.test.ts: N-26: a doubt is checked, corrected and answered within 10 working days',
      'api/src/areas/discrepancies/routes.test.ts: N-26: a doubt has a last day > of 10 working days, seen in the inbox, the list, the page and by whoever waits, with a reminder before it',
      `${here}: ${code}-26 states contentsDiffer`,
      `${here}: ${code}-26 states useStatement`,
    ],
  }),
  partly(`${code}-27`, '处置、暂停与终止', 'Disposal, suspension and the end of sharing', {
    rule: 'api/src/areas/requests/rules/grant/grant-life.ts: live',
    screen: 'request',
    test: [
      'api/src/areas/requests/rules/grant/grant-life.test.ts: N-27, DG-17: misuse is a reason for provider and authority',
      'api/src/areas/requests/rules/grant/grant-life.test.ts: at its end what was received is disposed of (N-27, house elsewhere)',
      'api/src/areas/requests/rules/grant/misuse.test.ts: N-27: misuse is suspended and to be put right in a term, and ends the grant only after',
      'api/src/areas/requests/rules/grant/misuse.test.ts: N-27: the consumer says that misuse is put right, and whoever suspended the grant looks before it ends',
      'api/src/areas/requests/rules/house-settings.test.ts: N-27: a provider that ends a service says what was negotiated with the consumer; elsewhere it need not',
      'api/src/areas/requests/rules/grant/inability.test.ts: DG-7, DG-20, N-27: a provider that cannot go on reports it',
      'api/src/areas/requests/rules/grant/grant-life.test.ts: N-27: what is not misused is negotiated before it ends, and not cut off',
      'api/src/areas/requests/rules/grant/grant-life.test.ts: N-27: the consumer that needs it no more ends it, and disposes of what it has; the provider hears of both',
      'api/src/areas/requests/rules/grant/grant-life.test.ts: N-27: as the provider demands: said while the grant runs or when it is over, the consumer is told',
      'api/src/areas/requests/rules/grant/reach.test.ts: rule 12, N-27: what was agreed or settled by others is not lessened by its provider alone, but may be raised',
      'api/src/areas/requests/rules/grant/reach.test.ts: N-27: the consumer hears of it, and the authority where changes are filed',
      `${here}: ${code}-27 states suspension`,
      'api/src/areas/catalog/rules/steps/retirement.test.ts: N-27: where grants run on it, what was negotiated with their holders is said',
    ],
    note: 'A grant is suspended for misuse with a term to put it right; the consumer says that it is, and whoever suspended it looks: it is taken up again, or revoked after the term or after looking; a service that ends states what was negotiated and is filed with the authority, as is that a provider cannot go on; the consumer ends a grant that it needs no more, and what was received is disposed of with a statement that the provider is told of. What was agreed or coordinated its provider cannot end alone, also for good reason: the consumer then ends it. How data are to be disposed of the provider says while the grant runs or when it is over, and the consumer reads it when stating what was done. What was agreed or settled by others is not lessened by its provider alone; a change of how often it is used is told and filed. Where an entry is retired, what was negotiated with whoever holds grants on it is said, and each end is filed.',
  }),
  partly(`${code}-28`, '争议：协商、主管部门协调、政府决定', 'Disputes: negotiation, authority, government', {
    rule: 'api/src/areas/requests/rules/decide.ts: decide',
    screen: 'request',
    test: [
      `${here}: ${code}-28 states referral`,
      'api/src/areas/requests/rules/decide.test.ts: DG-7, N-28: what the authority could not settle',
      'api/src/areas/requests/rules/decide.test.ts: N-28: what coordination leaves open goes above; the authority refuses nothing there, but where nobody sits above',
      'api/src/areas/requests/rules/level.test.ts: N-28: what coordination leaves open is decided by the government',
    ],
    note: 'Both negotiate, then the authority coordinates and may refer to the government above both, whose decision is recorded; the authority itself refuses nothing in the end, and where both come to a part of it that is granted. Across levels too it is this one authority that coordinates, not that of the common superior. Only whoever was refused can begin it.',
  }),
  partly(`${code}-29`, '监督检查；使用记录保存3年', 'Inspection; records of use kept for 3 years', {
    rule: 'api/src/areas/delivery/store.ts: readRows',
    test: [
      'api/src/areas/delivery/routes.test.ts: of who, for which department, by which grant, for what, which items, how many rows, when and whence',
      'api/src/areas/delivery/uses.routes.test.ts: N-29: records of use in one list',
      'api/src/areas/delivery/routes.test.ts: that nobody changes or removes afterwards, the owner of the database neither',
    ],
    screen: 'uses',
    note: 'Every use of data in the platform is on record and never removed; provider, consumer, authority and auditor find them in one list, with what was stated of data that flow outside. Inspections are not carried out in the product, and single uses outside of it are not seen.',
  }),
  none(`${code}-30`, '全国一体化政务大数据体系', 'The national system of government data', 'Built by the state.'),
  planned(`${code}-31`, '平台纳入全国体系', 'Platforms join the national system', 'levels'),
  planned(`${code}-32`, '通过全国体系共享', 'Sharing through the national system', 'levels'),
  none(`${code}-33`, '鼓励新技术', 'Encouragement of new technology'),
  none(`${code}-34`, '安全管理制度与责任', 'Rules of security and who answers', 'Made by the authorities.'),
  partly(`${code}-35`, '安全管理、技术措施、应急', 'Security, technical measures, incidents', {
    rule: 'api/src/areas/session/middleware.ts: signedIn',
    screen: 'signIn',
    test: [
      'api/src/areas/session/routes.test.ts: DG-21, KF-23, SQ-24: is asked for wherever somebody must be known',
      'api/src/running/backup/backup.test.ts: a backup > goes to a second place as well',
    ],
    note: 'Sign-in, roles, the audit log and backups that go to a second place are there, and who may use data is checked at every use. Levels of protection are not assessed and incidents not kept here.',
  }),
  none(`${code}-36`, '委托第三方', 'Work given to third parties', 'A duty of whoever gives it.'),
  notYet(
    `${code}-37`,
    '个人信息保护；投诉举报',
    'Personal information; complaints',
    'Complaints of citizens are not received here.',
  ),
  notYet(
    `${code}-38`,
    '经费；共享情况作为立项依据；向政府报告',
    'Money; sharing counts for funding; reports to the government',
    'Timeliness, quality and use are not put together in a report.',
  ),
  partly(`${code}-39`, '提供部门的责任', 'What providers are ordered to put right', {
    rule: 'api/src/areas/requests/rules/on-tick.ts: onTick',
    screen: 'request',
    test: `${here}: ${code}-39 states silence`,
    note: 'For requests left unanswered, past their last day or, where they have none, as the authority finds; what is not put right is told to the inspectors of the government of the level. The other cases cannot be taken up.',
  }),
  notYet(
    `${code}-40`,
    '需求部门的责任',
    'What consumers are ordered to put right',
    'Orders against consumers cannot be given.',
  ),
  none(`${code}-41`, '主管部门的责任', 'What authorities answer for', 'A duty of the government above.'),
  none(`${code}-42`, '泄露与渎职', 'Leaks and neglect of duty'),
  none(`${code}-43`, '其他国家机关参照执行', 'Other organs of state'),
  none(`${code}-44`, '施行日期', 'When it takes effect'),
];

export const texts: readonly RegulationText[] = [{ title: words('政务数据共享条例', 'State Council'), articles, rows }];
