import type { Database } from '@onesource/db/client';
import { occasions } from '@onesource/db/schema/occasion';
import type { OccasionCause } from '@onesource/db/vocabulary';
import { eq } from 'drizzle-orm';
import { dayOf } from '../../law/calendar/working-days.ts';
import { ctxFor, daysBefore, resourceNamed, type StoryWorld } from '../../running/seed/world.ts';
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
