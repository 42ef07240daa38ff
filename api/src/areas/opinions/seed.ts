import type { Database } from '@onesource/db/client';
import { opinions } from '@onesource/db/schema/opinions/opinions';
import { departments, users } from '@onesource/db/schema/organisation';
import { accessRequests } from '@onesource/db/schema/request';
import type { Advice } from '@onesource/db/vocabulary';
import { and, eq } from 'drizzle-orm';
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
    const { id, version } = await askOpinion(ctx, { type: 'request', subjectId: request.id, personId, question });
    if (answer) {
      const { daysAgo: when, ...said } = answer;
      await commandOpinion(await ctxFor(db, world, person, daysBefore(world.now, when)), id, version, {
        type: 'answer',
        ...said,
      });
    }
  }
}
