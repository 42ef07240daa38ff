import type { Database } from '@onesource/db/client';
import { users } from '@onesource/db/schema/organisation';
import { accessRequests } from '@onesource/db/schema/request';
import type { Delivery, Purpose } from '@onesource/db/vocabulary';
import { and, asc, eq } from 'drizzle-orm';
import { dayOf } from '../../law/calendar/working-days.ts';
import type { StoryWorld } from '../../running/seed/world.ts';
import { ctxFor, daysBefore, resourceNamed } from '../../running/seed/world.ts';
import { commandRequest } from './commands.ts';
import { fileRequest } from './filing.ts';
import type { RequestCommand } from './inputs.ts';

/** A request that the demo starts with, and what happened to it. Days are days before the start. */
type Story = {
  resource: string;
  provider: string;
  by: string;
  daysAgo: number;
  purpose: Purpose;
  basis: string;
  matter: string;
  delivery: Delivery;
  /** How many of the items are asked for. */
  items: number;
  answer?: { by: string; daysAgo: number; command: Extract<RequestCommand, { type: 'refuse' }> };
};

const stories: readonly Story[] = [
  {
    resource: '结婚登记信息',
    provider: 'minzheng',
    by: 'official.renshe',
    daysAgo: 3,
    purpose: 'verification',
    basis: '社会保险经办职责：核实供养亲属与配偶关系',
    matter: '供养亲属抚恤金资格核验',
    delivery: 'api',
    items: 4,
  },
  {
    resource: '离婚登记信息',
    provider: 'minzheng',
    by: 'official.weijian',
    daysAgo: 12,
    purpose: 'collaboration',
    basis: '生育登记服务职责',
    matter: '生育服务登记',
    delivery: 'query',
    items: 3,
  },
  {
    resource: '结婚登记信息',
    provider: 'minzheng',
    by: 'official.jiaoyu',
    daysAgo: 30,
    purpose: 'reference',
    basis: '义务教育招生工作职责',
    matter: '学区入学家庭情况核对',
    delivery: 'query',
    items: 2,
    answer: {
      by: 'reviewer.minzheng',
      daysAgo: 26,
      command: {
        type: 'refuse',
        code: 'purpose_not_justified',
        legalBasis: {
          kind: 'law',
          level: null,
          title: '中华人民共和国个人信息保护法',
          number: null,
          article: '第三十四条',
        },
        note: '入学审核以户籍和房产信息为准，无需婚姻登记信息；如有新的依据请另行申请。',
      },
    },
  },
];

/** Tells the demo's stories through the same commands as everybody uses; what has been told is not told again. */
export async function fileDemoRequests(db: Database, world: StoryWorld): Promise<void> {
  for (const story of stories) {
    const target = await resourceNamed(db, story.provider, story.resource);
    if (!target) continue;
    const request = (await toldBefore(db, story, target.id)) ?? (await file(db, world, story, target));
    // Answered before, or granted when it was filed, as under some profiles
    if (!story.answer || request.version > 1) continue;
    const answeredAt = daysBefore(world.now, story.answer.daysAgo);
    const ctx = await ctxFor(db, world, story.answer.by, answeredAt);
    const command = { ...story.answer.command, signOff: consentOn(answeredAt) };
    await commandRequest(ctx, request.id, request.version, command);
  }
}

/** 负责人同意, where the text asks for it (N-20). */
const consentOn = (day: Date) => ({ name: '办公室主任', at: dayOf(day), attachmentId: null });

/** The request of a story that an earlier start has filed. */
async function toldBefore(db: Database, { by, matter }: Story, resourceId: string) {
  const [row] = await db
    .select({ id: accessRequests.id, version: accessRequests.version })
    .from(accessRequests)
    .innerJoin(users, eq(users.id, accessRequests.applicantId))
    .where(and(eq(users.account, by), eq(accessRequests.resourceId, resourceId), eq(accessRequests.matter, matter)))
    .orderBy(asc(accessRequests.filedAt))
    .limit(1);
  return row ?? null;
}

async function file(db: Database, world: StoryWorld, story: Story, target: { id: string; itemIds: string[] }) {
  const filedAt = daysBefore(world.now, story.daysAgo);
  return fileRequest(await ctxFor(db, world, story.by, filedAt), {
    resourceId: target.id,
    itemIds: target.itemIds.slice(0, story.items),
    wanted: '',
    scenarioId: null,
    purpose: story.purpose,
    purposeText: '',
    basis: story.basis,
    matter: story.matter,
    delivery: story.delivery,
    from: dayOf(filedAt),
    until: dayOf(daysBefore(filedAt, -365)),
    note: '',
    acknowledgesConditions: true,
    confirmed: false,
    signOff: consentOn(filedAt),
  });
}
