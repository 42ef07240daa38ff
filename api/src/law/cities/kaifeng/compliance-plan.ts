import { type ComplianceRow, none, notYet, partly, planned } from '../../compliance.ts';
import { code } from './code.ts';

/** 关于加强全市信息资源整合共享工作的实施意见 (draft), Kaifeng's plan: its numbered headings. */
export const plan: readonly ComplianceRow[] = [
  none(`${code} plan 一(一)`, '指导思想', 'Guiding ideas'),
  none(`${code} plan 一(二)`, '工作原则', 'Principles', 'What they ask of the platform is ruled in the measures.'),
  none(`${code} plan 一(三)`, '工作目标', 'Aims and dates'),
  planned(
    `${code} plan 二(一)`,
    '清理系统、网络与政务云建设',
    'Idle systems, network and cloud',
    'Systems and the cloud they run in are not kept by the platform yet; which stand idle is for audit and finance to say.',
  ),
  partly(
    `${code} plan 二(二)`,
    '目录体系、采集标准、基础库建设',
    'Directory, standards of collection, base libraries',
    {
      rule: 'api/src/areas/catalog/rules/steps/steps.ts: allowed',
      screen: 'tree',
      test: 'api/src/areas/catalog/rules/content/base-library.test.ts: KF-12: only the base item is refused',
      note: 'The directory and its base classes are there. The base libraries themselves, with their data, are not.',
    },
  ),
  none(
    `${code} plan 二(三)`,
    '安全保障',
    'Security',
    `Led by the cyberspace and industry offices; what the platform owes stands in ${code}-23.`,
  ),
  none(`${code} plan 三(一)`, '组织领导', 'Leadership'),
  notYet(
    `${code} plan 三(二)`,
    '时间表与年度报告',
    'Timetables and reports on the year',
    'No reports are asked for, compiled or handed in.',
  ),
  none(
    `${code} plan 三(三)`,
    '安全监督考核',
    'Supervision of security',
    'A duty of the cyberspace and industry offices.',
  ),
  none(
    `${code} plan 三(四)`,
    '项目与经费考核',
    'Projects and money',
    'Approval of projects is no part of the platform.',
  ),
];
