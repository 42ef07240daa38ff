import { type ComplianceRow, none, notYet, partly, planned } from '../../compliance.ts';
import { code } from './code.ts';

/** 关于加强全市信息资源整合共享工作的实施意见 (draft), Kaifeng's plan: its numbered headings. */
export const plan: readonly ComplianceRow[] = [
  none(`${code} plan 1.1`, '指导思想', 'Guiding ideas'),
  none(`${code} plan 1.2`, '工作原则', 'Principles', 'What they ask of the platform is ruled in the measures.'),
  none(`${code} plan 1.3`, '工作目标', 'Aims and dates'),
  planned(
    `${code} plan 2.1`,
    '清理系统、网络与政务云建设',
    'Idle systems, network and cloud',
    'cloud',
    'Which systems stand idle is for audit and finance to say.',
  ),
  partly(`${code} plan 2.2`, '目录体系、采集标准、基础库建设', 'Directory, standards of collection, base libraries', {
    rule: 'api/src/areas/catalog/rules/steps/steps.ts: allowed',
    screen: 'tree',
    test: [
      'api/src/areas/catalog/rules/content/base-library.test.ts: KF-12: only the base item is refused',
      'api/src/areas/catalog/rules/content/mandatory-items.test.ts: KF plan 2.2: of base information, what is unique of a person and of an organisation',
    ],
    note: 'The directory and its base classes are there, and entries of base information that lack the ID number or the credit code are pointed out. Data that are loaded for entries are put together in base libraries by ID number, credit code or the codes of places and licences, or side by side where they have none in common. The library of the macroeconomy (宏观经济基础数据库) is none of those that can be chosen: its figures belong to nobody by whom they could be brought together.',
  }),
  none(
    `${code} plan 2.3`,
    '安全保障',
    'Security',
    `Led by the cyberspace and industry offices; what the platform owes stands in ${code}-23.`,
  ),
  partly(`${code} plan 3.1`, '组织领导', 'Leadership', {
    rule: 'api/src/areas/filing/rules/responsible.ts: missingPosts',
    screen: 'filing',
    test: ['api/src/areas/filing/rules/responsible.test.ts: KF-27: the head of a department'],
    note: 'The head, who answers first, is filed by name, and who does not answer a request is ordered to put it right (articles 27 and 28 of the measures). Other lateness is not ordered upon here.',
  }),
  notYet(
    `${code} plan 3.2`,
    '时间表与年度报告',
    'Timetables and reports on the year',
    'Figures of requests can be taken along as a workbook; timetables and reports are neither asked for nor handed in.',
  ),
  none(`${code} plan 3.3`, '安全监督考核', 'Supervision of security', 'A duty of the cyberspace and industry offices.'),
  none(`${code} plan 3.4`, '项目与经费考核', 'Projects and money', 'Approval of projects is no part of the platform.'),
];
