import type { Database } from '@onesource/db/client';
import { resources, revisions } from '@onesource/db/schema/catalog';
import { opinions } from '@onesource/db/schema/opinions/opinions';
import { departments, users } from '@onesource/db/schema/organisation';
import { accessRequests } from '@onesource/db/schema/request';
import type { Advice } from '@onesource/db/vocabulary';
import { and, eq, sql } from 'drizzle-orm';
import { ctxFor, daysBefore, resourceNamed, type StoryWorld } from '../../running/seed/world.ts';
import { askOpinion, commandOpinion } from './commands.ts';
import { lyingBefore } from './queries.ts';

/** An opinion that the demo starts with, on a request that is told before; `answer`: what was said, where it was. */
type Opinion = {
  provider: string;
  resource: string;
  applicant: string;
  asker: string;
  person: string;
  daysAgo: number;
  question: string;
  answer: { daysAgo: number; advice: Advice; note: string } | null;
};

const stories: readonly Opinion[] = [
  {
    provider: 'renshe',
    resource: '工伤认定决定信息',
    applicant: 'official.canlian',
    asker: 'reviewer.renshe',
    person: 'reviewer.minzheng',
    daysAgo: 3,
    question: '残联用工伤致残等级核对残疾人证。民政核发护理补贴时是否用过同类信息，只给等级是否够用？',
    answer: null,
  },
  {
    provider: 'minzheng',
    resource: '离婚登记信息',
    applicant: 'official.jiaoyu',
    asker: 'reviewer.minzheng',
    person: 'registrar.minzheng',
    daysAgo: 5,
    question: '认定单亲家庭学生是否需要离婚登记的全部信息项？',
    answer: { daysAgo: 4, advice: 'against', note: '只需登记状态和登记日期，子女抚养约定不宜提供。' },
  },
];

/** What whoever examines asks the provider's reviewer about an entry that was handed in. */
type OnEntry = Pick<Opinion, 'provider' | 'daysAgo' | 'question' | 'answer'> & { name: string };
const onEntries: readonly OnEntry[] = [
  {
    provider: 'jiaoyu',
    name: '中考体育抽测项目预案',
    daysAgo: 8,
    question: '抽测公布之后预案是否仍不予共享？能否写明保密期满的日期？',
    answer: {
      daysAgo: 6,
      advice: 'none',
      note: '抽测结束后可按有条件共享重新登记，期满日期已补入使用要求。',
    },
  },
  {
    provider: 'renshe',
    name: '职称评审专家抽取记录',
    daysAgo: 6,
    question: '专家名册已在网站公布，抽取记录是否只有场次和日期须保密？',
    answer: { daysAgo: 4, advice: 'against', note: '公布的是专家库全体，抽取结果在评审结束前不得泄露。' },
  },
  {
    provider: 'weijian',
    name: '戒毒药物维持治疗人员名册',
    daysAgo: 9,
    question: '禁毒部门依法可以查询，不予共享的依据是否限于其他部门？',
    answer: { daysAgo: 5, advice: 'for', note: '是的，依法查询另有规定，不经共享平台。' },
  },
  {
    provider: 'shichang',
    name: '价格违法举报线索',
    daysAgo: 4,
    question: '线索办结之后，处理结果是否另行登记为可以共享的信息？',
    answer: null,
  },
];

/** Asks about the entries, as far as they were handed in and wait for a word. */
async function askAboutEntries(db: Database, world: StoryWorld): Promise<void> {
  for (const { provider, name, daysAgo, question, answer } of onEntries) {
    const [entry] = await db
      .select({ id: revisions.resourceId })
      .from(revisions)
      .innerJoin(resources, eq(resources.id, revisions.resourceId))
      .innerJoin(departments, eq(departments.id, resources.departmentId))
      .where(
        and(
          eq(departments.key, provider),
          eq(revisions.status, 'examining'),
          sql`${revisions.content}->>'name' = ${name}`,
        ),
      );
    if (!entry || (await db.$count(opinions, eq(opinions.subjectId, entry.id))) > 0) continue;
    const ctx = await ctxFor(db, world, 'examiner.authority', daysBefore(world.now, daysAgo));
    const reviewer = `reviewer.${provider}`;
    const personId = (await ctxFor(db, world, reviewer, world.now)).actor.id;
    const asked = await askOpinion(ctx, { type: 'resource', subjectId: entry.id, personId, question });
    if (answer) await give(db, world, reviewer, asked, answer);
  }
}

async function give(
  db: Database,
  world: StoryWorld,
  person: string,
  { id, version }: { id: string; version: number },
  { daysAgo, ...said }: NonNullable<Opinion['answer']>,
): Promise<void> {
  await commandOpinion(await ctxFor(db, world, person, daysBefore(world.now, daysAgo)), id, version, {
    type: 'answer',
    ...said,
  });
}

/** Asks them through the same commands as everybody uses; what has been asked is not asked again. */
export async function askDemoOpinions(db: Database, world: StoryWorld): Promise<void> {
  for (const { provider, resource, applicant, asker, person, daysAgo, question, answer } of stories) {
    const entry = await resourceNamed(db, provider, resource);
    const [request] = await db
      .select({ id: accessRequests.id })
      .from(accessRequests)
      .innerJoin(users, eq(users.id, accessRequests.applicantId))
      .innerJoin(departments, eq(departments.id, accessRequests.providerId))
      .where(
        and(
          eq(users.account, applicant),
          eq(departments.key, provider),
          eq(accessRequests.resourceId, entry?.id ?? world.newId()),
        ),
      );
    if (!request) continue;
    const ctx = await ctxFor(db, world, asker, daysBefore(world.now, daysAgo));
    const asked = await db.$count(opinions, eq(opinions.subjectId, request.id));
    // DG-7: where asking is registering, nothing lies before anybody to be judged
    if (asked > 0 || !(await lyingBefore(db, ctx, 'request', request.id))) continue;
    const personId = (await ctxFor(db, world, person, world.now)).actor.id;
    const given = await askOpinion(ctx, { type: 'request', subjectId: request.id, personId, question });
    if (answer) await give(db, world, person, given, answer);
  }
  if (world.day) await askAboutEntries(db, world);
}
