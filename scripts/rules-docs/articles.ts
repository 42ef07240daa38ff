import type { Text } from '../../api/src/law/setting.ts';
import { words } from '../../api/src/law/setting.ts';
import { dongguan } from './compliance/dongguan.ts';
import { kaifeng } from './compliance/kaifeng.ts';
import { kaifengCloud } from './compliance/kaifeng-cloud.ts';
import { kaifengPlan } from './compliance/kaifeng-plan.ts';
import { pudong } from './compliance/pudong.ts';
import { shanghai } from './compliance/shanghai.ts';
import { suqian } from './compliance/suqian.ts';
import type { ComplianceRow } from './row.ts';

/** One text, the articles it has, and the rows that say what the product makes of them. */
export type RegulationText = { title: Text; articles: readonly string[]; rows: readonly ComplianceRow[] };

/** `KF cloud 1`, `KF cloud 2`… both included. */
const numbered = (prefix: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => `${prefix}${from + at}`);

const pudongArticles = [
  ...numbered('PD-', 1, 7),
  // 第二章 to 第四章 have no article numbers; neither has 第十章
  ...numbered('PD ch. ', 2, 4),
  ...numbered('PD-', 25, 40),
  'PD ch. 10',
];
const planHeadings = [
  '一(一)',
  '一(二)',
  '一(三)',
  '二(一)',
  '二(二)',
  '二(三)',
  '三(一)',
  '三(二)',
  '三(三)',
  '三(四)',
];

/** All texts, Kaifeng's three documents apart; Shanghai's as far as our copy goes. */
export const texts: readonly RegulationText[] = [
  {
    title: words('浦东新区政务信息资源共享实施细则（试行）', 'Pudong New Area'),
    articles: pudongArticles,
    rows: pudong,
  },
  {
    title: words('东莞市政务信息资源共享平台使用管理规定', 'Dongguan'),
    articles: numbered('DG-', 1, 29),
    rows: dongguan,
  },
  {
    title: words('开封市政务信息资源共享管理暂行办法（送审稿）', 'Kaifeng, sharing measures (draft)'),
    articles: numbered('KF-', 1, 29),
    rows: kaifeng,
  },
  {
    title: words('关于加强全市信息资源整合共享工作的实施意见（送审稿）', 'Kaifeng, plan (draft)'),
    articles: planHeadings.map((heading) => `KF plan ${heading}`),
    rows: kaifengPlan,
  },
  {
    title: words('开封市政务云平台管理暂行办法（送审稿）', 'Kaifeng, cloud rules (draft)'),
    articles: numbered('KF cloud ', 1, 17),
    rows: kaifengCloud,
  },
  {
    title: words('上海市公共数据和一网通办管理办法', 'Shanghai (our copy ends in article 42)'),
    articles: numbered('SH-', 1, 42),
    rows: shanghai,
  },
  {
    title: words('宿迁市政务信息资源共享管理暂行办法', 'Suqian'),
    articles: numbered('SQ-', 1, 38),
    rows: suqian,
  },
];
