import type { Database } from '@onesource/db/client';
import { outages } from '@onesource/db/schema/delivery/outages';
import { eq } from 'drizzle-orm';
import { dayOf } from '../../law/calendar/working-days.ts';
import { ctxFor, daysBefore, resourceNamed, type StoryWorld } from '../../running/seed/world.ts';
import { announceOutage } from './outages/commands.ts';

/** An outage of the demo's (DG-20), which somebody has a grant on. */
const story = {
  provider: 'jiaoyu',
  resource: '中小学学生学籍信息',
  lasts: 20,
  reason: '学籍管理系统升级，期间的学籍变动不能同步到共享平台。',
  remedy: '急需核实的，请致函学校所在学区查询，当日回复；升级完成后补报期间的数据。',
} as const;

/** Announces it as its provider would; what was announced once is not announced again. */
export async function announceDemoOutage(db: Database, world: StoryWorld): Promise<void> {
  const { provider, resource, lasts, reason, remedy } = story;
  const target = await resourceNamed(db, provider, resource);
  if (!target || (await db.$count(outages, eq(outages.resourceId, target.id))) > 0) return;
  const ctx = await ctxFor(db, world, `registrar.${provider}`, world.now);
  const days = { startsOn: dayOf(world.now), endsOn: dayOf(daysBefore(world.now, -lasts)) };
  await announceOutage(ctx, { resourceId: target.id, ...days, reason, remedy });
}
