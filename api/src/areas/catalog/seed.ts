import type { Database } from '@onesource/db/client';
import { resources, revisions } from '@onesource/db/schema/catalog';
import { occasions } from '@onesource/db/schema/occasion';
import type { OccasionCause } from '@onesource/db/vocabulary';
import { and, eq, sql } from 'drizzle-orm';
import { ApiError } from '../../foundation/errors.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import { ctxFor, daysBefore, resourceNamed, type StoryWorld } from '../../running/seed/world.ts';
import { createDraft, takeStep } from './commands.ts';
import { createInput } from './inputs.ts';
import { recordOccasion } from './occasions/commands.ts';

/** What happened before the demo starts. Days are days before the start; the second is late wherever a text has a term. */
const happened: readonly { provider: string; resource: string; daysAgo: number; cause: OccasionCause; what: string }[] =
  [
    {
      provider: 'minzheng',
      resource: '养老机构基本信息',
      daysAgo: 1,
      cause: 'duty',
      what: '养老机构等级评定划入本局，条目须增加评定等级和评定日期。',
    },
    {
      provider: 'canlian',
      resource: '残疾人证电子证照信息',
      daysAgo: 45,
      cause: 'law',
      what: '残疾人证管理办法修订，换证期限和残疾类别的记载方式有变化。',
    },
  ];

/** Records them as the department's registrars do; what is recorded is not recorded again. */
export async function recordDemoOccasions(db: Database, world: StoryWorld): Promise<void> {
  for (const { provider, resource, daysAgo, cause, what } of happened) {
    const target = await resourceNamed(db, provider, resource);
    if (!target || (await db.$count(occasions, eq(occasions.resourceId, target.id))) > 0) continue;
    const on = daysBefore(world.now, daysAgo);
    const ctx = await ctxFor(db, world, `registrar.${provider}`, on);
    await recordOccasion(ctx, { cause, what, happenedOn: dayOf(on), resourceIds: [target.id], names: [] });
  }
}

/** Made after an entry that is not shared and handed in, so many days before the start: work for whoever examines. */
const handedIn: readonly {
  provider: string;
  like: string;
  name: string;
  daysAgo: number;
  /** 催办: what whoever waits for it wrote, so many days before the start. */
  urged?: { daysAgo: number; note: string };
}[] = [
  {
    provider: 'jiaoyu',
    like: '高中阶段学校招生考试试题资料',
    name: '教师资格面试题库',
    daysAgo: 24,
    urged: { daysAgo: 2, note: '面试安排在下月，请尽快审核以便入库管理。' },
  },
  { provider: 'jiaoyu', like: '高中阶段学校招生考试试题资料', name: '学业水平监测命题蓝图', daysAgo: 6 },
  {
    provider: 'renshe',
    like: '事业单位公开招聘考试命题资料',
    name: '职业技能认定题库',
    daysAgo: 11,
    urged: { daysAgo: 1, note: '认定批次已经确定，请于批次开始前审核。' },
  },
  { provider: 'renshe', like: '事业单位公开招聘考试命题资料', name: '劳动监察线索举报人名册', daysAgo: 3 },
  { provider: 'shichang', like: '违法行为举报人奖励信息', name: '食品安全内部举报线索', daysAgo: 9 },
  { provider: 'shichang', like: '违法行为举报人奖励信息', name: '专利纠纷涉密证据目录', daysAgo: 2 },
  { provider: 'weijian', like: '艾滋病感染者随访管理信息', name: '供精志愿者登记册', daysAgo: 8 },
  { provider: 'weijian', like: '艾滋病感染者随访管理信息', name: '性病就诊者随访记录', daysAgo: 1 },
  { provider: 'jiaoyu', like: '高中阶段学校招生考试试题资料', name: '教师招聘结构化面试评分细则', daysAgo: 18 },
  { provider: 'jiaoyu', like: '高中阶段学校招生考试试题资料', name: '中考体育抽测项目预案', daysAgo: 13 },
  { provider: 'jiaoyu', like: '高中阶段学校招生考试试题资料', name: '学科竞赛命题人名册', daysAgo: 4 },
  {
    provider: 'renshe',
    like: '事业单位公开招聘考试命题资料',
    name: '事业单位面试考官库',
    daysAgo: 16,
    urged: { daysAgo: 3, note: '考官抽取前须完成登记，请予审核。' },
  },
  { provider: 'renshe', like: '事业单位公开招聘考试命题资料', name: '职称评审专家抽取记录', daysAgo: 7 },
  { provider: 'renshe', like: '事业单位公开招聘考试命题资料', name: '工伤争议当事人陈述材料', daysAgo: 5 },
  { provider: 'shichang', like: '违法行为举报人奖励信息', name: '价格违法举报线索', daysAgo: 14 },
  {
    provider: 'shichang',
    like: '违法行为举报人奖励信息',
    name: '反垄断调查涉密证据目录',
    daysAgo: 12,
    urged: { daysAgo: 1, note: '案卷移交在即，请先审核目录。' },
  },
  { provider: 'shichang', like: '违法行为举报人奖励信息', name: '广告监测投诉人信息', daysAgo: 3 },
  { provider: 'weijian', like: '艾滋病感染者随访管理信息', name: '人类辅助生殖就诊者登记', daysAgo: 17 },
  { provider: 'weijian', like: '艾滋病感染者随访管理信息', name: '戒毒药物维持治疗人员名册', daysAgo: 10 },
  { provider: 'weijian', like: '艾滋病感染者随访管理信息', name: '院内感染事件调查记录', daysAgo: 2 },
];

/** Hands them in as registrars and reviewers do; what the regulation in force does not take so stays a draft. */
export async function handInDemoEntries(db: Database, world: StoryWorld): Promise<void> {
  if (!world.day) return;
  for (const { provider, like, name, daysAgo, urged } of handedIn) {
    const model = await resourceNamed(db, provider, like);
    if (!model || (await isThere(db, model.id, name))) continue;
    const day = daysBefore(world.now, daysAgo);
    const registrar = await ctxFor(db, world, `registrar.${provider}`, day);
    const { id, version } = await createDraft(registrar, createInput.parse({ from: model.id, name }));
    const signOff = { name: '主要负责人', at: dayOf(day), attachmentId: null };
    try {
      const submitted = await takeStep(registrar, id, version, { type: 'submit', signOff });
      const reviewer = await ctxFor(db, world, `reviewer.${provider}`, day);
      if (submitted.revision.status !== 'submitted') continue;
      const approved = await takeStep(reviewer, id, submitted.version, { type: 'approve', note: '' });
      if (!urged || !approved.actions.includes('urge')) continue;
      const reminding = await ctxFor(db, world, `reviewer.${provider}`, daysBefore(world.now, urged.daysAgo));
      const until = dayOf(daysBefore(world.now, -5));
      await takeStep(reminding, id, approved.version, { type: 'urge', until, note: urged.note });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
    }
  }
}

/** Whether the department of that resource has one of this name. */
async function isThere(db: Database, resourceId: string, name: string): Promise<boolean> {
  const [row] = await db
    .select({ id: revisions.id })
    .from(revisions)
    .innerJoin(resources, eq(resources.id, revisions.resourceId))
    .where(
      and(
        sql`${revisions.content}->>'name' = ${name}`,
        sql`${resources.departmentId} = (select of.department_id from resources as of where of.id = ${resourceId})`,
      ),
    )
    .limit(1);
  return row !== undefined;
}
